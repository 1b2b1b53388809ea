/** @file What a step rule is: a function that gives the step size for belief p, target q and time t. */

/** No rule gives a longer step: one of this length has the same effect as an infinite one. */
export const LONGEST_STEP = 1e9;

/** The largest step that is Fejér: at belief p, target q. */
export type Edge = (p: Float64Array, q: Float64Array, scratch?: Float64Array) => number;

export interface RuleKind<Rule> {
  /**
   * The step η_t, evaluated anew at every t.
   *
   * @param rule the rule's parameters
   * @param p belief, C entries > 0
   * @param q target, C entries > 0
   * @param t zero-based time
   * @param scratch at least C entries, overwritten; fresh when left out
   * @param edge the Fejér step of the geometry; that of the entropy when left out
   * @returns finite, in [0, LONGEST_STEP]; 0 is a deadlock: the belief stays
   */
  readonly step: (
    rule: Rule,
    p: Float64Array,
    q: Float64Array,
    t: number,
    scratch?: Float64Array,
    edge?: Edge,
  ) => number;
}
