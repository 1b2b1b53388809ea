/** @file The values that belong to the cells of an atlas, at their centres, as in the reference's grid. */
import { pow } from "../../../../core/elementary/pow";
import type { AtlasParams, Range, SliceAtlas, TriangleAtlas } from "../params";
import type { AtlasTask } from "./types";

/** Centre of cell i of n over a range. */
export function centre([from, to]: Readonly<Range>, i: number, n: number): number {
  return from + ((to - from) * (i + 0.5)) / n;
}

/** The first entry (of target or start) for a column of the slice. */
export function entryAt({ x, width }: SliceAtlas, column: number): number {
  return centre(x, column, width);
}

/** The step, or the fraction, for a row of the slice. */
export function stepAt({ logStep, height }: SliceAtlas, row: number): number {
  return pow(10, centre(logStep, row, height));
}

/** The step at the lower edge of a row. */
export function edgeAt({ logStep: [from, to], height }: SliceAtlas, row: number): number {
  return pow(10, from + ((to - from) * row) / height);
}

/** Writes the belief of a cell of the triangle; false if the cell is outside of the open simplex. */
export function beliefAt(params: TriangleAtlas, column: number, row: number, out: Float64Array): boolean {
  const third = centre(params.y, row, params.height);
  const second = centre(params.x, column, params.width) - 0.5 * third;
  const first = 1 - third - second;
  out[0] = first;
  out[1] = second;
  out[2] = third;
  return first > 0 && second > 0 && third > 0;
}

/** The number of cells in the coarsest pass, which should be there in an instant. */
const COARSE_CELLS = 8192;
/** A map with fewer cells is computed in a single pass. */
const SMALL_MAP_CELLS = 2048;
/** The number of tasks in each pass: enough for every worker, and more only if each has this many cells. */
const FEW_TASKS = 8;
const MAX_TASKS = 16;
const SMALL_TASK = 2048;
/** The most cells in a task, so that little is painted at a time. */
const LARGE_TASK = 8192;

/** The tasks of an atlas, coarse passes first. Together they contain every cell once. */
export function tasksOf(params: AtlasParams): AtlasTask[] {
  let first = 1;
  const { width, height } = params;
  if (width * height > SMALL_MAP_CELLS) while (sizeOf(params, first) > COARSE_CELLS) first *= 2;
  const tasks: AtlasTask[] = [];
  for (let stride = first; stride >= 1; stride /= 2) {
    const refines = stride < first;
    const of = Math.min(rowsOf(height, stride), wantedTasks(sizeOf(params, stride)));
    for (let turn = 0; turn < of; turn++) tasks.push({ part: "atlas", params, stride, refines, turn, of });
  }
  return tasks;
}

function wantedTasks(cells: number): number {
  const small = Math.floor(cells / SMALL_TASK);
  return Math.max(FEW_TASKS, Math.min(MAX_TASKS, small), Math.ceil(cells / LARGE_TASK));
}

const rowsOf = (size: number, stride: number) => Math.ceil(size / stride);
const sizeOf = ({ width, height }: AtlasParams, stride: number) =>
  rowsOf(width, stride) * rowsOf(height, stride);

/** The columns of a task in one of its rows: every `by`-th one from `from` on. */
interface Strip {
  readonly row: number;
  readonly from: number;
  readonly by: number;
  readonly count: number;
}

/** The rows of a task with their columns, in order. */
export function stripsOf({ params: { width, height }, stride, refines, turn, of }: AtlasTask): Strip[] {
  const strips: Strip[] = [];
  for (let row = turn * stride; row < height; row += of * stride) {
    // The coarser pass contains every second cell of every second row.
    const halved = refines && (row / stride) % 2 === 0;
    const from = halved ? stride : 0;
    const by = halved ? 2 * stride : stride;
    const count = Math.max(0, Math.ceil((width - from) / by));
    if (count > 0) strips.push({ row, from, by, count });
  }
  return strips;
}

/** The column and the row of each cell in a task, in order. */
export interface Places {
  readonly count: number;
  readonly columns: Uint16Array;
  readonly rows: Uint16Array;
}

export function placesOf(task: AtlasTask): Places {
  const strips = stripsOf(task);
  const count = strips.reduce((sum, strip) => sum + strip.count, 0);
  const columns = new Uint16Array(count);
  const rows = new Uint16Array(count);
  let k = 0;
  for (const { row, from, by, count: n } of strips)
    for (let i = 0; i < n; i++, k++) {
      columns[k] = from + by * i;
      rows[k] = row;
    }
  return { count, columns, rows };
}
