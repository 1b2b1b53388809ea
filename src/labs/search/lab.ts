/** @file What the search lab declares. */
import { anyExperiment } from "../../experiments/types";
import { paramsOf } from "../../param/table";
import { anyDraw, anyFindings, anyLab, declareLab, type Lab } from "../../scenario/lab";
import { pinView } from "../shared/pinned/view";
import { timeless } from "../shared/view";
import { SEARCH_FIGURES } from "./figures";
import type { SearchLook } from "./look";
import { fitted, normalized, searchProblem, searchTable, type SearchParams } from "./run/params";

const exporter = () => import("./exporter");

export const search: Lab<SearchParams, SearchLook> = declareLab<SearchParams, SearchLook>(
  paramsOf(searchTable),
  ({ figure, ...look }) => ({ t: timeless.t, figure, ...look, ...pinView(() => search) }),
  {
    id: "search",
    title: "Search",
    about: "The contract of A*: what a heuristic may say so that the shortest way is still found.",
    clash: searchProblem,
    clashing: [["walls"], ["start"], ["goal"], ["grid"]],
    adapt: (params, isGiven) => (["walls", "start", "goal"].some(isGiven) ? params : fitted(params)),
    normalize: normalized,
    scope: () => ({ steps: null, figures: SEARCH_FIGURES }),
    viewWords: { figure: SEARCH_FIGURES.join(", ") },
    experiment: async () => anyExperiment((await import("./run/run")).experiment),
    gather: async () => (await exporter()).gatherPinned("search", search.fields),
    draw: async () => anyDraw((await exporter()).draw),
    findings: async () => anyFindings((await exporter()).findings),
    program: async () => (await exporter()).program,
    presets: async () => (await import("./presets")).presets,
  },
);

export const lab = anyLab(search);
