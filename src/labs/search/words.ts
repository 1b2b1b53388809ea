/** @file The words of the Search lab: captions, findings, and what is read aloud. */
import { captioned } from "../../charts/picture/captioned";
import type { FigureWords } from "../../charts/picture/types";
import { formatNumber } from "../../ui/number";
import { statement, type Statement } from "../shared/statement";
import { countOf, courseAt } from "./run/course";
import { summaryOf } from "./run/summary";
import type { RunResult, SearchSummary, SearchTrace } from "./run/types";

export const QUESTION = "What may a heuristic say?";
export const STORY =
  "Paint walls, drag start and goal, raise the weight. While the estimate never says too much, the way that is found is a shortest one; beyond that the search is faster, and nobody vouches for the way.";

const cells = (count: number): string => `${count} ${count === 1 ? "cell" : "cells"}`;

export const mapWords = (t: number, steps: number): FigureWords =>
  captioned(
    "Figure 1",
    t >= steps ? "The way that is found" : `The search after ${t} of ${steps} expansions`,
    "The waiting cell with the least *f* = *g* + *w* *h* is expanded next; of several the one with the longest way so far, of these the one that comes first in the grid. A cell to which a shorter way is found waits again.",
  );

export const weightsWords: FigureWords = captioned(
  "Figure 2",
  "What a weight buys, and what it costs",
  "The same search at every weight: length of the way over the shortest, with what is proved of it, and how many cells are expanded. The upright line is the weight that is set.",
);

export const stepsOf = ({ run }: SearchTrace): number => run?.search.expanded.length ?? 0;

/** Describes the map for those who do not see it. */
export function describeMap({ params, run }: SearchTrace, t: number): string {
  if (run === null) return "";
  const { search } = run;
  const { expanded, waiting } = countOf(courseAt(search, t, run.left.length));
  const grid = `A grid of ${params.grid[0]} columns and ${params.grid[1]} rows.`;
  const state = `After ${t} of ${search.expanded.length} expansions ${cells(expanded)} expanded, ${cells(waiting)} waiting.`;
  return `${grid} ${state} ${t >= search.expanded.length ? outcome(summaryOf(params, run)) : ""}`.trim();
}

/** The outcome of a search in a sentence. */
export function outcome({ length, shortest, ratio, expansions }: SearchSummary): string {
  if (length === null || shortest === null || ratio === null)
    return `No way leads to the goal: all ${cells(expansions.search)} that can be reached were expanded.`;
  const is = `The way is ${formatNumber(length, 4)} long`;
  const shortestWords =
    length > shortest ? `${is}, the shortest ${formatNumber(shortest, 4)}` : `${is}, and no way is shorter`;
  return `${shortestWords}; ${expansions.search} expansions.`;
}

const place = ([column, row]: readonly [number, number]) => `column ${column}, row ${row}`;

function admissible({ isAdmissible, isConsistent, overestimates, jumps }: SearchSummary): Statement[] {
  const { cells: over, of, worst, worstCell } = overestimates;
  const first = isAdmissible
    ? statement(
        "exact",
        `*h* ≤ *h*^{*} in all ${cells(of)} from which the goal can be reached: *h* is admissible.`,
      )
    : statement(
        "exact",
        `*h* > *h*^{*} in ${over} of ${cells(of)}, most in ${place(worstCell ?? [1, 1])}, where it says #0 times what remains: *h* is not admissible.`,
        { numbers: [{ label: "largest h/h*", value: worst }] },
      );
  const second = isConsistent
    ? statement("exact", "along no move does *h* fall by more than the move is long: *h* is consistent.")
    : statement(
        "exact",
        `along ${jumps} moves *h* falls by more than the move is long: *h* is not consistent.`,
      );
  return [first, second];
}

function weighted({ overestimates, isAdmissible }: SearchSummary, weight: number): Statement[] {
  if (weight === 1) return [];
  const { weighted: over, of } = overestimates;
  const both = isAdmissible ? ", although *h* does not" : "";
  return over === 0
    ? [statement("exact", "*w* *h*, which the search goes by, says too much in no cell either.")]
    : [
        statement(
          "exact",
          `*w* *h*, which the search goes by, says too much in ${over} of ${cells(of)}${both}.`,
        ),
      ];
}

function guaranteed({ guarantee, isAdmissible, overestimates }: SearchSummary, weight: number): Statement {
  if (guarantee === 1)
    return statement("proved", "with an admissible *h* and *w* = 1 the way that is found is a shortest one.");
  const numbers = [{ label: "bound on the ratio", value: guarantee }];
  return isAdmissible
    ? statement(
        "proved",
        "with an admissible *h* the way is at most *w* = #0 times as long as the shortest (Pohl).",
        {
          numbers,
        },
      )
    : statement(
        "proved",
        `as *h* is at most ${formatNumber(overestimates.worst)} *h*^{*} on this grid, the way is at most${weight === 1 ? "" : " *w* times that,"} #0 times as long as the shortest.`,
        { numbers },
      );
}

function found(summary: SearchSummary): Statement[] {
  const { length, shortest, ratio, expansions } = summary;
  const { search, unweighted, dijkstra } = expansions;
  const effort = statement(
    "observed",
    `#0 expansions; #1 at weight 1, #2 with *h* = 0 (Dijkstra’s algorithm).`,
    {
      numbers: [
        { label: "expansions", value: search, digits: 7 },
        { label: "expansions at weight 1", value: unweighted, digits: 7 },
        { label: "expansions without an estimate", value: dijkstra, digits: 7 },
      ],
    },
  );
  if (length === null || shortest === null || ratio === null)
    return [statement("exact", "no way leads from start to goal."), effort];
  const numbers = [
    { label: "length of the way", value: length },
    { label: "shortest length", value: shortest },
    { label: "ratio", value: ratio },
  ];
  const ways =
    ratio > 1
      ? statement("observed", "the way is #0 long, a shortest is #1: #2 times as long.", { numbers })
      : statement("observed", "the way is #0 long, which is the shortest there is.", {
          numbers: numbers.slice(0, 1),
        });
  return [ways, effort];
}

/** The same contract for beliefs. */
function carriedOver({ guarantee, ratio }: SearchSummary): Statement[] {
  const claim = statement(
    "claimed",
    "a step size that overestimates what may safely be stepped loses the guarantee, as a heuristic that overestimates loses optimality: while *h* ≤ *h*^{*} the way stays shortest, while 2μ − ηL² > 0 the belief’s update stays a contraction.",
    { of: "by the paper" },
  );
  if (guarantee === 1 || ratio === null || ratio > 1) return [claim];
  return [
    claim,
    statement(
      "observed",
      "outside the contract nothing is promised, and nothing need go wrong: this way is a shortest all the same. Steps beyond the bound can track, too.",
    ),
  ];
}

export function findings({ params, run }: SearchTrace): readonly Statement[] {
  if (run === null) return [];
  const summary = summaryOf(params, run);
  return [
    ...found(summary),
    ...admissible(summary),
    ...weighted(summary, params.weight),
    guaranteed(summary, params.weight),
    ...carriedOver(summary),
  ];
}

/** Describes a cell of the grid. */
export function cellWords(run: RunResult | null, cell: number, state: string): string {
  const left = run?.left[cell] ?? NaN;
  if (run === null || !(left < Infinity)) return state;
  return `${state}; h ${formatNumber(run.estimate[cell] ?? NaN, 4)}, remains ${formatNumber(left, 4)}`;
}
