/** @file The tables of the geometry experiment's params, one for each part, and what each part starts from. */
import { family, tag } from "../../../param/family";
import * as kinds from "../../../param/kind";
import { manyOf } from "../../../param/many";
import { wordOrNumber } from "../../../param/range";
import { param, usualOf, type Table } from "../../../param/table";
import { matrix, times, vector } from "../../../param/vector";
import { geometryKind } from "../../../experiments/geometry/kind";
import {
  flowProblemKind,
  flowRuleKind,
  onlineLossesKind,
  onlineStepKind,
  oracleKind,
  relaxationKind,
  scheduleKind,
  setKind,
  startKind,
  stochasticProblemKind,
} from "./kinds";
import {
  GAME_METHODS,
  LAMBDA,
  MAX_GEOMETRIES,
  MAX_REPORTS,
  MAX_STRATEGIES,
  METHODS,
  ONLINE_METHODS,
  PAIRS,
  POSITIVE,
  REPORT,
  RUNS,
  SEED,
  STEPS,
  type EqualitiesParams,
  type FlowParams,
  type FlowRule,
  type GameMethod,
  type GamesParams,
  type Geometry,
  type GeometryParams,
  type OnlineParams,
  type ParamsOf,
  type Part,
  type RelaxationParams,
  type StepParams,
  type StochasticParams,
} from "./params";

const PART = "What is computed; one step when left out.";
const GEOMETRY = "The potential whose mirror map is used.";
export const METHOD_LABELS = { mirror: "mirror descent", dualAveraging: "dual averaging" };

export const GAME_LABELS: { readonly [M in GameMethod]: string } = {
  simultaneous: "simultaneous",
  alternating: "alternating",
  mirrorProx: "mirror-prox",
  optimistic: "optimistic",
};

const geometry = (usual: Geometry) =>
  param(geometryKind, usual, GEOMETRY, { row: { name: "geometry", noun: "geometry" } });
const beside = (usual: Geometry[]) =>
  param(
    manyOf(geometryKind, [0, MAX_GEOMETRIES - 1], "geometry"),
    usual,
    "Further geometries, drawn beside it.",
    { row: { name: "beside it" } },
  );
const step = (usual: number) =>
  param(kinds.number(POSITIVE), usual, "The step η.", { row: { name: "step η", noun: "step" } });
const steps = (usual: number) =>
  param(kinds.number(STEPS), usual, "Length of the run.", {
    row: { name: "steps", noun: "number of steps" },
  });
const report = param(times(REPORT, MAX_REPORTS), [], "Times that the summary prints.", {
  unlisted: "It is about what the terminal prints.",
});
const runs = (usual: number) =>
  param(kinds.number(RUNS), usual, "Runs, each with rows and relaxations of its own.", {
    row: { name: "runs", noun: "number of runs" },
  });
const seed = param(kinds.number(SEED), 1, "What is drawn is drawn from it: the same seed, the same runs.", {
  row: { name: "seed" },
});
const point = (usual: number[], words: string, name: string) =>
  param(vector(), usual, words, { row: { name } });

const stepTable: Table<StepParams> = {
  part: tag("step", PART, true),
  geometry: geometry("entropy"),
  beside: beside(["euclidean"]),
  point: point([0.5, 0.3, 0.2], "Where the step starts.", "point x"),
  gradient: param<StepParams["gradient"]>(
    kinds.wordOrList("crossEntropy", vector()),
    [1, -0.5, 0.25],
    "The gradient of the loss at the point; crossEntropy: −zᵢ/xᵢ, z the reference.",
    { row: { name: "gradient g" } },
  ),
  step: step(0.3),
  set: param(setKind, "simplex", "The set that the step ends in.", { row: { name: "set" } }),
  reference: param<StepParams["reference"]>(
    kinds.wordOrList("none", vector()),
    "none",
    "A point z; what the step does to D(z, x) is told.",
    { row: { name: "reference z", noun: "reference" } },
  ),
  relaxations: param(
    vector({ atLeast: 0, atMost: 16, entries: LAMBDA }),
    [],
    "λ at which h(λ) = D(z, x_λ) − D(z, x) is printed, z on the hyperplane.",
    { row: { name: "relaxations λ" } },
  ),
  slice: param(
    kinds.number({ above: 0, below: 1 }),
    0.7,
    "First entry of the target of the curves along the slice.",
    { row: { name: "target in class 1", noun: "target", place: true } },
  ),
};

const flowTable: Table<FlowParams> = {
  part: tag("flow", PART),
  geometries: param<Geometry[]>(
    manyOf(geometryKind, [1, MAX_GEOMETRIES], "geometry"),
    ["entropy", "euclidean", "burg"],
    "The geometries, run side by side.",
    { key: "geometry", row: { name: "geometries" } },
  ),
  problem: param(
    flowProblemKind,
    { kind: "crossEntropy", target: [0.7, 0.2, 0.1] },
    "The loss that is minimised.",
    { row: { name: "problem" } },
  ),
  start: param<FlowParams["start"]>(kinds.wordOrList("uniform", vector()), "uniform", "The first point.", {
    row: { name: "start" },
  }),
  step: step(0.1),
  rule: param<FlowRule>(
    flowRuleKind,
    "fixed",
    "fixed: the step itself. Others take their step from the point; inverseSqrt: step/√(t + 1).",
    { row: { name: "step rule" } },
  ),
  steps: steps(100),
  method: param(kinds.word(METHODS), "mirror", "Mirror descent, or dual averaging from the start.", {
    row: { name: "method", labels: METHOD_LABELS, beside: true },
  }),
  set: param<FlowParams["set"]>(
    kinds.word(["simplex", "space"] as const),
    "simplex",
    "The set that the steps end in.",
    { row: { name: "set", beside: true } },
  ),
  constraint: param<FlowParams["constraint"]>(
    kinds.word(["bregman", "sum"] as const),
    "bregman",
    "How a step comes back to the simplex: by the Bregman projection, or divided by the sum.",
    {
      row: {
        name: "back to the simplex",
        labels: { bregman: "exactly", sum: "divide by the sum" },
        beside: true,
      },
    },
  ),
  relaxation: param(kinds.number(LAMBDA), 1, "The step is taken λ times.", {
    row: { name: "relaxation λ", noun: "relaxation" },
  }),
  report,
};

const relaxationTable: Table<RelaxationParams> = {
  part: tag("relaxation", PART),
  geometry: geometry("euclidean"),
  beside: beside(["entropy", "burg"]),
  rows: param<RelaxationParams["rows"]>(
    wordOrNumber("fresh", { whole: true, atLeast: 1, atMost: 256 }),
    "fresh",
    "Rows of the system; fresh: a new random unit row at each step.",
    {
      row: {
        name: "rows",
        labels: { fresh: "new at each step", chosen: "of a system" },
        chosen: { name: "number of rows", usual: 12 },
      },
    },
  ),
  dimension: param(kinds.number({ whole: true, atLeast: 1, atMost: 64 }), 4, "Unknowns.", {
    row: { name: "dimension d", noun: "dimension" },
  }),
  runs: runs(1000),
  steps: steps(60),
  seed,
  relaxation: param(
    relaxationKind,
    { kind: "twoPoint", values: [1, 3], probability: 0.25 },
    "λ of each step; 1 is the exact projection on the row.",
    { row: { name: "relaxation λ", noun: "relaxation" } },
  ),
  order: param<RelaxationParams["order"]>(
    kinds.word(["random", "cyclic"] as const),
    "random",
    "The order of the rows.",
    { row: { name: "order of the rows", beside: true } },
  ),
  matrix: param(matrix({ rows: [0, 256] }), [], "The rows of the system, where they are not drawn.", {
    row: { name: "matrix A" },
  }),
  rhs: param(vector({ atLeast: 0 }), [], "Its right-hand side.", { row: { name: "right-hand side b" } }),
  start: param(vector({ atLeast: 0 }), [], "The first point, where it is not drawn.", {
    row: { name: "start" },
  }),
  reference: param(
    vector({ atLeast: 0 }),
    [],
    "A solution z; the Bregman projection of the start on the solutions when left out.",
    { row: { name: "reference z", noun: "reference" } },
  ),
};

const stochasticTable: Table<StochasticParams> = {
  part: tag("stochastic", PART),
  geometry: geometry("euclidean"),
  problem: param(
    stochasticProblemKind,
    { kind: "quadratic", matrix: [[1]], vector: [0] },
    "The loss that is minimised.",
    { row: { name: "problem" } },
  ),
  oracle: param(oracleKind, { kind: "gaussian", sigma: 1 }, "What is known of the gradient at a step.", {
    row: { name: "oracle" },
  }),
  schedule: param(scheduleKind, { kind: "power", scale: 0.5, exponent: 0.5, offset: 1 }, "The step η_n.", {
    row: { name: "schedule" },
  }),
  start: point([2], "The first point.", "start"),
  steps: steps(1000),
  runs: runs(200),
  seed,
  relaxation: param(relaxationKind, 1, "λ of each step, independent of the oracle.", {
    row: { name: "relaxation λ", noun: "relaxation" },
  }),
  report,
};

const gamesTable: Table<GamesParams> = {
  part: tag("games", PART),
  payoff: param(
    matrix({ rows: [2, MAX_STRATEGIES], columns: [2, MAX_STRATEGIES] }),
    [
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ],
    "What the row player gets; both players' steps follow it.",
    { row: { name: "payoff A" } },
  ),
  geometry: geometry("entropy"),
  method: param(kinds.word(GAME_METHODS), "simultaneous", "Who sees what of the other's last move.", {
    row: { name: "method", labels: GAME_LABELS },
  }),
  beside: param(
    manyOf(kinds.word(GAME_METHODS), [0, GAME_METHODS.length - 1], "method"),
    ["alternating", "mirrorProx"],
    "Further methods, from the same start.",
    { row: { name: "beside it" } },
  ),
  start: param(startKind, { row: [0.5, 0.3, 0.2], column: [0.2, 0.5, 0.3] }, "The first strategies.", {
    row: { name: "start" },
  }),
  step: step(0.1),
  steps: steps(1000),
  report,
};

const onlineTable: Table<OnlineParams> = {
  part: tag("online", PART),
  losses: param(
    onlineLossesKind,
    { kind: "pattern", experts: 5, rounds: 100 },
    "The losses of the experts, round by round.",
    { row: { name: "losses" } },
  ),
  geometry: geometry("entropy"),
  beside: beside(["euclidean"]),
  method: param(
    kinds.word(ONLINE_METHODS),
    "mirror",
    "Mirror descent, dual averaging from the start, or both.",
    {
      row: { name: "method", labels: { ...METHOD_LABELS, both: "both" } },
    },
  ),
  step: param(onlineStepKind, "optimal", "The step; optimal: what makes the bound least.", {
    row: { name: "step η", noun: "step" },
  }),
};

const decay = (usual: number, name: string, words: string) =>
  param(kinds.number({ atLeast: 0, below: 1 }), usual, words, { row: { name } });

const equalitiesTable: Table<EqualitiesParams> = {
  part: tag("equalities", PART),
  pair: param(kinds.word(PAIRS), "naturalGradient", "The textbook method that is one with the template.", {
    row: {
      name: "method",
      labels: {
        naturalGradient: "natural gradient",
        adagrad: "AdaGrad",
        rmsprop: "RMSProp",
        adam: "Adam",
        hedge: "Hedge",
        replicator: "replicator",
      },
    },
  }),
  problem: param(
    flowProblemKind,
    {
      kind: "quadratic",
      matrix: [
        [2, 0.5],
        [0.5, 1],
      ],
      vector: [1, -1],
    },
    "The loss that is minimised.",
    { row: { name: "problem" } },
  ),
  start: point([1, 1], "The first point.", "start"),
  step: step(0.1),
  steps: steps(50),
  epsilon: param(kinds.number({ atLeast: 0, atMost: 1 }), 1e-8, "Added outside the root.", {
    row: { name: "ε", noun: "epsilon" },
  }),
  beta1: decay(0.9, "β_1", "Adam's memory of the gradient."),
  beta2: decay(0.999, "β_2", "Adam's memory of its square."),
  rho: decay(0.9, "ρ", "RMSProp's memory of the square."),
};

/** A table for each part, the usual one first. */
export const geometryTables = {
  step: stepTable,
  flow: flowTable,
  relaxation: relaxationTable,
  stochastic: stochasticTable,
  games: gamesTable,
  online: onlineTable,
  equalities: equalitiesTable,
};

const ORDER =
  "part geometry geometries beside set problem payoff losses pair oracle method rule step schedule constraint " +
  "relaxation point start gradient reference relaxations slice rows dimension matrix rhs order steps runs seed epsilon beta1 beta2 rho report";

export const geometryFamily = family<GeometryParams>(geometryTables, ["part"], ORDER.split(" "));

/** What each part starts from. */
export const usualOfPart = <P extends Part>(part: P): ParamsOf<P> =>
  // The table of a part is that of its params.
  usualOf(geometryTables[part] as unknown as Table<ParamsOf<P>>);
