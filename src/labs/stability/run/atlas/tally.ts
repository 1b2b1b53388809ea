/** @file The ends of the cells of a triangle whose step keeps to a claim, counted cell by cell while they are run. */
import type { TriangleAtlas } from "../params";
import { constantOf, fixedBelief, keeps } from "./claims";
import { beliefAt, type Places } from "./grid";
import {
  CELL_COLLAPSED,
  CELL_CONVERGED,
  ofPromises,
  CELL_OUTSIDE,
  PROMISE_IDS,
  sidesFrom,
  type AtlasCounts,
  type AtlasResult,
  type AtlasSides,
  type PromiseId,
  type Sides,
} from "./types";

/** Three counts of the cells that keep to a claim: how many they are, how many converged, how many collapsed. */
const COUNTS_PER_CLAIM = 3;

/** A row of counts for each claim. */
export const emptyTally = () => new Float64Array(COUNTS_PER_CLAIM * PROMISE_IDS.length);

/** Counts a range of a task's cells. */
export function counter(params: TriangleAtlas, { columns, rows }: Places, tally: Float64Array) {
  const here = new Float64Array(3);
  const fixed = fixedBelief(params);
  const [start, target] = params.axis === "start" ? [here, fixed] : [fixed, here];
  const constants = PROMISE_IDS.map((id) => constantOf(id, params));
  return (ends: Uint8Array, from: number, to: number) => {
    for (let k = from; k < to; k++) {
      if (ends[k] === CELL_OUTSIDE) continue;
      beliefAt(params, columns[k], rows[k], here);
      for (const [i, id] of PROMISE_IDS.entries()) {
        const constant = constants[i];
        if (constant === null ? !keeps(id, params, start, target) : !(params.step <= constant)) continue;
        tally[COUNTS_PER_CLAIM * i]++;
        if (ends[k] === CELL_CONVERGED) tally[COUNTS_PER_CLAIM * i + 1]++;
        if (ends[k] === CELL_COLLAPSED) tally[COUNTS_PER_CLAIM * i + 2]++;
      }
    }
  };
}

/** The counts of all tasks so far; null if nothing was counted. */
export function sidesOver(
  results: readonly (AtlasResult | null)[],
  { converged, collapsed, wandering }: AtlasCounts,
): AtlasSides | null {
  const tallies = results.flatMap((result) => result?.tally ?? []);
  if (tallies.length === 0) return null;
  const cells = converged + collapsed + wandering;
  const sidesOf = (id: PromiseId): Sides => {
    const row = COUNTS_PER_CLAIM * PROMISE_IDS.indexOf(id);
    const sum = (kind: number) => tallies.reduce((total, tally) => total + tally[row + kind], 0);
    return sidesFrom(
      { cells, converged, collapsed },
      { cells: sum(0), converged: sum(1), collapsed: sum(2) },
    );
  };
  return ofPromises(sidesOf);
}
