/** @file Two classes over time: the first class of every rule in one frame. */
import { linesPath } from "../../../charts/geometry/polyline";
import type { TrackingTrace } from "../run/types";
import { bandsOf, channelsOf, linesOf, marksOf, namesOf, type RulesInput } from "./channel";
import { classLabel } from "./classes";
import { sceneOf } from "./ends";
import { surroundings } from "./frame";
import { apart } from "./logs";
import { targetLines } from "./target";
import type { TimeScene } from "./types";

export const sliceTitle = (trace: TrackingTrace): string =>
  trace.names === null ? "belief p_{1}" : `belief in ${classLabel(trace.names, 0)[0]?.text ?? ""}`;

export function layoutSlice(input: RulesInput, trace: TrackingTrace): TimeScene {
  const { base } = input;
  const upright = { kind: "linear", domain: [0, 1], title: sliceTitle(trace), spacing: 4 } as const;
  const around = surroundings(base, upright, input.shiftAt);
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
