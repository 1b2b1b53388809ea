/** @file Merges the results of all tasks so far into a trace. */
import type { AtlasParams } from "../params";
import { Picture } from "./picture";
import { sidesOver } from "./tally";
import {
  CELL_COLLAPSED,
  CELL_CONVERGED,
  CELL_UNKNOWN,
  CELL_WANDERING,
  type AtlasResult,
  type AtlasTrace,
} from "./types";

/** Keeps the picture of a run, because its results are merged again and again, with a few more cells each time. */
export function mergeAtlas(params: AtlasParams) {
  let picture = new Picture(params);
  return (results: readonly (AtlasResult | null)[]): AtlasTrace => {
    if (!picture.continues(results)) picture = new Picture(params);
    picture.show(results);
    return traceOf(picture, results);
  };
}

function traceOf(picture: Picture, results: readonly (AtlasResult | null)[]): AtlasTrace {
  const { params } = picture;
  const grain = picture.grain();
  const ended = picture.count();
  const counts = {
    converged: ended[CELL_CONVERGED],
    collapsed: ended[CELL_COLLAPSED],
    wandering: ended[CELL_WANDERING],
  };
  return {
    part: "atlas",
    params,
    width: params.width,
    height: params.height,
    ...picture.raster(),
    grain,
    done: ended.reduce((sum, n, end) => (end === CELL_UNKNOWN ? sum : sum + n), 0),
    counts,
    sides: sidesOver(results, counts),
    kernel: results.find((result) => result !== null)?.kernel ?? null,
    complete: grain === 1,
  };
}
