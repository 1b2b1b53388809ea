/** @file What the drawings over time share: the looks of rules, the steps, the time axis. */
import { SECOND_DASHES } from "../../../../../charts/looks";
import { pyDash, colorName, PY_MARKERS, pyText } from "../../../../shared/python/text";
import { ruleStyles } from "../../../ruleStyles";
import type { TrackingParams } from "../../../run/params";
import { shiftTime } from "../../../run/simulation";
import { ruleLabel } from "../../../run/labels";
import { spanOf, type Span } from "../../../time/span";
import type { TrackingLook } from "../../../look";

/** What a drawing is written from. */
export interface Shown {
  readonly params: TrackingParams;
  readonly view: TrackingLook;
  /** The names of a stream's classes; null if there is none. */
  readonly names: readonly string[] | null;
  /** The index of the rule whose error is compared with ρⁿ. */
  readonly anchor: number | null;
}

/** Defines `looks`: a colour and a marker for each rule. */
export const looksOf = ({ rules }: TrackingParams): string => `looks = [
${ruleStyles(rules)
  .map(({ color, marker }, i) => {
    const rule = rules[i];
    return `    (${colorName(color)}, "${PY_MARKERS[marker]}"),  # ${rule ? ruleLabel(rule) : ""}`;
  })
  .join("\n")}
]`;

/** The steps at which rule `i` has markers. */
export function marksOf(shown: Shown): string {
  const [from, to] = spanIn(shown);
  const apart = Math.max(1, Math.floor((to - from) / 6));
  return `markevery=(${from} + ${apart} * (2 * i + 1) // (2 * len(runs)), ${apart})`;
}

export const labelOf = ({ rules }: TrackingParams, index: number): string => {
  const rule = rules[index];
  return pyText(rule ? ruleLabel(rule) : "");
};

export const spanIn = ({ params, view }: Shown): Span => spanOf(view.span, params.steps);

/** The time axis, with a line where the target jumps. */
export function timeAxis({ params, view, names, anchor }: Shown, axes = "ax"): string {
  const [from, to] = spanIn({ params, view, names, anchor });
  const shift = shiftTime(params);
  const line =
    shift === null
      ? ""
      : `\n${axes}.axvline(shift, color=INK_FAINT, linestyle=${pyDash(SECOND_DASHES.place, 1)}, linewidth=1, label="_shift")`;
  return `${axes}.set(xlim=(${from}, ${to}), xlabel="step t")${line}`;
}
