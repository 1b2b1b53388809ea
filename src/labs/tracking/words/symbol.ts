/** @file What a rule does in a few letters, where its name has no room. */
import type { StepRule } from "../run/params";
import { formatNumber } from "../../../ui/number";

const times = (factor: number, what: string) => (factor === 1 ? what : `${formatNumber(factor)} ${what}`);

export function ruleSymbol(rule: StepRule): string {
  switch (rule.kind) {
    case "fixed":
      return `η = ${formatNumber(rule.step)}`;
    case "boundFraction":
      return times(rule.fraction, "η_{max}");
    case "entropyAware":
      return "η_{CE}";
    case "inverseSqrt":
      return `${formatNumber(rule.scale)}/√t`;
    case "certified":
      return "η_{cert}";
    case "fejer":
      return times(rule.fraction, "η_{F}");
  }
}
