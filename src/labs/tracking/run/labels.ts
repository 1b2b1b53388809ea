/** @file Short names of step rules, for legends, tables and the terminal. */
import { ruleMembers, type StepRule } from "./rules";

/** The label a person gave, or a short one that says what the rule does. */
export function ruleLabel(rule: StepRule): string {
  return rule.label ?? defaultLabel(rule);
}

function defaultLabel(rule: StepRule): string {
  switch (rule.kind) {
    case "fixed":
      return `η = ${rule.step}`;
    case "boundFraction":
      return times(rule.fraction, "η_max");
    case "entropyAware":
      return rule.barrierCap === ruleMembers.entropyAware.barrierCap.usual
        ? "Entropy-aware"
        : `Entropy-aware, κ = ${rule.barrierCap}`;
    case "inverseSqrt":
      return `${rule.scale}/√(t+1)`;
    case "certified":
      return "Certified";
    case "fejer":
      return times(rule.fraction, "Fejér");
  }
}

function times(factor: number, what: string): string {
  if (factor === 1) return what;
  return `${factor === 0.5 ? "½" : factor} × ${what}`;
}
