/** @file The figures of language models as pictures. */
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { spoken } from "../../../charts/picture/spoken";
import { curvePicture, heightWithin, roomOn } from "../../../charts/xy/curvePicture";
import type { Drawing, DrawOf } from "../part";
import type { LanguageTrace } from "../run/language/types";
import { begunOf, layoutBits, layoutRoom, type Drawn } from "./curves";
import { drawEndRows, drawNextRows, emptyRows, type RowsPicture } from "./rows";
import { bitsWords, endsWords, nextWords, roomWords } from "./words";
import { table } from "./table";

const mainHeight = heightWithin(0.5, 280, 400);
const sideHeight = heightWithin(0.62, 250, 330);

const inRows = (words: FigureWords, { size, marks }: RowsPicture): Picture => ({
  ...words,
  size,
  description: spoken(words.caption),
  layers: [{ id: "rows", marks }],
  plane: { kind: "none", why: "it is rows of words with bars, and no row has an axis" },
});

export function drawBits(trace: Drawn, viewport: Viewport): Picture {
  const { plot, bands } = layoutBits(trace, roomOn(viewport, mainHeight));
  return curvePicture(bitsWords(trace), plot, { under: [{ id: "seeds", marks: bands }] });
}

export const drawEnds = (trace: Drawn, viewport: Viewport): Picture =>
  inRows(endsWords(trace), drawEndRows(trace, viewport));

export function drawNext(trace: Drawn, viewport: Viewport): Picture {
  const next = begunOf(trace.runs[0] ?? [])[0]?.next ?? null;
  return inRows(nextWords(trace), next === null ? emptyRows(viewport) : drawNextRows(next, viewport));
}

export const drawRoom = (trace: Drawn, viewport: Viewport): Picture =>
  curvePicture(roomWords(trace), layoutRoom(trace, roomOn(viewport, sideHeight)));

const DRAWN: Readonly<Record<string, (trace: Drawn, viewport: Viewport) => Picture>> = {
  bits: drawBits,
  ends: drawEnds,
  next: drawNext,
  room: drawRoom,
};

export const isDrawn = (trace: LanguageTrace | null): trace is Drawn =>
  trace !== null && trace.counted !== null && trace.runs.some((some) => begunOf(some).length > 0);

export const draw: DrawOf<"language"> = (figure, trace, _, viewport) =>
  isDrawn(trace) ? (DRAWN[figure]?.(trace, viewport) ?? null) : null;

export const drawing: Drawing<"language"> = { draw, table };
