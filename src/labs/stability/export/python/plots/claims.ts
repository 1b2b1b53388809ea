/** @file What is claimed, proved and exact of a step, in Python: of a start p and a target q, each a vector. */
import {
  COMMON,
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

/** All that they use. */
export const toolsFor = (update: Update): string =>
  [COMMON, ENTROPY_AWARE, FEJER, LOCALS[update]].join("\n\n\n");
