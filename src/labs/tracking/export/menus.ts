/** @file What saving and copying need of this lab's figures. */
import type { MenuSource } from "../../shared/menuSource";
import { momentOf } from "../../shared/playback/moment";
import type { Playback } from "../../shared/playback/playback";
import { clockOf } from "../look";
import type { TrackingTypes } from "../state";

/** A picture names its step also while the clock plays. */
export const menusOf = (clock: Playback): MenuSource<TrackingTypes> => ({
  moment: ({ params, view }) => momentOf(clock, { t: view.t, steps: clockOf(params, view) }),
});
