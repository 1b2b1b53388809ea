/** @file What the figures are saved and copied as. */
import { rowsIn } from "../../../experiments/types";
import type { LabState } from "../../../store/labStore";
import type { MenuSource } from "../../shared/useMenus";
import { figuresOf } from "../figures";
import { momentOf } from "../../shared/playback/moment";
import type { Playback } from "../../shared/playback/playback";
import { MAX_RULES } from "../run/params";
import type { TrackingTypes } from "../state";

/** The figure that shows an error against ρⁿ is saved as these lines; every other as the run. */
const isAnchor = (figure: string, anchor: number | null) => figure === "divergence" && anchor !== null;

const wholeRun = {
  label: "Save the run as CSV",
  save: async ({ params, resources }: LabState<TrackingTypes>) =>
    (await import("./csv")).saveRun(params, resources),
};

/** A picture names the step of a clock that runs, too. */
export const menusOf = (clock: Playback, anchor: number | null): MenuSource<TrackingTypes> => ({
  lab: "tracking",
  figures: figuresOf(MAX_RULES),
  rows: async (_, { trace }) =>
    anchor === null || trace === null ? [] : (await import("./anchorCsv")).anchorRows(trace, anchor),
  // The run is written while it is computed.
  csv: (figure) => (isAnchor(figure, anchor) ? null : wholeRun),
  program: async ({ params, resources }, origin) =>
    (await import("./python/program")).pythonProgram(params, rowsIn(resources), origin, anchor),
  moment: ({ params, view }) => momentOf(clock, { t: view.t, steps: params.steps }),
});
