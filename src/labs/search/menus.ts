/** @file What saving and copying need of this lab's figures. */
import { momentOf } from "../shared/playback/moment";
import type { Playback } from "../shared/playback/playback";
import type { MenuSource } from "../shared/menuSource";
import type { SearchTypes } from "./state";
import { stepsOf } from "./words";

/** A picture names its step also while the clock plays. */
export const menusOf = (clock: Playback): MenuSource<SearchTypes> => ({
  moment: ({ view, trace }) => momentOf(clock, { t: view.t, steps: trace ? stepsOf(trace) : 0 }),
});
