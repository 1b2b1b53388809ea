/** @file Draws the divergence of a pair class by class, before and after the step. */
import type { Drawing, DrawOf } from "../part";
import { legendRows } from "../../../charts/picture/legend";
import { rect, texts } from "../../../charts/picture/marks";
import type { Paint, Picture, Viewport } from "../../../charts/picture/types";
import { axisLabels, axisLines, baseLine } from "../../../charts/xy/marks";
import type { PairResult } from "../run/pair/types";
import type { PairParams } from "../run/params";
import { spokenSentence } from "../../shared/spoken";
import { halfHeight } from "../figure/heights";
import { layoutPair, type Bar, type PairScene } from "./scene";
import { findings, pairFigureWords, pairFindings } from "./words";
import { table } from "./table";

const PAINTS: Readonly<Record<Bar["when"], Paint>> = {
  before: { fill: "entropy", stroke: "entropy" },
  after: { fill: { kind: "hatch", ink: "violation", width: 3, ground: 0.3 }, stroke: "violation" },
};

const marksOf = ({ frame, y, bars, names, titles }: PairScene) => [
  ...axisLines(y, frame),
  ...bars.map((bar) => rect(bar, PAINTS[bar.when])),
  ...baseLine(frame),
  ...axisLabels(y),
  ...texts([...names, ...titles]),
];

export function drawPair(params: PairParams, result: PairResult, viewport: Viewport): Picture {
  const { width, theme } = viewport;
  const size = { width, height: viewport.height ?? halfHeight(width, theme) };
  const scene = layoutPair(result, size, theme);
  const [first] = pairFindings(params, result);
  return {
    ...pairFigureWords(result),
    size,
    description: first ? spokenSentence(first) : "",
    layers: [{ id: "bars", marks: marksOf(scene) }],
    plane: { kind: "none", why: "its bars stand over classes, not over an axis" },
    legend: legendRows(scene.legend, ({ id, swatch }) => [
      rect(swatch, PAINTS[id === "before" ? "before" : "after"]),
    ]),
  };
}

export const draw: DrawOf<"pair"> = (_, { params, result }, __, viewport) =>
  result && drawPair(params, result, viewport);

export const drawing: Drawing<"pair"> = { draw, table, findings };
