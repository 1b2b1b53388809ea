/** @file What the figures are saved and copied as. */
import type { MenuSource } from "../../shared/menuSource";
import { figuresOf } from "../figures";
import { momentOf } from "../../shared/playback/moment";
import type { Playback } from "../../shared/playback/playback";
import { MAX_RULES } from "../run/params";
import type { TrackingTypes } from "../state";

/** A picture names the step of a clock that runs, too. */
export const menusOf = (clock: Playback): MenuSource<TrackingTypes> => ({
  lab: "tracking",
  figures: figuresOf(MAX_RULES),
  rows: async ({ params, resources }) => (await import("../run/run")).experiment.rows(params, resources),
  moment: ({ params, view }) => momentOf(clock, { t: view.t, steps: params.steps }),
});
