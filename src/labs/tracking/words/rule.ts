/** @file What a rule does, as a formula, and what one should know about it. */
import type { AnyUpdate } from "../../../experiments/geometry/update";
import { formatNumber } from "../../../ui/number";
import type { StepRule } from "../run/params";
import { aboutBound, aboutRule } from "./geometry";

interface Formula {
  readonly full: string;
  /** A few letters, for a place without room for the rule's name. */
  readonly short: string;
}

const times = (factor: number, what: string) => (factor === 1 ? what : `${formatNumber(factor)} ${what}`);

export function ruleFormula(rule: StepRule): Formula {
  switch (rule.kind) {
    case "fixed":
      return { full: `η = ${formatNumber(rule.step)}`, short: `η = ${formatNumber(rule.step)}` };
    case "boundFraction":
      return { full: `${formatNumber(rule.fraction)} η_max(p)`, short: times(rule.fraction, "η_{max}") };
    case "entropyAware":
      return { full: "η_CE(p)", short: "η_{CE}" };
    case "inverseSqrt":
      return { full: `${formatNumber(rule.scale)}/√(t+1)`, short: `${formatNumber(rule.scale)}/√t` };
    case "certified":
      return { full: "min p/q", short: "η_{cert}" };
    case "fejer":
      return { full: `${formatNumber(rule.fraction)} η_F(p)`, short: times(rule.fraction, "η_{F}") };
  }
}

/** What one should know about a rule besides its kind; "" if nothing. */
export function noteOn(rule: StepRule, update: AnyUpdate): string {
  if (rule.kind === "entropyAware" && rule.barrierCap === 0)
    return "Without a cap the brake is total at the centre: a belief that starts uniform never moves.";
  if (rule.kind === "entropyAware" || rule.kind === "boundFraction") return aboutBound(update);
  return aboutRule(rule, update);
}
