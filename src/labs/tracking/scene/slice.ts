/** @file Two classes: the slice over time, the first class of every rule in one frame. */
import { linesPath } from "../../../charts/geometry/polyline";
import { linearScale } from "../../../charts/scale/scale";
import type { TrackingTrace } from "../run/types";
import { bandsOf, channelsOf, linesOf, marksOf, namesOf, type RulesInput } from "./channel";
import { classLabel } from "./classes";
import { sceneOf } from "./ends";
import { surroundings } from "./frame";
import { apart } from "./logs";
import { targetLines } from "./target";
import type { Surroundings, TimeFrame, TimeScene } from "./types";

export const sliceTitle = (trace: TrackingTrace): string =>
  trace.names === null ? "belief p_{1}" : `belief in ${classLabel(trace.names, 0)[0]?.text ?? ""}`;

export const aroundSlice = (base: TimeFrame, trace: TrackingTrace, shiftAt: number | null): Surroundings =>
  surroundings(base, linearScale([0, 1], [base.frame.y1, base.frame.y0]), sliceTitle(trace), shiftAt);

export function layoutSlice(input: RulesInput, trace: TrackingTrace): TimeScene {
  const { base } = input;
  const around = aroundSlice(base, trace, input.shiftAt);
  const { y } = around;
  const channels = channelsOf(input, y, ({ belief, classes }) => ({ values: belief, stride: classes }));
  return sceneOf(around, {
    bands: bandsOf(channels),
    lines: linesOf(channels, base, "slice"),
    target: linesPath(targetLines(trace, 0, base, y)),
    marks: apart(marksOf(channels, base)),
    ends: namesOf(channels, input),
  });
}
