/** @file The figures of language models as pictures. */
import { plotted, type FigureWords, type Picture, type Viewport } from "../../../charts/curves";
import { formatNumber } from "../../../ui/number";
import { drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import { begunOf, labelsOf } from "../run/language/summary";
import type { LanguageTrace, NextToken } from "../run/language/types";
import { bitsPlot, roomPlot, type Drawn } from "./curves";
import { drawEndRows, drawNextRows, emptyRows, type RowsPicture } from "./rows";
import { endsWords, languageFindings, nextWords } from "./words";
import { table } from "./table";

const inRows = (words: FigureWords, description: string, { size, marks }: RowsPicture): Picture => ({
  ...words,
  size,
  description,
  layers: [{ id: "rows", marks }],
  plane: { kind: "none", why: "it is rows of words with bars, and no row has an axis" },
});

export const drawBits = plotted(bitsPlot);
export const drawRoom = plotted(roomPlot);

const endsSaid = ({ runs, params }: Drawn): string =>
  labelsOf(params.methods)
    .map((label, i) => {
      const ends = begunOf(runs[i] ?? []).map(({ course }) =>
        formatNumber(course.bitsPerByte.at(-1) ?? NaN, 4),
      );
      return `${label}: ${ends.length === 0 ? "no test yet" : ends.join(", ")}.`;
    })
    .join(" ");

const nextSaid = ({ likeliest, rank, token, share }: NextToken): string =>
  `The likeliest: ${likeliest.map((one) => `“${one.token}” ${formatNumber(one.share)}`).join(", ")}. The one that came, “${token}”, has rank ${rank} and ${formatNumber(share)}.`;

export const drawEnds = (trace: Drawn, viewport: Viewport): Picture =>
  inRows(endsWords(trace), endsSaid(trace), drawEndRows(trace, viewport));

export function drawNext(trace: Drawn, viewport: Viewport): Picture {
  const next = begunOf(trace.runs[0] ?? [])[0]?.next ?? null;
  return next === null
    ? inRows(nextWords(trace), "No test yet.", emptyRows(viewport))
    : inRows(nextWords(trace), nextSaid(next), drawNextRows(next, viewport));
}

export const isDrawn = (trace: LanguageTrace | null): trace is Drawn =>
  trace !== null && trace.counted !== null && trace.runs.some((some) => begunOf(some).length > 0);

export const drawing: Drawing<"language"> = drawnOf(
  { bits: drawBits, ends: drawEnds, next: drawNext, room: drawRoom },
  isDrawn,
  table,
  languageFindings,
);
