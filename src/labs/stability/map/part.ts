/** @file What the atlas declares. */
import type { PartOf } from "../part";
import { ATLAS_LAYERS } from "./layers";

export const part: PartOf<"atlas"> = {
  tab: "Atlas",
  question: "Where does a step hold, and where does it fail?",
  story:
    "Every cell is a whole run. Green runs arrive, vermilion ones end on a face; the lines are what was claimed, proved and measured. Point at a cell to see its orbit.",
  figures: ["atlas", "orbit"],
  pointable: (params) => ({
    layers: ATLAS_LAYERS,
    map: [params.x, params.classes === 2 ? params.logStep : params.y],
  }),
  isBegun: ({ done }) => done > 0,
  program: async () => (await import("../export/python/plots")).atlas,
};
