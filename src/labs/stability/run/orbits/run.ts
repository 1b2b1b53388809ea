/**
 * @file The bifurcation diagram as a part of the Stability experiment: ranges of columns, and the borders
 * between columns that differ.
 */
import { pow } from "../../../../core/elementary/pow";
import type { Experiment, Slice } from "../../../../experiments/types";
import { centre } from "../atlas/grid";
import type { OrbitsParams } from "../params";
import { borderBetween, type Seen } from "./borders";
import { columnSteps, createColumn } from "./column";
import { regimesOf } from "./regimes";
import { orbitRows } from "./rows";
import { summarizeOrbits } from "./summary";
import type { OrbitColumns, OrbitsResult, OrbitsSummary, OrbitsTask, OrbitsTrace } from "./types";

const MOST_TASKS = 16;
/** Nanoseconds for a step, as measured. */
const STEP_COST = 30;

const stepAt = ({ logStep, width }: OrbitsParams, column: number): number =>
  pow(10, centre(logStep, column, width));

const cost = ({ params, from, to }: OrbitsTask): number => (to - from) * columnSteps(params) * STEP_COST;

function plan(params: OrbitsParams): OrbitsTask[] {
  const size = Math.ceil(params.width / MOST_TASKS);
  return Array.from({ length: Math.ceil(params.width / size) }, (_, k) => ({
    part: "orbits",
    params,
    from: k * size,
    to: Math.min(params.width, (k + 1) * size),
  }));
}

/** Columns about which nothing is known yet. */
const createRoom = (width: number, kept: number): OrbitColumns => ({
  states: new Float64Array(width * kept).fill(NaN),
  lyapunov: new Float64Array(width).fill(NaN),
  kind: new Uint8Array(width),
  period: new Uint32Array(width),
  ends: new Float64Array(width),
  begins: new Float64Array(width),
});

const copy = ({ states, lyapunov, kind, period, ends, begins }: OrbitColumns): OrbitColumns => ({
  states: states.slice(),
  lyapunov: lyapunov.slice(),
  kind: kind.slice(),
  period: period.slice(),
  ends: ends.slice(),
  begins: begins.slice(),
});

/** Follows one column more than the task has, so that the border after its last column is found, too. */
function* run({ params, from, to }: OrbitsTask): Generator<Slice<OrbitsResult>, OrbitsResult, void> {
  const { kept } = params;
  const width = to - from;
  const room = createRoom(width, kept);
  const column = createColumn(params);
  const spare = new Float64Array(kept);
  const look = (step: number) => column(step, NO_STATES);
  let before: Seen | null = null;
  for (let k = 0; k <= width && from + k < params.width; k++) {
    const states = k < width ? room.states.subarray(k * kept, (k + 1) * kept) : spare;
    const step = stepAt(params, from + k);
    const { kind, period, lyapunov } = column(step, states);
    const seen = { step, kind, period };
    if (before !== null && (kind !== before.kind || period !== before.period)) {
      const { ends, begins } = borderBetween(look, before, seen);
      room.ends[k - 1] = ends;
      room.begins[k - 1] = begins;
    }
    before = seen;
    if (k === width) break;
    room.kind[k] = kind;
    room.period[k] = period;
    room.lyapunov[k] = lyapunov;
    if (k + 1 < width)
      yield { done: k + 1, total: width, snapshot: () => ({ part: "orbits", ...copy(room), done: k + 1 }) };
  }
  return { part: "orbits", ...room, done: width };
}

const NO_STATES = new Float64Array(0);

function merge(params: OrbitsParams, results: readonly (OrbitsResult | null)[]): OrbitsTrace {
  const { width, kept } = params;
  const room = createRoom(width, kept);
  let done = 0;
  for (const [k, task] of plan(params).entries()) {
    const result = results[k];
    if (result === null) continue;
    done += result.done;
    room.states.set(result.states, task.from * kept);
    for (const name of ["lyapunov", "kind", "period", "ends", "begins"] as const)
      room[name].set(result[name], task.from);
  }
  const step = Float64Array.from({ length: width }, (_, i) => stepAt(params, i));
  const regimes = regimesOf(room, step);
  return { part: "orbits", params, step, ...room, regimes, complete: done === width };
}

export const part: Experiment<OrbitsParams, OrbitsTask, OrbitsResult, OrbitsTrace, OrbitsSummary> = {
  name: "orbits",
  plan,
  cost,
  run,
  merge: (params) => (results) => merge(params, results),
  summarize: summarizeOrbits,
  rows: (params) => orbitRows(params, (k) => stepAt(params, k)),
};
