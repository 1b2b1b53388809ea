/** @file What the figures are saved and copied as. */
import { rowsIn } from "../../../experiments/types";
import type { MenuSource } from "../../shared/useMenus";
import { figuresOf } from "../figures";
import type { Playback } from "../../shared/playback/playback";
import { MAX_RULES } from "../run/params";
import type { TrackingTypes } from "../state";

/** A picture names the step of a clock that runs, too. */
export const menusOf = (clock: Playback): MenuSource<TrackingTypes> => ({
  lab: "tracking",
  figures: figuresOf(MAX_RULES),
  rows: () => Promise.resolve([]),
  // It is written while it is computed.
  csv: {
    label: "Save the run as CSV",
    save: async ({ params, resources }) => (await import("./csv")).saveRun(params, resources),
  },
  program: async ({ params, resources }, origin) =>
    (await import("./python/program")).pythonProgram(params, rowsIn(resources), origin),
  moment: ({ params, view }) => {
    const { t } = clock.getState();
    return { t: t === (view.t ?? params.steps) ? view.t : t };
  },
});
