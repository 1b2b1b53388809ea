/** @file Declares the part for orbits. */
import { ORBIT_UNKNOWN } from "../run/orbits/types";
import { stepsShown } from "../model/steps";
import type { PartOf } from "../part";

export const part: PartOf<"orbits"> = {
  tab: "Orbits",
  question: "What happens past the threshold?",
  story:
    "Past the threshold the belief does not always fall: it may swing between two beliefs, then four, before it bounces between the faces. Point at a step.",
  figures: ["orbits", "cobweb"],
  pointable: (params) => ({ diagram: stepsShown(params) }),
  isBegun: ({ kind }) => kind.some((each) => each !== ORBIT_UNKNOWN),
  program: async () => (await import("../export/python/plots")).orbits,
};
