/** @file Computes what the lab's figures show besides its own run, for exports. */
import type { BoundsParams } from "./run/params";
import type { BoundsTrace } from "./run/types";
import type { Gather } from "../../scenario/lab";
import { gatherPinned, type Beside as Pinned } from "../shared/pinned/gather";
import type { BoundsLook } from "./look";
import { COMPARED_FIELDS } from "./pinned/words";
import { measureAll } from "./measured/measure";
import type { Measured } from "./measured/words";
import type { Level } from "./triangle/levels";
import { loadLevels } from "./triangle/loadLevels";

export interface Beside extends Pinned<BoundsTrace> {
  readonly levels: readonly Level[];
  /** The level curves of the pinned setting's surface. */
  readonly pinnedLevels: readonly Level[];
  readonly measured: Measured;
}

const pinned = gatherPinned<BoundsParams, BoundsTrace, BoundsLook>("bounds", COMPARED_FIELDS);

export const gather: Gather<BoundsParams, Beside, BoundsLook> = async (figure, asked, run) => {
  const { params, view } = asked;
  const levelsOf = async (shown: BoundsParams) =>
    figure === "triangle" ? await loadLevels(shown.surface) : [];
  return {
    ...(await pinned(figure, asked, run)),
    levels: await levelsOf(params),
    pinnedLevels: await levelsOf(view.pin ?? params),
    measured: figure === "slice" ? await measureAll(params, run) : {},
  };
};
