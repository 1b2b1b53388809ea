/** @file What the program of a language model must agree with: the text's own levels, and as much learnt as noise allows. */
import { join } from "node:path";
import type { LanguageTrace } from "../../../../src/labs/training/run/language/types";
import { lineOf, linesOf, type Case, type Check, type Pair } from "../../../support/python/cases";

/**
 * Bits per byte. Runs end as far apart in the app as in the program: over 120 seeds each, a model of two layers after 30 steps ends at
 * 4.627 ± 0.016 and at 4.647 ± 0.016, with deviations of 0.178 and 0.176; this one, over 40 each, at 5.649 ± 0.023 and 5.646 ± 0.022.
 */
const NOISE = 0.35;

const bits: Check = (drawn, { trace }) => {
  // The case is one of this part.
  const { counted, runs } = trace as LanguageTrace;
  const { unigram, bigram } = counted?.baseline ?? { unigram: NaN, bigram: NaN };
  const [alone, after, learnt] = linesOf(drawn, "");
  const course = runs[0]?.[0]?.course;
  const near = Array.from(course?.bitsPerByte ?? [], (wanted, k) =>
    Math.abs((learnt?.y[k] ?? NaN) - wanted) < NOISE ? 1 : 0,
  );
  return [
    ["levels", [alone?.y[0] ?? NaN, after?.y[0] ?? NaN], [unigram, bigram]],
    ["steps", learnt?.x ?? [], course?.t ?? []],
    ["learnt", near, near.map(() => 1)],
  ];
};

/** Shares so small that only their size says anything, as powers of ten. */
const sizes = (what: string, found: ArrayLike<number>, wanted: ArrayLike<number>): Pair => {
  const near = Array.from(wanted, (value, k) =>
    Math.abs(Math.log10((found[k] ?? NaN) / value)) < 0.7 ? 1 : 0,
  );
  return [what, near, near.map(() => 1)];
};

// The case is one of this part.
const firstRun = (trace: object) => (trace as LanguageTrace).runs[0]?.[0];

const ends: Check = (drawn, { trace }) => {
  const wanted = (trace as LanguageTrace).runs.flatMap(([run]) => run?.course.bitsPerByte.at(-1) ?? []);
  const found = linesOf(drawn, "_seeds").flatMap(({ x }) => x);
  const means = linesOf(drawn, "_mean").map(({ x }) => x[0] ?? NaN);
  const near = wanted.map((end, k) => (Math.abs((found[k] ?? NaN) - end) < NOISE ? 1 : 0));
  return [
    ["mean of one seed", means, found],
    ["ends", near, near.map(() => 1)],
  ];
};

const next: Check = ({ axes, caption }, { trace }) => {
  const shown = firstRun(trace)?.next;
  const [, shares] = axes[0]?.shapes.find(({ what }) => what === "barh")?.args ?? [];
  // What the stand-in wrote of an array, and of the places and names of the ticks.
  const found = shares as number[];
  const [, names] = (axes[0]?.settings["yticks"] ?? [[], []]) as [unknown, string[]];
  const at = names.findIndex((name) => name.endsWith(`  ${shown?.token ?? ""}`));
  const before = (shown?.before ?? "").replaceAll(/\s+/g, " ").slice(-24);
  return [
    ["falls", found.slice(0, 10), found.slice(0, 10).toSorted((a, b) => b - a)],
    ["before", [caption.includes(before) ? 1 : 0], [1]],
    sizes(
      "the most, and what came",
      [found[0] ?? NaN, found[at] ?? NaN],
      [shown?.most ?? NaN, shown?.share ?? NaN],
    ),
  ];
};

const room: Check = (drawn, { trace }) => {
  const course = firstRun(trace)?.course;
  const [certified, bound] = [lineOf(drawn, "certified step"), lineOf(drawn, "the bound")];
  return [
    ["steps", certified.x, course?.t ?? []],
    sizes("certified", certified.y.slice(0, 1), course?.certified.subarray(0, 1) ?? []),
    sizes("bound", bound.y.slice(0, 1), course?.bound.subarray(0, 1) ?? []),
  ];
};

const link =
  "#/training?v=1&part=language&model=1,16,2,16,bytes&batch=4&steps=12&warmup=2&evaluate=256,5&seeds=1&method=adam:0.008:1";
const text = [join(import.meta.dirname, "../../../../public/data/wikitext-2")];

export const language: readonly Case[] = [
  { link, arguments: text, figures: { bits, ends, next } },
  // The noise of its own runs decides where its axis ends.
  { link, arguments: text, figures: { room }, ownAxes: true },
];
