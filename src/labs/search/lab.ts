/** @file What the search lab declares. */
import { declareLab, paramsOf, pinView, timeless, type Lab } from "../shared/lab";
import { SEARCH_FIGURES } from "./figures";
import type { SearchLook } from "./look";
import { fitted, normalized, searchProblem, searchTable, type SearchParams } from "./run/params";

const exporter = () => import("./exporter");

export const search: Lab<SearchParams, SearchLook> = declareLab<SearchParams, SearchLook>({
  id: "search",
  params: paramsOf(searchTable),
  view: ({ figure, ...look }) => ({ t: timeless.t, figure, ...look, ...pinView(() => search) }),
  title: "Search",
  about: "The contract of A*: what a heuristic may say so that the shortest way is still found.",
  clash: searchProblem,
  clashing: [["walls"], ["start"], ["goal"], ["grid"]],
  adapt: (params, isGiven) => (["walls", "start", "goal"].some(isGiven) ? params : fitted(params)),
  normalize: normalized,
  figures: SEARCH_FIGURES,
  experiment: async () => (await import("./run/run")).experiment,
  gather: async () => (await exporter()).gatherPinned("search", search.fields),
  draw: async () => (await exporter()).draw,
  findings: async () => (await exporter()).findings,
  program: async () => (await exporter()).program,
  presets: async () => (await import("./presets")).presets,
});
