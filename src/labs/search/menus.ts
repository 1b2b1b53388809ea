/** @file What the figures of the search lab are saved and copied as. */
import { momentOf } from "../shared/playback/moment";
import type { Playback } from "../shared/playback/playback";
import type { MenuSource } from "../shared/menuSource";
import type { SearchTypes } from "./state";
import { stepsOf } from "./words";

/** A picture names the step of a clock that runs, too. */
export const menusOf = (clock: Playback): MenuSource<SearchTypes> => ({
  moment: ({ view, trace }) => momentOf(clock, { t: view.t, steps: trace ? stepsOf(trace) : 0 }),
});
