/** @file Quantities of a belief that can be recorded along a run. Each is computed only if it is asked for by name. */
import { etaEntropyAware, etaMax } from "./bound";
import { certifiedStep, fejerStep } from "./certificate";

/**
 * A number of the belief p while the target is q.
 *
 * @param p belief, C entries > 0
 * @param q target, C entries ≥ 0
 */
export type Monitor = (p: Float64Array, q: Float64Array) => number;

export type MonitorName = "bound" | "entropyAware" | "certified" | "fejer";

export const monitors: { readonly [Name in MonitorName]: Monitor } = {
  /** Claimed: η_max and η_CE. */
  bound: etaMax,
  entropyAware: (p) => etaEntropyAware(p),
  /** Proved: the certified step. */
  certified: certifiedStep,
  /** Exact: the Fejér step. */
  fejer: (p, q) => fejerStep(p, q),
};
