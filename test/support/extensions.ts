/** @file Every part of every lab: how its runs are made longer, or why they are not. A new part has to say which. */
import type { LabId } from "./scenarios";
import { usualOfPart as geometryUsual } from "../../src/labs/geometry/run/tables";
import {
  PAIRS,
  type EqualitiesParams,
  type FlowParams,
  type GamesParams,
  type OnlineParams,
  type RelaxationParams,
  type StochasticParams,
} from "../../src/labs/geometry/run/params";
import { TRACKING_DEFAULTS } from "../../src/labs/tracking/run/params";
import { usualOfPart as trainingUsual } from "../../src/labs/training/run/tables";

/** Params of several lengths: a run of each goes on from that of the one before. */
export interface Lengthened {
  readonly name: string;
  readonly params: (length: number) => object;
  readonly lengths: readonly number[];
  /** How often a longer run cannot go on from what the shorter one kept. */
  readonly anew?: number;
}

export interface Extended {
  readonly lab: LabId;
  readonly cases: readonly Lengthened[];
  /** A run long enough that it pauses; absent: it does not go on from a snapshot. */
  readonly pausable?: Lengthened;
}

const flow =
  (own: Partial<FlowParams>) =>
  (steps: number): FlowParams => ({ ...geometryUsual("flow"), ...own, steps });
const games =
  (own: Partial<GamesParams>) =>
  (steps: number): GamesParams => ({ ...geometryUsual("games"), ...own, steps });
const online =
  (own: Partial<OnlineParams>, experts = 5) =>
  (rounds: number): OnlineParams => ({
    ...geometryUsual("online"),
    step: 0.1,
    losses: { kind: "pattern", experts, rounds },
    ...own,
  });

const flows: Extended = {
  lab: "geometry",
  cases: [
    {
      name: "mirror descent, reports on the way",
      params: flow({ report: [0, 7, 40, 41, 900] }),
      lengths: [1, 2, 41, 100],
    },
    {
      name: "an entry falls below the doubles, another run ends on a face",
      params: flow({
        geometries: ["burg", "entropy", "euclidean"],
        start: [0.001, 0.199, 0.8],
        step: 3.9,
      }),
      lengths: [1, 3, 60, 400],
    },
    {
      name: "divided by the sum",
      params: flow({ constraint: "sum", geometries: ["entropy", { kind: "tsallis", q: 0.5 }], step: 0.05 }),
      lengths: [5, 30, 90],
    },
    {
      name: "dual averaging, logarithms far below the doubles",
      params: flow({
        geometries: ["entropy", "euclidean", { kind: "alpha", alpha: 1.5 }],
        method: "dualAveraging",
        problem: { kind: "linear", loss: [0, 1, 2] },
        step: 90,
      }),
      lengths: [2, 5, 12, 40],
    },
    {
      name: "mirror descent, logarithms far below the doubles",
      params: flow({ geometries: ["entropy"], problem: { kind: "linear", loss: [0, 1, 2] }, step: 90 }),
      lengths: [2, 5, 12, 40],
    },
    {
      name: "the Fejér rule",
      params: flow({ rule: { kind: "fejer", fraction: 0.9 }, geometries: ["entropy", "burg"] }),
      lengths: [3, 9, 20],
    },
    {
      name: "a cycle, steps that fall",
      params: flow({ geometries: ["euclidean"], rule: "inverseSqrt", step: 3 }),
      lengths: [10, 34, 35, 200],
    },
    {
      name: "numbers run out, or leave the domain",
      params: flow({
        geometries: ["euclidean", "entropy", "burg"],
        problem: {
          kind: "quadratic",
          matrix: [
            [2, 0],
            [0, 1],
          ],
          vector: [1, 1],
        },
        set: "space",
        start: [3, 0.5],
        step: 8,
        report: [2, 5000],
      }),
      lengths: [1, 2, 100, 300, 20_001],
    },
    {
      name: "losses that change, while their best point stays",
      params: flow({
        geometries: ["euclidean", "entropy"],
        problem: {
          kind: "losses",
          rows: [
            [0, 1, 2],
            [2, 1, 0],
            [0, 1, 2],
          ],
        },
        step: 0.25,
      }),
      lengths: [3, 4, 20],
    },
    {
      name: "records are thinned as the whole run's",
      params: flow({
        geometries: ["euclidean"],
        problem: { kind: "squaredDistance", target: [0.7, 0.3] },
        step: 1e-4,
      }),
      lengths: [20_000, 20_002, 60_001, 60_002],
      // Every third row, of which not every fifth is there.
      anew: 1,
    },
  ],
  pausable: { name: "", params: flow({}), lengths: [2000] },
};

const gamesLike: Extended = {
  lab: "geometry",
  cases: [
    {
      name: "all methods in the entropy",
      params: games({
        method: "optimistic",
        beside: ["simultaneous", "alternating", "mirrorProx"],
        step: 0.5,
      }),
      lengths: [1, 2, 50, 300],
    },
    {
      name: "all methods in Euclid, on faces",
      params: games({
        geometry: "euclidean",
        method: "optimistic",
        beside: ["simultaneous", "alternating", "mirrorProx"],
        step: 0.5,
      }),
      lengths: [1, 2, 50, 300],
    },
    {
      name: "strategies rarer than doubles",
      params: games({ beside: [], step: 20 }),
      lengths: [100, 900, 3000],
    },
  ],
  pausable: { name: "", params: games({}), lengths: [2000] },
};

const learners: Extended = {
  lab: "geometry",
  cases: [
    { name: "mirror descent", params: online({}), lengths: [11, 12, 100, 1000] },
    {
      name: "both methods, steps that shrink",
      params: online({
        method: "both",
        geometry: { kind: "tsallis", q: 1.5 },
        beside: ["euclidean", "entropy", { kind: "pNorm", p: 1.5 }],
        step: { kind: "power", scale: 1, exponent: 0.5 },
      }),
      lengths: [12, 40, 300],
    },
    {
      name: "two in turns",
      params: (rounds) => online({ losses: { kind: "turns", rounds } })(rounds),
      lengths: [12, 40, 300],
    },
    { name: "weights are shown as the whole run's", params: online({}), lengths: [999, 1001, 2003, 7000] },
    {
      name: "weights too many to keep",
      params: online({ beside: [] }, 64),
      // Of the first alone all are kept; of the others every ninth, and then every eleventh.
      lengths: [8000, 8400, 9000, 9001],
      anew: 1,
    },
  ],
  pausable: { name: "", params: online({}), lengths: [20_000] },
};

const equal =
  (own: Partial<EqualitiesParams>) =>
  (steps: number): EqualitiesParams => ({ ...geometryUsual("equalities"), ...own, steps });

const equalities: Extended = {
  lab: "geometry",
  cases: [
    ...PAIRS.map((pair) => ({ name: pair, params: equal({ pair }), lengths: [1, 2, 9, 30] })),
    {
      name: "numbers run out, of a variant first",
      params: equal({ pair: "naturalGradient", step: 40 }),
      lengths: [1, 4, 200, 2000],
    },
    {
      name: "losses that change",
      params: equal({
        pair: "hedge",
        start: [0.2, 0.3, 0.5],
        problem: {
          kind: "losses",
          rows: [
            [0, 1, 2],
            [2, 1, 0],
            [0, 1, 2],
          ],
        },
      }),
      lengths: [1, 2, 9],
    },
  ],
};

const stochastic =
  (own: Partial<StochasticParams>) =>
  (steps: number): StochasticParams => ({ ...geometryUsual("stochastic"), runs: 20, ...own, steps });

const AROUND_1 = { kind: "quadratic" as const, matrix: [[1]], vector: [1] };

const stochastics: Extended = {
  lab: "geometry",
  cases: [
    {
      name: "an example a step, reports on the way",
      params: stochastic({ oracle: "sample", report: [3, 50, 400] }),
      lengths: [1, 2, 50, 300, 901],
    },
    {
      name: "normal noise, λ of any size, in the entropy",
      params: stochastic({
        geometry: "entropy",
        oracle: { kind: "gaussian", sigma: 0.5 },
        relaxation: { kind: "logNormal", mu: 0, sigma: 0.5 },
      }),
      lengths: [100, 129, 256, 400],
    },
    {
      name: "runs leave the domain one after the other",
      params: stochastic({
        geometry: "burg",
        problem: AROUND_1,
        schedule: 0.4,
        relaxation: { kind: "twoPoint", values: [0.5, 3], probability: 0.3 },
      }),
      lengths: [1, 3, 10, 60],
    },
    {
      name: "runs leave the doubles",
      params: stochastic({ oracle: { kind: "gaussian", sigma: 3 }, schedule: 5 }),
      lengths: [10, 150, 190, 400],
    },
    {
      name: "fewer runs are looked at, in which the mean rises",
      params: stochastic({ geometry: "entropy", problem: AROUND_1, schedule: 0.3, runs: 40 }),
      lengths: [500, 2000, 4000],
    },
  ],
};

const relaxation =
  (own: Partial<RelaxationParams>) =>
  (steps: number): RelaxationParams => ({ ...geometryUsual("relaxation"), runs: 40, ...own, steps });

const COIN = { values: [0.5, 3] as [number, number], probability: 0.3 };

const relaxed: Extended = {
  lab: "geometry",
  cases: [
    { name: "fresh rows in Euclid, a coin", params: relaxation({}), lengths: [1, 2, 60, 129, 300] },
    {
      name: "fewer runs are weighed and looked at, with a constant λ",
      params: relaxation({ relaxation: 1.5 }),
      lengths: [1000, 1700, 30_000, 30_100],
    },
    {
      name: "fewer runs are weighed, with λ of any size",
      params: relaxation({ relaxation: { kind: "logNormal", mu: 0, sigma: 0.5 } }),
      lengths: [1000, 1999, 4000],
    },
    {
      name: "a law of the residual",
      params: relaxation({ relaxation: { kind: "residual", gain: 1 } }),
      lengths: [10, 500, 1300],
    },
    {
      name: "couplings of a coin",
      params: relaxation({ relaxation: { kind: "coupled", ...COIN, coupling: "large" }, dimension: 3 }),
      lengths: [3, 40, 200],
    },
    {
      name: "rows of a system, in turns and at random, in the entropy",
      params: relaxation({
        geometry: "entropy",
        rows: 5,
        relaxation: { kind: "coupled", ...COIN, coupling: "small" },
      }),
      lengths: [3, 7, 40],
    },
    {
      name: "rows in turns",
      params: relaxation({
        rows: 5,
        order: "cyclic",
        geometry: "burg",
        relaxation: { kind: "uniform", from: 0, to: 3 },
      }),
      lengths: [3, 7, 40, 100],
    },
    {
      name: "runs leave the doubles",
      params: relaxation({ relaxation: { kind: "twoPoint", values: [1, 40], probability: 0.9 } }),
      lengths: [10, 150, 300, 400],
    },
  ],
};

const trackings: Extended = {
  lab: "tracking",
  cases: [
    {
      name: "rules after a jump",
      params: (steps) => ({ ...TRACKING_DEFAULTS, steps }),
      lengths: [10, 290, 305, 600],
    },
  ],
};

const controls: Extended = {
  lab: "training",
  cases: [
    {
      name: "actors by a cliff",
      params: (iterations) => ({
        ...trainingUsual("control"),
        world: "cliffWalking",
        slippery: false,
        discount: 1,
        seeds: 2,
        iterations,
      }),
      lengths: [5, 12, 30],
    },
  ],
};

const forwards: Extended = {
  lab: "training",
  cases: [
    {
      name: "a small network",
      params: (steps) => ({ ...trainingUsual("forward"), depth: 2, width: 6, steps }),
      lengths: [3, 7, 12],
    },
  ],
};

const languages: Extended = {
  lab: "training",
  cases: [
    {
      name: "a tiny model",
      params: (steps) => ({
        ...trainingUsual("language"),
        model: { layers: 1, width: 8, heads: 2, context: 16, vocabulary: "bytes" },
        batch: 4,
        warmup: 2,
        evaluate: { every: 5, bytes: 256 },
        seeds: 1,
        steps,
      }),
      lengths: [4, 7, 12],
    },
  ],
};

const NO_LENGTH = "It has no length.";
const OF_CELLS =
  "Of each of thousands of runs a verdict is kept and no belief, and a run ends where it is decided: few would go on.";

export const extensions: Readonly<Record<string, Extended | string>> = {
  bounds: NO_LENGTH,
  search: NO_LENGTH,
  tracking: trackings,
  "stability atlas": OF_CELLS,
  "stability threshold": OF_CELLS,
  "stability pair": NO_LENGTH,
  "stability orbits":
    "What is kept of an orbit comes after its transient: where that is longer, none of it is there.",
  "stability audit": "More pairs are further pairs, in stretches of their own: none becomes longer.",
  "geometry step": NO_LENGTH,
  "geometry flow": flows,
  "geometry games": gamesLike,
  "geometry online": learners,
  "geometry equalities": equalities,
  "geometry stochastic": stochastics,
  "geometry relaxation": relaxed,
  "training classification":
    "It goes on after a pause. A block of runs keeps the state of the run at hand, not of those that have ended.",
  "training control": controls,
  "training forward": forwards,
  "training language": languages,
  "training preference": "At most 10 000 steps, which are taken at once.",
};
