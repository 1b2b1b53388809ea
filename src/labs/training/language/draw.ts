/** @file The figures of language models as pictures. */
import { path } from "../../../charts/picture/marks";
import type { FigureWords, Layer, Paper, Picture } from "../../../charts/picture/types";
import { curvePicture, heightWithin, roomOn } from "../../../charts/xy/curvePicture";
import type { CurvePlot } from "../../../charts/xy/curvePlot";
import { plainWords } from "../../../ui/plainWords";
import type { Drawing, DrawOf } from "../part";
import type { LanguageTrace } from "../run/language/types";
import { begunOf, layoutBits, layoutRoom, type Drawn } from "./curves";
import { drawEndRows, drawNextRows, emptyRows, type RowsPicture } from "./rows";
import { bitsWords, endsWords, nextWords, roomWords } from "./words";
import { table } from "./table";

const mainHeight = heightWithin(0.5, 280, 400);
const sideHeight = heightWithin(0.62, 250, 330);

const described = ({ caption: { text, slots = [] } }: FigureWords): string => plainWords(text, slots);

const pictured = (words: FigureWords, plot: CurvePlot, under: readonly Layer[] = []): Picture =>
  curvePicture(words, plot, { description: described(words), under });

const inRows = (words: FigureWords, { size, marks }: RowsPicture): Picture => ({
  ...words,
  size,
  description: described(words),
  layers: [{ id: "rows", marks }],
});

const BAND_OPACITY = 0.14;

export function drawBits(trace: Drawn, paper: Paper): Picture {
  const { plot, bands } = layoutBits(trace, roomOn(paper, mainHeight));
  const marks = bands.flatMap(({ color, d }) => path(d, { fill: color, fillOpacity: BAND_OPACITY }));
  return pictured(bitsWords(trace), plot, [{ id: "seeds", marks, clip: plot.frame }]);
}

export const drawEnds = (trace: Drawn, paper: Paper): Picture =>
  inRows(endsWords(trace), drawEndRows(trace, paper));

export function drawNext(trace: Drawn, paper: Paper): Picture {
  const next = begunOf(trace.runs[0] ?? [])[0]?.next ?? null;
  return inRows(nextWords(trace), next === null ? emptyRows(paper) : drawNextRows(next, paper));
}

export const drawRoom = (trace: Drawn, paper: Paper): Picture =>
  pictured(roomWords(trace), layoutRoom(trace, roomOn(paper, sideHeight)));

const DRAWN: Readonly<Record<string, (trace: Drawn, paper: Paper) => Picture>> = {
  bits: drawBits,
  ends: drawEnds,
  next: drawNext,
  room: drawRoom,
};

export const isDrawn = (trace: LanguageTrace | null): trace is Drawn =>
  trace !== null && trace.counted !== null && trace.runs.some((some) => begunOf(some).length > 0);

export const draw: DrawOf<"language"> = (figure, trace, _, paper) =>
  isDrawn(trace) ? (DRAWN[figure]?.(trace, paper) ?? null) : null;

export const drawing: Drawing<"language"> = { draw, table };
