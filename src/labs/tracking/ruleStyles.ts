/** @file One colour and one marker per rule: by kind where the kind has its own, else by position; never two alike. */
import type { MarkerShape } from "../../charts/Marker";
import type { StepRule } from "../../experiments/tracking/params";

export interface RuleStyle {
  /** Colour token. */
  readonly color: string;
  readonly marker: MarkerShape;
  /** The marker as a character, for running text. */
  readonly sign: string;
}

const HIGH: RuleStyle = { color: "violation", marker: "diamond", sign: "◆" };
const LOW: RuleStyle = { color: "low", marker: "circle", sign: "●" };
const FIFTH: RuleStyle = { color: "rule5", marker: "down", sign: "▼" };
const SIXTH: RuleStyle = { color: "rule6", marker: "star", sign: "★" };
const BY_KIND: Partial<Record<StepRule["kind"], RuleStyle>> = {
  entropyAware: { color: "entropy", marker: "square", sign: "■" },
  certified: { color: "certified", marker: "triangle", sign: "▲" },
  fejer: { color: "fejer", marker: "plus", sign: "✚" },
};
const POOL = [HIGH, LOW, FIFTH, SIXTH, ...Object.values(BY_KIND)];

/** The style of each rule, in the order of the rules. */
export function ruleStyles(rules: readonly Pick<StepRule, "kind">[]): readonly RuleStyle[] {
  const taken = new Set<RuleStyle>();
  const own = rules.map(({ kind }) => {
    const style = BY_KIND[kind];
    if (style === undefined || taken.has(style)) return null;
    taken.add(style);
    return style;
  });
  return own.map((style) => {
    if (style !== null) return style;
    const free = POOL.find((candidate) => !taken.has(candidate)) ?? SIXTH;
    taken.add(free);
    return free;
  });
}
