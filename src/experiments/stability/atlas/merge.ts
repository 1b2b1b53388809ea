/** @file The picture of all tasks so far: coarse cells as blocks, finer ones over them. */
import type { AtlasParams } from "../params";
import { knownCurves, measuredCurve } from "./curves";
import { placesOf, tasksOf, type Places } from "./grid";
import {
  COLLAPSED,
  CONVERGED,
  UNKNOWN,
  WANDERING,
  type AtlasResult,
  type AtlasTask,
  type AtlasTrace,
} from "./types";

type Raster = Pick<AtlasTrace, "ends" | "times">;

/** Plans and places of the newest params: a run merges many times. */
let newest: { readonly params: AtlasParams; readonly tasks: AtlasTask[]; readonly places: Places[] } | null =
  null;

function planOf(params: AtlasParams) {
  if (newest?.params !== params) {
    const tasks = tasksOf(params);
    newest = { params, tasks, places: tasks.map(placesOf) };
  }
  return newest;
}

/** Paints the cells of one result, each over its block. */
function paint(
  { ends, times }: Raster,
  { width, height }: AtlasParams,
  { count, columns, rows }: Places,
  result: AtlasResult,
  size: number,
) {
  for (let k = 0; k < count; k++) {
    const end = result.ends[k];
    if (end === UNKNOWN) continue;
    const column = columns[k];
    const bottom = Math.min(height, rows[k] + size);
    const right = Math.min(width, column + size);
    for (let row = rows[k]; row < bottom; row++) {
      ends.fill(end, row * width + column, row * width + right);
      times.fill(result.times[k], row * width + column, row * width + right);
    }
  }
}

function countEnds(results: readonly (AtlasResult | null)[]): Float64Array {
  const counts = new Float64Array(5);
  for (const result of results) if (result !== null) for (const end of result.ends) counts[end]++;
  return counts;
}

/** Cells on a side of the finest pass whose tasks, and those of all coarser ones, are finished; 0: none. */
function grainOf(
  tasks: readonly AtlasTask[],
  places: readonly Places[],
  results: readonly (AtlasResult | null)[],
) {
  const open = tasks.findIndex((_, i) => results[i]?.done !== places[i].count);
  if (open < 0) return 1;
  const before = tasks.findLast((task, i) => i < open && task.stride > tasks[open].stride);
  return before?.stride ?? 0;
}

export function mergeAtlas(
  params: AtlasParams,
  _dataset: unknown,
  results: readonly (AtlasResult | null)[],
): AtlasTrace {
  const { width, height } = params;
  const { tasks, places } = planOf(params);
  const raster = { ends: new Uint8Array(width * height), times: new Uint32Array(width * height) };
  const grain = grainOf(tasks, places, results);
  for (const [i, { stride }] of tasks.entries()) {
    const result = results[i];
    // Where the next finer pass is complete too, only a cell's own corner is left to see.
    if (result) paint(raster, params, places[i], result, grain === 0 ? stride : Math.min(stride, grain));
  }
  const counts = countEnds(results);
  return {
    part: "atlas",
    params,
    width,
    height,
    ...raster,
    grain,
    done: counts.reduce((sum, n, end) => (end === UNKNOWN ? sum : sum + n), 0),
    counts: { converged: counts[CONVERGED], collapsed: counts[COLLAPSED], wandering: counts[WANDERING] },
    curves:
      params.classes === 2 ? { ...knownCurves(params), measured: measuredCurve(params, raster.ends) } : null,
    kernel: results.find((result) => result !== null)?.kernel ?? null,
    complete: results.every((result, i) => result?.done === places[i].count),
  };
}
