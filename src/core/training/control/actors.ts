/**
 * @file How a policy follows Q, state by state:
 * - entropic: π⁺(a|s) ∝ π(a|s) exp(η Q(s, a)), policy mirror descent, kept as log-odds without a clamp;
 * - euclidean: π⁺(·|s) = Π(π(·|s) + η Q(s, ·)), Π the projection on the simplex;
 * - softmax: the policy gradient θ⁺(s, a) = θ(s, a) + η d(s) π(a|s) (Q(s, a) − V(s)), π ∝ e^θ, d the discounted visits.
 */
import { exp } from "../../elementary";
import { projectSimplex } from "../../projection";
import { ACTION_COUNT } from "./world";

export const ACTORS = ["entropic", "euclidean", "softmax"] as const;
export type ActorKind = (typeof ACTORS)[number];

/** A policy, as probabilities and as log-odds. */
export interface Policy {
  /** states × 4 probabilities. */
  readonly beliefs: Float64Array<ArrayBuffer>;
  /** Log-odds, of which the largest of each state is 0. A Euclidean actor does not change them. */
  readonly logits: Float64Array<ArrayBuffer>;
  /** What the last step added to the log-odds; NaN if a belief has left the interior of the simplex. */
  readonly change: Float64Array<ArrayBuffer>;
}

/** The uniform policy. */
export const uniformPolicy = (states: number): Policy => ({
  beliefs: new Float64Array(states * ACTION_COUNT).fill(1 / ACTION_COUNT),
  logits: new Float64Array(states * ACTION_COUNT),
  change: new Float64Array(states * ACTION_COUNT),
});

/** What an actor uses for its step. */
export interface Advice {
  /** η > 0. */
  readonly step: number;
  /**
   * λ in (0, 2): the share of the way to the next policy that is taken, in log-odds, or in a straight line
   * for a Euclidean actor.
   */
  readonly relaxation: number;
  /** Q, states × 4. */
  readonly actionValues: Float64Array;
  /** d, one entry per state; only used by actors with `asksVisits`. */
  readonly visits: Float64Array;
}

export type Actor = (policy: Policy, advice: Advice) => void;

/** Adds `change` to the log-odds, and computes the beliefs from them. */
function follow({ beliefs, logits, change }: Policy): void {
  for (let from = 0; from < logits.length; from += ACTION_COUNT) {
    let top = -Infinity;
    for (let i = from; i < from + ACTION_COUNT; i++) top = Math.max(top, (logits[i] += change[i]));
    let total = 0;
    for (let i = from; i < from + ACTION_COUNT; i++) total += beliefs[i] = exp((logits[i] -= top));
    for (let i = from; i < from + ACTION_COUNT; i++) beliefs[i] /= total;
  }
}

const entropic: Actor = (policy, { step, relaxation, actionValues }) => {
  for (let i = 0; i < actionValues.length; i++) policy.change[i] = relaxation * step * actionValues[i];
  follow(policy);
};

const softmax: Actor = (policy, { step, relaxation, actionValues, visits }) => {
  const { beliefs, change } = policy;
  for (let s = 0; s < visits.length; s++) {
    const from = s * ACTION_COUNT;
    let value = 0;
    for (let i = from; i < from + ACTION_COUNT; i++) value += beliefs[i] * actionValues[i];
    for (let i = from; i < from + ACTION_COUNT; i++)
      change[i] = relaxation * step * visits[s] * beliefs[i] * (actionValues[i] - value);
  }
  follow(policy);
};

const moved = new Float64Array(ACTION_COUNT);
const scratch = new Float64Array(ACTION_COUNT);

/** With λ > 1 the straight line may lead out of the simplex: then its end is projected, too. */
const euclidean: Actor = ({ beliefs, change }, { step, relaxation, actionValues }) => {
  change.fill(Number.NaN);
  for (let from = 0; from < beliefs.length; from += ACTION_COUNT) {
    const belief = beliefs.subarray(from, from + ACTION_COUNT);
    for (let a = 0; a < ACTION_COUNT; a++) moved[a] = belief[a] + step * actionValues[from + a];
    projectSimplex(moved, moved, scratch);
    if (relaxation !== 1) {
      for (let a = 0; a < ACTION_COUNT; a++) moved[a] = belief[a] + relaxation * (moved[a] - belief[a]);
      projectSimplex(moved, moved, scratch);
    }
    belief.set(moved);
  }
};

/** An actor, and what its callers must know about it. */
interface ActorTraits {
  readonly follow: Actor;
  /** Whether it uses d. */
  readonly asksVisits: boolean;
  /** Whether it moves the log-odds, so that `change` holds the difference. */
  readonly movesLogOdds: boolean;
}

export const actors: { readonly [Kind in ActorKind]: ActorTraits } = {
  entropic: { follow: entropic, asksVisits: false, movesLogOdds: true },
  euclidean: { follow: euclidean, asksVisits: false, movesLogOdds: false },
  softmax: { follow: softmax, asksVisits: true, movesLogOdds: true },
};
