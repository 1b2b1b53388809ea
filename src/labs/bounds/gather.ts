/** @file What figures of the bounds lab show beside the lab's own run. */
import type { BoundsParams } from "./run/params";
import type { Gather } from "../../scenario/lab";
import { measureAll } from "./measured/measure";
import type { Measured } from "./measured/words";
import { loadLevels, type Level } from "./triangle/levels";

export interface Beside {
  readonly levels: readonly Level[];
  readonly measured: Measured;
}

export const gather: Gather<BoundsParams, Beside> = async (figure, { params }, run) => ({
  levels: figure === "triangle" ? await loadLevels(params.surface) : [],
  measured: figure === "slice" ? await measureAll(params, run) : {},
});
