/** What laws need to know of a potential beside itself. */
import type { PotentialSpec } from "../../src/core/mirror/potentials";

/** The largest exponent of a power in φ: 2 where it is no power. */
const powerOf = (spec: PotentialSpec): number => (spec.kind === "tsallis" ? spec.q : 2);

/** What half an ulp in the dual is worth next to a face, where a coordinate is a root of a difference: ε^(1/(q − 1)) for q > 2, else ε. */
export const roundingOf = (spec: PotentialSpec): number => 2 ** (-53 / Math.max(1, powerOf(spec) - 1));
