/** @file What the figures of the search lab are saved and copied as. */
import { momentOf } from "../shared/playback/moment";
import type { Playback } from "../shared/playback/playback";
import type { MenuSource } from "../shared/menuSource";
import { SEARCH_FIGURES, type SearchFigure } from "./figures";
import type { SearchTypes } from "./state";
import { stepsOf } from "./words";

/** A picture names the step of a clock that runs, too. */
export const menusOf = (clock: Playback): MenuSource<SearchTypes, SearchFigure> => ({
  lab: "search",
  figures: SEARCH_FIGURES,
  rows: async ({ params }) => (await import("./run/rows")).searchRows(params),
  moment: ({ view, trace }) => momentOf(clock, { t: view.t, steps: trace ? stepsOf(trace) : 0 }),
});
