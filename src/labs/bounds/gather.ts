/** @file What figures of the bounds lab show beside the lab's own run. */
import type { BoundsParams } from "../../experiments/bounds/params";
import { loadLevels, type Level } from "./triangle/levels";

export interface Beside {
  readonly levels: readonly Level[];
}

export const gather = async (figure: string, { surface }: BoundsParams): Promise<Beside> => ({
  levels: figure === "triangle" ? await loadLevels(surface) : [],
});
