/** @file What the figures are saved and copied as. */
import type { MenuSource } from "../../shared/menuSource";
import { momentOf } from "../../shared/playback/moment";
import type { Playback } from "../../shared/playback/playback";
import { clockOf } from "../look";
import type { TrackingTypes } from "../state";

/** A picture names the step of a clock that runs, too. */
export const menusOf = (clock: Playback): MenuSource<TrackingTypes> => ({
  moment: ({ params, view }) => momentOf(clock, { t: view.t, steps: clockOf(params, view) }),
});
