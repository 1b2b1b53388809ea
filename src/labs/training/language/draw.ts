/** @file The figures of language models as pictures. */
import { plotted, type FigureWords, type Picture, type Viewport } from "../../../charts/curves";
import { spoken } from "../../../charts/picture/spoken";
import { drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import { begunOf } from "../run/language/summary";
import type { LanguageTrace } from "../run/language/types";
import { bitsPlot, roomPlot, type Drawn } from "./curves";
import { drawEndRows, drawNextRows, emptyRows, type RowsPicture } from "./rows";
import { endsWords, languageFindings, nextWords } from "./words";
import { table } from "./table";

const inRows = (words: FigureWords, { size, marks }: RowsPicture): Picture => ({
  ...words,
  size,
  description: spoken(words.caption),
  layers: [{ id: "rows", marks }],
  plane: { kind: "none", why: "it is rows of words with bars, and no row has an axis" },
});

export const drawBits = plotted(bitsPlot);
export const drawRoom = plotted(roomPlot);

export const drawEnds = (trace: Drawn, viewport: Viewport): Picture =>
  inRows(endsWords(trace), drawEndRows(trace, viewport));

export function drawNext(trace: Drawn, viewport: Viewport): Picture {
  const next = begunOf(trace.runs[0] ?? [])[0]?.next ?? null;
  return inRows(nextWords(trace), next === null ? emptyRows(viewport) : drawNextRows(next, viewport));
}

export const isDrawn = (trace: LanguageTrace | null): trace is Drawn =>
  trace !== null && trace.counted !== null && trace.runs.some((some) => begunOf(some).length > 0);

export const drawing: Drawing<"language"> = drawnOf(
  { bits: drawBits, ends: drawEnds, next: drawNext, room: drawRoom },
  isDrawn,
  table,
  languageFindings,
);
