/** @file What became of every rule, as lines of text. */
import type { Findings } from "../../../scenario/lab";
import { writtenWords } from "../../../ui/writtenWords";
import { anchorIndex, type TrackingLook } from "../look";
import type { TrackingParams } from "../run/params";
import type { TrackingTrace } from "../run/types";
import { anchorWords } from "./anchor";
import { aboutBound } from "./geometry";
import { highlights, textOf } from "./highlight";
import { named } from "./name";
import { outcomeWords } from "./outcome";

export const findings: Findings<TrackingParams, TrackingTrace, TrackingLook> = ({ params, view, trace }) => {
  const anchor = anchorIndex(view, params);
  const sentences = [
    ...highlights(trace).map((one) => `${one.title} ${textOf(one)}`),
    ...trace.rules.flatMap((rule) =>
      rule === null ? [] : [`${named(rule.summary.label)}: ${outcomeWords(trace, rule).caption}`],
    ),
    ...(anchor === null ? [] : [anchorWords(trace, anchor).caption]),
    aboutBound(params.update),
  ];
  return Promise.resolve(sentences.filter((one) => one !== "").map((one) => writtenWords(one)));
};
