/** @file The list of step rules: one file and one entry here (and in the map of types) make a new one. */
import { boundFraction, type BoundFractionRule } from "./boundFraction";
import { certified, type CertifiedRule } from "./certified";
import { entropyAware, type EntropyAwareRule } from "./entropyAware";
import { fejer, type FejerRule } from "./fejer";
import { fixed, type FixedRule } from "./fixed";
import { inverseSqrt, type InverseSqrtRule } from "./inverseSqrt";
import type { Edge, RuleKind } from "./types";

export { LONGEST_STEP, type Edge } from "./types";

/** The parameters of every kind of rule. */
export interface StepRules {
  fixed: FixedRule;
  boundFraction: BoundFractionRule;
  entropyAware: EntropyAwareRule;
  inverseSqrt: InverseSqrtRule;
  certified: CertifiedRule;
  fejer: FejerRule;
}
export type RuleKindId = keyof StepRules;
export type StepRule<Kind extends RuleKindId = RuleKindId> = {
  [K in Kind]: { readonly kind: K } & StepRules[K];
}[Kind];

const stepRules: { readonly [Kind in RuleKindId]: RuleKind<StepRule<Kind>> } = {
  fixed,
  boundFraction,
  entropyAware,
  inverseSqrt,
  certified,
  fejer,
};

/** A rule bound to its parameters and scratch memory: the step at belief p, target q, time t. Does not allocate. */
export type Stepper = (p: Float64Array, q: Float64Array, t: number) => number;

/**
 * Binds a rule once per run.
 *
 * @param rule kind and parameters
 * @param classes C ≥ 2
 * @param edge the Fejér step of the geometry; that of the entropy when left out
 * @returns the rule's step as a function; owns C entries of scratch memory
 */
export function createStepper<Kind extends RuleKindId>(
  rule: StepRule<Kind>,
  classes: number,
  edge?: Edge,
): Stepper {
  const kind: RuleKind<StepRule<Kind>> = stepRules[rule.kind];
  const scratch = new Float64Array(classes);
  return (p, q, t) => kind.step(rule, p, q, t, scratch, edge);
}
