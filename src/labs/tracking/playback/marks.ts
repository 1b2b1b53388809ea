/** @file Events for the playback bar: the jump, the first step beyond the bound, reaching a face. */
import type { Token } from "../../../ui/palette";
import type { MarkerShape } from "../../../charts/markerShapes";
import type { RuleSummary, TrackingTrace } from "../run/types";
import { boundName } from "../words/geometry";
import type { RuleStyle } from "../ruleStyles";

export interface BarMark {
  readonly id: string;
  readonly t: number;
  readonly kind: "violation" | "collapse";
  readonly shape: MarkerShape;
  readonly color: Token;
  readonly words: string;
}

interface Event extends Pick<BarMark, "kind" | "words"> {
  /** The step of the event; null if it did not happen. */
  readonly t: number | null;
}

const eventsOf = ({ label, firstViolation, collapsedAt }: RuleSummary, bound: string): readonly Event[] => [
  { kind: "violation", t: firstViolation?.t ?? null, words: `${label} first exceeds ${bound}` },
  { kind: "collapse", t: collapsedAt, words: `${label} reaches a face` },
];

/** The events of all rules, in the order of their steps. */
export function barMarks(
  { rules, params: { update } }: Pick<TrackingTrace, "rules" | "params">,
  styles: readonly RuleStyle[],
): readonly BarMark[] {
  const marks = rules.flatMap((rule, i): BarMark[] => {
    const style = styles[i];
    if (rule === null || style === undefined) return [];
    const { marker: shape, color } = style;
    return eventsOf(rule.summary, boundName(update)).flatMap(({ kind, t, words }) =>
      t === null ? [] : [{ id: `${kind}-${i}`, t, kind, shape, color, words: `${words} at step ${t}` }],
    );
  });
  return marks.toSorted((a, b) => a.t - b.t);
}
