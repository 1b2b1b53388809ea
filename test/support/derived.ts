/** @file What is derived of a finished run of the stability experiment, at once and on this thread. */
import { drain } from "../../src/experiments/drain";
import { experiment } from "../../src/labs/stability/run/run";
import type { AtlasTrace } from "../../src/labs/stability/run/atlas/types";
import type { StabilityDerived, StabilityTrace } from "../../src/labs/stability/run/types";
import { OVERLAY_IDS } from "../../src/labs/stability/figure/curves";
import { linesNow, type MapLines } from "../../src/labs/stability/map/lines";
import type { Deriver } from "../../src/store/useDerived";

export function derived<What extends keyof StabilityDerived>(
  trace: StabilityTrace,
  what: What,
): StabilityDerived[What] {
  const derivation = experiment.derive?.[what];
  if (derivation === undefined) throw new Error(`There is no derivation "${what}".`);
  // The experiment gives each name its own value.
  return drain(derivation.run(derivation.from(trace))) as StabilityDerived[What];
}

export const deriveHere: Deriver<StabilityTrace, StabilityDerived> = {
  now: (trace, what) => ({ value: derived(trace, what) }),
  later: (_, what) => Promise.reject(new Error(`"${what}" is there at once.`)),
};

/** All lines over an atlas. */
export const linesOver = (trace: AtlasTrace): MapLines => linesNow(trace, OVERLAY_IDS);
