/** @file What became of every rule, as lines of text. */
import type { Findings } from "../../../scenario/lab";
import type { Finding } from "../../../scenario/statement";
import { anchorIndex, type TrackingLook } from "../look";
import type { TrackingParams } from "../run/params";
import type { TrackingTrace } from "../run/types";
import { anchorFindings } from "./anchor";
import { aboutBound } from "./geometry";
import { highlights, type Highlight } from "./highlight";
import { named } from "./name";
import { outcomeWords } from "./outcome";

const plain = (text: string): Finding => ({ status: null, text });

/** What went wrong was seen, as its title says. */
const highlighted = (one: Highlight): Finding => (one.wrong ? plain(`${one.title} ${one.text}`) : one);

export const findings: Findings<TrackingParams, TrackingTrace, TrackingLook> = ({ params, view, trace }) => {
  const anchor = anchorIndex(view, params);
  const about = aboutBound(params.update);
  return [
    ...highlights(trace).map(highlighted),
    ...trace.rules.flatMap((rule) =>
      rule === null ? [] : [plain(`${named(rule.summary.label)}: ${outcomeWords(trace, rule).caption}`)],
    ),
    ...(anchor === null ? [] : anchorFindings(trace, anchor)),
    ...(about === "" ? [] : [plain(about)]),
  ];
};
