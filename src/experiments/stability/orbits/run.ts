/** @file The orbit diagram as a part of the stability experiment: stretches of columns, and the edges between unlike ones. */
import { pow } from "../../../core/elementary";
import type { Slice } from "../../types";
import { centre } from "../atlas/grid";
import type { PartExperiment } from "../part";
import type { OrbitsParams } from "../params";
import { columnSteps, createColumn } from "./column";
import { regimesOf } from "./regimes";
import { orbitRows } from "./rows";
import { summarizeOrbits } from "./summary";
import {
  CHAOTIC,
  UNDECIDED,
  type OrbitColumns,
  type OrbitsResult,
  type OrbitsTask,
  type OrbitsTrace,
} from "./types";

const MOST_TASKS = 16;
/** Nanoseconds of one step, measured. */
const STEP_COST = 30;
/** Edges are found to this relative width, for cycles up to this period; in chaos they are everywhere. */
const EDGE_WIDTH = 1e-6;
const EDGE_PERIOD = 16;

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

/** Nothing known yet. */
const createRoom = (width: number, kept: number): OrbitColumns => ({
  states: new Float64Array(width * kept).fill(NaN),
  lyapunov: new Float64Array(width).fill(NaN),
  kind: new Uint8Array(width),
  period: new Uint32Array(width),
  edge: new Float64Array(width),
});

const copy = ({ states, lyapunov, kind, period, edge }: OrbitColumns): OrbitColumns => ({
  states: states.slice(),
  lyapunov: lyapunov.slice(),
  kind: kind.slice(),
  period: period.slice(),
  edge: edge.slice(),
});

/** A column more than the task's own is followed, so that the edge after its last is known too. */
function* run({ params, from, to }: OrbitsTask): Generator<Slice<OrbitsResult>, OrbitsResult, void> {
  const { kept } = params;
  const width = to - from;
  const room = createRoom(width, kept);
  const column = createColumn(params);
  const spare = new Float64Array(kept);
  for (let k = 0; k <= width && from + k < params.width; k++) {
    const states = k < width ? room.states.subarray(k * kept, (k + 1) * kept) : spare;
    const { kind, period, lyapunov } = column(stepAt(params, from + k), states);
    if (k > 0 && (kind !== room.kind[k - 1] || period !== room.period[k - 1]))
      room.edge[k - 1] = edgeAfter(params, column, from + k - 1, room.kind[k - 1], room.period[k - 1], kind);
    if (k === width) break;
    room.kind[k] = kind;
    room.period[k] = period;
    room.lyapunov[k] = lyapunov;
    if (k + 1 < width)
      yield { done: k + 1, total: width, snapshot: () => ({ part: "orbits", ...copy(room), done: k + 1 }) };
  }
  return { part: "orbits", ...room, done: width };
}

const isWild = (kind: number): boolean => kind === CHAOTIC || kind === UNDECIDED;

/** The step after a column at which its kind or period ends. */
function edgeAfter(
  params: OrbitsParams,
  column: ReturnType<typeof createColumn>,
  left: number,
  kind: number,
  period: number,
  nextKind: number,
): number {
  let low = stepAt(params, left);
  let high = stepAt(params, left + 1);
  const none = new Float64Array(0);
  const isFine = !isWild(kind) && !isWild(nextKind) && period <= EDGE_PERIOD;
  const width = isFine ? EDGE_WIDTH : Infinity;
  while (high > low * (1 + width)) {
    const middle = Math.sqrt(low * high);
    const end = column(middle, none);
    if (end.kind === kind && end.period === period) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

function merge(
  params: OrbitsParams,
  _dataset: unknown,
  results: readonly (OrbitsResult | null)[],
): OrbitsTrace {
  const { width, kept } = params;
  const room = createRoom(width, kept);
  let done = 0;
  for (const [k, task] of plan(params).entries()) {
    const result = results[k];
    if (result === null) continue;
    done += result.done;
    room.states.set(result.states, task.from * kept);
    for (const name of ["lyapunov", "kind", "period", "edge"] as const)
      room[name].set(result[name], task.from);
  }
  const step = Float64Array.from({ length: width }, (_, i) => stepAt(params, i));
  const [from, to] = params.logStep;
  const regimes = regimesOf(room, step, [pow(10, from), pow(10, to)]);
  return { part: "orbits", params, step, ...room, regimes, complete: done === width };
}

export const part: PartExperiment<"orbits"> = {
  name: "orbits",
  plan,
  cost,
  run,
  merge,
  summarize: summarizeOrbits,
  rows: (params) => orbitRows(params, (k) => stepAt(params, k)),
  buffers: ({ states, lyapunov, kind, period, edge }) =>
    [states, lyapunov, kind, period, edge].map(({ buffer }) => buffer),
};
