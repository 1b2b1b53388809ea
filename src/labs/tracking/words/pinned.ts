/** @file Compares a pinned run with the one that is shown, in words computed from both. */
import type { Field } from "../../../param/field";
import { keyWords, listed, SAME_RUN } from "../../shared/pinned/words";
import { figuresOf } from "../figures";
import { ruleLabel } from "../run/labels";
import type { StepRule, TrackingParams } from "../run/params";
import type { TrackingTrace } from "../run/types";
import { named } from "./name";
import { outcomeWords } from "./outcome";

const spelt = (rule: StepRule) => JSON.stringify({ ...rule, label: undefined });

/**
 * The pinned rule with which a rule is compared: the same rule; otherwise the one at the same position,
 * unless the other run has that rule too.
 */
export function partnerOf(
  rules: readonly StepRule[],
  pinned: readonly StepRule[],
  index: number,
): number | null {
  const rule = rules[index];
  if (rule === undefined) return null;
  const at = (list: readonly StepRule[], one: StepRule) =>
    list.findIndex((each) => spelt(each) === spelt(one));
  const same = at(pinned, rule);
  if (same >= 0) return same;
  const beside = pinned[index];
  return beside === undefined || at(rules, beside) >= 0 ? null : index;
}

/** The figure of the pinned run that corresponds to a figure of the run that is shown; null if there is none. */
export function pinnedFigure(trace: TrackingTrace, pinned: TrackingTrace, figure: string): string | null {
  const index = figuresOf(trace.params.rules.length).indexOf(figure);
  if (index >= trace.params.rules.length) return figure;
  const partner = partnerOf(trace.params.rules, pinned.params.rules, index);
  return partner === null ? null : (figuresOf(pinned.params.rules.length)[partner] ?? null);
}

const shortOf = (trace: TrackingTrace, index: number): string | null => {
  const rule = trace.rules[index] ?? null;
  return rule && outcomeWords(trace, rule).short;
};

const nameOf = ({ rules }: TrackingParams, index: number): string => {
  const rule = rules[index];
  return rule === undefined ? "" : named(ruleLabel(rule));
};

/** Whether two runs have the same classes. */
export const areComparable = (one: TrackingTrace, other: TrackingTrace): boolean =>
  one.classes === other.classes && one.names?.join("\n") === other.names?.join("\n");

const OTHER_CLASSES = "The pinned run has other classes and cannot be seen behind this one.";

function besideRule(trace: TrackingTrace, pinned: TrackingTrace, index: number): string {
  if (!areComparable(trace, pinned)) return OTHER_CLASSES;
  const partner = partnerOf(trace.params.rules, pinned.params.rules, index);
  if (partner === null) return "The pinned run has no such rule.";
  const [own, other] = [nameOf(trace.params, index), nameOf(pinned.params, partner)];
  const who = own === other ? "" : `, ${other}`;
  return `Grey: the pinned run${who}: ${shortOf(pinned, partner) ?? "not computed yet"}.`;
}

/** What a figure says about the pinned run behind it. */
export function behindWords(
  trace: TrackingTrace,
  pinned: TrackingTrace,
  figure: string,
  index: number,
): string {
  switch (figure) {
    case "steps":
    case "divergence":
      return "Grey: the pinned run.";
    case "paths":
      if (trace.classes > 3) return "The pinned run is seen beside these strips only, not behind them.";
      return areComparable(trace, pinned) ? "Grey: the pinned run." : OTHER_CLASSES;
    default:
      return besideRule(trace, pinned, index);
  }
}

/** The rules that only the first of two runs has. */
function rulesWithout({ rules }: TrackingParams, { rules: others }: TrackingParams): readonly string[] {
  const known = new Set(others.map(spelt));
  return rules.filter((rule) => !known.has(spelt(rule))).map((rule) => named(ruleLabel(rule)));
}

function ruleWords(now: TrackingParams, pinned: TrackingParams): readonly string[] {
  const [here, there] = [rulesWithout(now, pinned), rulesWithout(pinned, now)];
  if (here.length === 0 && there.length === 0) return [];
  return [
    `${there.length === 0 ? "without" : listed(there)}${here.length === 0 ? "" : there.length === 0 ? ` ${listed(here)}` : ` instead of ${listed(here)}`}`,
  ];
}

type Fields = readonly Field<TrackingParams>[];

function outcomes(trace: TrackingTrace, pinned: TrackingTrace): readonly string[] {
  return trace.params.rules.flatMap((_, index) => {
    const partner = partnerOf(trace.params.rules, pinned.params.rules, index);
    if (partner === null) return [];
    const [here, there] = [shortOf(trace, index), shortOf(pinned, partner)];
    if (here === null || there === null || here === there) return [];
    return [`${nameOf(trace.params, index)}: ${here}; pinned: ${there}.`];
  });
}

/**
 * What is different about a pinned run, and how it ended.
 *
 * @param isBehind whether it is drawn on axes that end where the run that is shown ends
 */
export function comparison(
  fields: Fields,
  trace: TrackingTrace,
  pinned: TrackingTrace,
  isBehind = true,
): string {
  const others = [
    ...ruleWords(trace.params, pinned.params),
    ...keyWords(
      fields.filter(({ key }) => key !== "rule"),
      trace.params,
      pinned.params,
    ),
  ];
  if (others.length === 0) return SAME_RUN;
  const found = outcomes(trace, pinned);
  const what = found.length > 0 ? found.join(" ") : "Every rule that both have ends alike.";
  const longer =
    isBehind && pinned.params.steps > trace.params.steps
      ? ` The pinned run goes on to step ${pinned.params.steps}, beyond this axis.`
      : "";
  return `The pinned run has ${listed(others)}. ${what}${longer}`;
}
