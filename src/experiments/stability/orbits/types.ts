/** @file What an orbit diagram gives back. */
import type { OrbitsParams } from "../params";

/** Columns `turn`, `turn + of`, … */
export interface OrbitsTask {
  readonly part: "orbits";
  readonly params: OrbitsParams;
  readonly turn: number;
  readonly of: number;
}

export interface OrbitsResult {
  readonly part: "orbits";
  /** Columns × kept, row-major: the states after the transient. */
  readonly states: Float64Array<ArrayBuffer>;
  readonly lyapunov: Float64Array<ArrayBuffer>;
  readonly done: number;
}

export interface OrbitsTrace {
  readonly part: "orbits";
  readonly params: OrbitsParams;
  readonly step: Float64Array;
  readonly states: Float64Array;
  readonly lyapunov: Float64Array;
  readonly complete: boolean;
}

export interface OrbitsSummary {
  readonly lab: "stability";
  readonly part: "orbits";
  readonly firstDoubling: number | null;
}
