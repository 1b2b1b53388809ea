/** @file What the part `relaxation` declares. */
import type { PartOf } from "../part";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { twoValuesOf } from "../../../experiments/relaxation/law";
import { problem } from "../run/relaxation/problem";
import type { RelaxationParams } from "../run/params";

/** Whether something is known about the coin in several couplings. */
export const hasCouplings = ({ relaxation, geometry, rows, matrix }: RelaxationParams): boolean => {
  if (typeof relaxation === "object" && relaxation.kind === "coupled") return true;
  return (
    twoValuesOf(relaxation) !== null &&
    fullGeometry(geometry).kind === "euclidean" &&
    rows === "fresh" &&
    matrix.length === 0
  );
};

export const part: PartOf<"relaxation"> = {
  tab: "Relaxation",
  question: "How far may a projection be relaxed?",
  story:
    "Projections on random rows, each λ times as far: choose a law of λ and compare the mean, the median and the exact mean that no sample shows.",
  figures: ["runs", "firstStep", "fan", "couplings"],
  figuresFor: (params) => ["runs", "firstStep", "fan", ...(hasCouplings(params) ? ["couplings"] : [])],
  behind: ["runs", "firstStep", "fan", "couplings"],
  clash: problem,
  clashing: [["runs"], ["steps"], ["matrix"], ["rhs"], ["start"], ["reference"], ["geometry"], ["beside"]],
  isBegun: ({ runs }) => runs > 0,
  program: async () => (await import("./plots")).programs,
};
