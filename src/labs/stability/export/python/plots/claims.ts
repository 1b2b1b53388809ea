/** @file Python code for what is claimed, proved and exact about a step from a start p toward a target q, both vectors. */
import {
  BELIEF_FUNCTIONS,
  ENTROPY_AWARE,
  FEJER,
  LOCAL_MIRROR,
  LOCAL_PROJECTED,
} from "../../../../shared/python/belief";
import type { ClaimId } from "../../../run/atlas/claims";
import type { Update } from "../../../run/params";

/** Defines `local_threshold(q)`. */
export const LOCALS: { readonly [U in Update]: string } = {
  mirror: LOCAL_MIRROR,
  projected: LOCAL_PROJECTED,
};

export const CLAIMS: { readonly [Id in ClaimId]: string } = {
  bound: "eta_max(p)",
  entropyAware: "eta_entropy_aware(p, 0)",
  certified: "(p / q).min() * (q.sum() / p.sum())",
  fejer: "fejer_step(p, q)",
  local: "local_threshold(q)",
};

/** Defines everything that these use. */
export const toolsFor = (update: Update): string =>
  [BELIEF_FUNCTIONS, ENTROPY_AWARE, FEJER, LOCALS[update]].join("\n\n\n");
