/**
 * @file A colour and a marker for each rule: those of its kind if it has some, otherwise free ones. No two
 * rules look alike. Vermilion, the colour of violation, goes first to large fixed steps, and last to rules
 * that respect the bound.
 */
import { SERIES } from "../../charts/looks";
import type { Token } from "../../ui/palette";
import type { MarkerShape } from "../../charts/markerShapes";
import { NOTIONS } from "../../charts/notions";
import type { StepRule } from "./run/params";

export interface RuleStyle {
  /** Colour token. */
  readonly color: Token;
  readonly marker: MarkerShape;
}

const HIGH_STYLE: RuleStyle = NOTIONS.collapse;
const LOW_STYLE: RuleStyle = SERIES[3];
const FIFTH_STYLE: RuleStyle = SERIES[2];
const SIXTH_STYLE: RuleStyle = SERIES[4];
const { entropyAware, certified, fejer } = NOTIONS;
const BY_KIND: Partial<Record<StepRule["kind"], RuleStyle>> = { entropyAware, certified, fejer };
const OWNED_STYLES = Object.values(BY_KIND);
const BOLD_STYLES = [HIGH_STYLE, FIFTH_STYLE, SIXTH_STYLE, LOW_STYLE, ...OWNED_STYLES];
const CAUTIOUS_STYLES = [LOW_STYLE, FIFTH_STYLE, SIXTH_STYLE, ...OWNED_STYLES, HIGH_STYLE];
/** Fixed steps from here on are drawn as High, smaller ones as Low. */
const HIGH_FROM = 0.1;

const isBold = (rule: StepRule) => rule.kind === "fixed" && rule.step >= HIGH_FROM;

/** The style of each rule, in the order of the rules. */
export function ruleStyles(rules: readonly StepRule[]): readonly RuleStyle[] {
  const taken = new Set<RuleStyle>();
  const own = rules.map(({ kind }) => {
    const style = BY_KIND[kind];
    if (style === undefined || taken.has(style)) return null;
    taken.add(style);
    return style;
  });
  return rules.map((rule, i) => {
    const style = own[i] ?? null;
    if (style !== null) return style;
    const free =
      (isBold(rule) ? BOLD_STYLES : CAUTIOUS_STYLES).find((candidate) => !taken.has(candidate)) ??
      SIXTH_STYLE;
    taken.add(free);
    return free;
  });
}
