/** @file What figures of the bounds lab show beside the lab's own run. */
import type { BoundsParams } from "./run/params";
import type { BoundsTrace } from "./run/types";
import type { Gather } from "../../scenario/lab";
import { gatherPinned, type Beside as Pinned } from "../shared/pinned/gather";
import type { BoundsLook } from "./look";
import { measureAll } from "./measured/measure";
import type { Measured } from "./measured/words";
import type { Level } from "./triangle/levels";
import { loadLevels } from "./triangle/loadLevels";

export interface Beside extends Pinned<BoundsTrace> {
  readonly levels: readonly Level[];
  readonly measured: Measured;
}

const pinned = gatherPinned<BoundsParams, BoundsTrace, BoundsLook>("bounds");

export const gather: Gather<BoundsParams, Beside, BoundsLook> = async (figure, asked, run) => ({
  ...(await pinned(figure, asked, run)),
  levels: figure === "triangle" ? await loadLevels(asked.params.surface) : [],
  measured: figure === "slice" ? await measureAll(asked.params, run) : {},
});
