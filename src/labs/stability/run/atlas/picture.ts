/**
 * @file The picture of all tasks so far: coarse cells as blocks, and finer ones over them. A run keeps one
 * picture, in which only what is new is painted.
 */
import type { AtlasParams } from "../params";
import { stripsOf, tasksOf } from "./grid";
import { CELL_UNKNOWN, type AtlasResult, type AtlasTask } from "./types";

/** How many cells ended in which way. */
export type EndCounts = Float64Array;
const END_COUNT = 5;

export class Picture {
  readonly tasks: readonly AtlasTask[];
  private ends: Uint8Array<ArrayBuffer>;
  private times: Uint32Array<ArrayBuffer>;
  /** Whether somebody has been given these arrays, and so relies on their not changing. */
  private isGiven = false;
  /**
   * The side in cells of the block with which a pixel was painted. Only blocks of this size or smaller may
   * paint over it. Null: all pixels have the largest.
   */
  private sizes: Uint16Array | null = null;
  private readonly painted: (AtlasResult | null)[];
  private readonly counts: EndCounts[];

  constructor(readonly params: AtlasParams) {
    const { width, height } = params;
    this.tasks = tasksOf(params);
    this.ends = new Uint8Array(width * height);
    this.times = new Uint32Array(width * height);
    this.painted = this.tasks.map(() => null);
    this.counts = this.tasks.map(() => new Float64Array(END_COUNT));
  }

  /** Whether these results are from the same run as those before, each at least as far. */
  continues(results: readonly (AtlasResult | null)[]): boolean {
    return this.painted.every((old, i) => old === null || old.done <= (results[i]?.done ?? -1));
  }

  /** Paints what is new. */
  show(results: readonly (AtlasResult | null)[]): void {
    if (this.isGiven) {
      this.ends = this.ends.slice();
      this.times = this.times.slice();
      this.isGiven = false;
    }
    // When all cells are there, every pixel has its own.
    const isWhole = results.every(isFinished);
    for (const [i, result] of results.entries()) {
      if (!result || result === this.painted[i]) continue;
      this.painted[i] = result;
      this.counts[i] = countEnds(result);
      if (isWhole) this.putCells(this.tasks[i], result);
      else this.putBlocks(this.tasks[i], result);
    }
  }

  /** The ends and times by pixel, in arrays that will not change. */
  raster(): { ends: Uint8Array<ArrayBuffer>; times: Uint32Array<ArrayBuffer> } {
    this.isGiven = true;
    return { ends: this.ends, times: this.times };
  }

  /** The counts of the cells computed so far, over all tasks. */
  count(): EndCounts {
    const sum = new Float64Array(END_COUNT);
    for (const counts of this.counts) for (let end = 0; end < END_COUNT; end++) sum[end] += counts[end];
    return sum;
  }

  /** The side in cells of the finest pass that is complete together with all coarser ones; 0 if there is none. */
  grain(): number {
    const open = this.painted.findIndex((result) => !isFinished(result));
    if (open < 0) return 1;
    return this.tasks.findLast(({ stride }, i) => i < open && stride > this.tasks[open].stride)?.stride ?? 0;
  }

  /** Paints single pixels, over which nothing is painted later. */
  private putCells(task: AtlasTask, { ends, times }: AtlasResult): void {
    const { ends: toEnds, times: toTimes, params } = this;
    let k = 0;
    for (const { row, from, by, count } of stripsOf(task)) {
      let pixel = row * params.width + from;
      for (const next = k + count; k < next; k++, pixel += by) {
        toEnds[pixel] = ends[k];
        toTimes[pixel] = times[k];
      }
    }
  }

  private putBlocks(task: AtlasTask, result: AtlasResult): void {
    const { ends, times } = result;
    if (this.sizes === null && !task.refines && isFinished(result)) return this.putLargest(task, result);
    let k = 0;
    for (const { row, from, by, count } of stripsOf(task))
      for (let i = 0; i < count; i++, k++)
        if (ends[k] !== CELL_UNKNOWN) this.fill(from + by * i, row, task.stride, ends[k], times[k]);
  }

  /** Paints all blocks of a task of the first pass, while nothing smaller has been painted. */
  private putLargest(task: AtlasTask, { ends, times }: AtlasResult): void {
    const { ends: toEnds, times: toTimes, params } = this;
    const { width, height } = params;
    let k = 0;
    for (const { row, count } of stripsOf(task)) {
      const first = row * width;
      for (let i = 0, pixel = first; i < count; i++, k++)
        for (const next = Math.min(first + width, pixel + task.stride); pixel < next; pixel++) {
          toEnds[pixel] = ends[k];
          toTimes[pixel] = times[k];
        }
      for (let y = row + 1; y < Math.min(height, row + task.stride); y++) {
        toEnds.copyWithin(y * width, first, first + width);
        toTimes.copyWithin(y * width, first, first + width);
      }
    }
  }

  private fill(column: number, row: number, size: number, end: number, time: number): void {
    const { ends, times, params } = this;
    const sizes = (this.sizes ??= new Uint16Array(ends.length).fill(this.tasks[0].stride));
    const right = Math.min(params.width, column + size);
    const top = Math.min(params.height, row + size);
    for (let y = row; y < top; y++)
      for (let pixel = y * params.width + column; pixel < y * params.width + right; pixel++) {
        if (sizes[pixel] < size) continue;
        sizes[pixel] = size;
        ends[pixel] = end;
        times[pixel] = time;
      }
  }
}

function isFinished(result: AtlasResult | null | undefined): boolean {
  return result !== null && result !== undefined && result.done === result.ends.length;
}

function countEnds({ ends }: AtlasResult): EndCounts {
  const counts = new Float64Array(END_COUNT);
  for (const end of ends) counts[end]++;
  return counts;
}
