/** @file Events for the playback bar: the jump, the first step beyond the bound, reaching a face. */
import type { Token } from "../../../ui/palette";
import type { MarkerShape } from "../../../charts/markerShapes";
import type { TrackingTrace } from "../run/types";
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

/** The events of all rules, in the order of their steps. */
export function barMarks(
  { rules, params: { update } }: Pick<TrackingTrace, "rules" | "params">,
  styles: readonly RuleStyle[],
): readonly BarMark[] {
  const marks = rules.flatMap((rule, i): BarMark[] => {
    const style = styles[i];
    if (rule === null || style === undefined) return [];
    const { label, firstViolation, collapsedAt } = rule.summary;
    const look = { shape: style.marker, color: style.color };
    const violation = firstViolation && {
      ...look,
      id: `violation-${i}`,
      t: firstViolation.t,
      kind: "violation" as const,
      words: `${label} first exceeds ${boundName(update)} at step ${firstViolation.t}`,
    };
    const collapse = collapsedAt !== null && {
      ...look,
      id: `collapse-${i}`,
      t: collapsedAt,
      kind: "collapse" as const,
      words: `${label} reaches a face at step ${collapsedAt}`,
    };
    return [...(violation ? [violation] : []), ...(collapse ? [collapse] : [])];
  });
  return marks.toSorted((a, b) => a.t - b.t);
}
