/** @file What the values of the geometry lab's params may be: geometries, relaxations, problems, oracles, schedules. */
import { demand, fine } from "../../../param/check";
import * as kinds from "../../../param/kind";
import { simple, type Simple } from "../../../param/kind";
import { orNumber } from "../../../param/orNumber";
import type { Limits } from "../../../param/limits";
import type { RailRow } from "../../../param/row";
import type { Clash, Schema, SchemaKit } from "../../../param/schema";
import { spelt } from "../../../param/spelt";
import { quote, readList } from "../../../param/text";
import { matrix, vector } from "../../../param/vector";
import { EXAMPLES, OWN_EXAMPLES } from "./stochastic/examples";
import {
  BINARY,
  DATA_COLUMNS,
  DATA_LOSSES,
  DATA_ROWS,
  DATA_SETS,
  DEVIATION,
  EXPERTS,
  EXPONENT,
  MAX_STRATEGIES,
  PENALTY,
  POSITIVE,
  SHIFT_ROUNDS,
  STEPS,
  type FlowProblem,
  type FlowRule,
  type FlowRuleKind,
  type GamesParams,
  type OnlineLosses,
  type OnlineStep,
  type Oracle,
  type Schedule,
  type StepSet,
  type StochasticProblem,
} from "./params";

const number = (limits: Limits, words: string, usual?: number) => ({
  kind: kinds.number(limits),
  words,
  ...(usual !== undefined && { usual }),
});

/** In files a value of the kind may be spelt shorter. */
const withShort = <Value, Short>(
  one: Simple<Value>,
  short: (kit: SchemaKit) => Schema<Short>,
  full: (short: Short) => Value,
): Simple<Value> => ({ ...one, schema: (kit) => kit.orShort(one.schema(kit), short(kit), full) });

type Own = Readonly<
  Record<string, { readonly kind: Simple<number> | Simple<number[]>; readonly words: string }>
>;
/** An object that is an argument list and nothing else. */
const objectOf = <Value extends object>(kit: SchemaKit, own: Own): Schema<Value> =>
  kit.object(
    Object.fromEntries(
      Object.entries(own).map(([name, { kind, words }]) => [name, { schema: kind.schema(kit), words }]),
    ),
    // Its properties are those of the value.
  ) as Schema<Value>;

const hyperplane = {
  a: {
    kind: vector(),
    words: "Normal of {x : ⟨a, x⟩ = b}.",
    row: { name: "normal a", noun: "normal" },
  },
  b: {
    ...number({}, "Right-hand side."),
    row: { name: "⟨a, x⟩ =", noun: "right-hand side", place: true },
  },
} as const;
export const setKind: Simple<StepSet> = withShort(
  spelt<{ kind: "simplex" } | { kind: "space" } | { kind: "hyperplane"; a: number[]; b: number }>({
    simplex: {},
    space: {},
    hyperplane,
  }),
  (kit) =>
    kit.object({
      hyperplane: { schema: objectOf(kit, hyperplane), words: "{x : ⟨a, x⟩ = b}, in short." },
    }) as Schema<{ hyperplane: { a: number[]; b: number } }>,
  (short) => ({ kind: "hyperplane", ...short.hyperplane }),
);

const target = { kind: vector({ entries: { atLeast: 0 } }), words: "The target.", row: {} };
const aMatrix = (words: string) => ({ kind: matrix({ square: true }), words });
const aVector = (words: string) => ({ kind: vector(), words });

export const flowProblemKind: Simple<FlowProblem> = spelt<Exclude<FlowProblem, string>>({
  crossEntropy: { target },
  squaredDistance: { target: { ...aVector("The target."), row: {} } },
  linear: { loss: { ...aVector("The loss of each class."), row: { name: "loss of each class" } } },
  losses: {
    rows: {
      kind: matrix({ rows: [1, 4096] }),
      words: "The losses of each step; the last row stays.",
      row: { name: "losses, also pasted as CSV", noun: "losses" },
    },
  },
  quadratic: {
    matrix: { ...aMatrix("M of ½xᵀMx − vᵀx."), row: { name: "matrix M" } },
    vector: { ...aVector("v of ½xᵀMx − vᵀx."), row: { name: "vector v" } },
  },
  system: {
    matrix: { kind: matrix(), words: "A of ½‖Ax − b‖².", row: { name: "matrix A" } },
    rhs: { ...aVector("b of ½‖Ax − b‖²."), row: { name: "right-hand side b" } },
  },
});

export const flowProblemRow: RailRow = {
  name: "problem",
  labels: {
    crossEntropy: "cross-entropy",
    squaredDistance: "squared distance",
    linear: "linear loss",
    losses: "losses, row by row",
    quadratic: "quadratic",
    system: "system of equations",
  },
};

const FRACTION = { usual: 0.9 };
export const flowRuleKind: Simple<FlowRule> = spelt<FlowRuleKind>({
  fixed: {},
  boundFraction: {
    fraction: { ...number(POSITIVE, "Step as a fraction of the bound η_max at the belief."), row: FRACTION },
  },
  certified: {},
  fejer: {
    fraction: {
      ...number(POSITIVE, "Step as a fraction of the exact Fejér step of the geometry."),
      row: FRACTION,
    },
  },
  inverseSqrt: {},
});

const OF_PENALTY = {
  ...number(PENALTY, "Half of this times ‖w‖² is added.", 0),
  row: { name: "penalty l_2", noun: "l2" },
};

export const stochasticProblemKind: Simple<StochasticProblem> = spelt<Exclude<StochasticProblem, string>>({
  quadratic: {
    matrix: {
      ...aMatrix("M of ½xᵀMx − vᵀx."),
      row: { name: "matrix M", noun: "matrix", usual: [[1]] },
    },
    vector: { ...aVector("v of ½xᵀMx − vᵀx."), row: { name: "vector v", noun: "vector", usual: [0] } },
  },
  logistic: {
    features: {
      kind: matrix(),
      words: "A row of features for each example.",
      row: { usual: EXAMPLES.features },
    },
    labels: {
      kind: vector({ entries: BINARY }),
      words: "0 or 1 for each.",
      row: { usual: EXAMPLES.labels },
    },
    l2: OF_PENALTY,
  },
  data: {
    set: {
      kind: kinds.word(DATA_SETS),
      words: "Fisher’s irises, or rows of one’s own.",
      usual: "iris",
      row: { labels: { iris: "irises", own: "own rows" } },
    },
    loss: {
      kind: kinds.word(DATA_LOSSES),
      words: "What is fitted.",
      usual: "logistic",
      row: { name: "fit", labels: { logistic: "logistic regression", leastSquares: "least squares" } },
    },
    l2: OF_PENALTY,
    rows: {
      kind: matrix({ rows: [0, DATA_ROWS], columns: [2, DATA_COLUMNS] }),
      words: "Of a set of one’s own: the features of each example, and last what is told from them.",
      usual: [],
      row: { name: "rows, target last", noun: "rows", usual: OWN_EXAMPLES },
    },
  },
});

export const oracleKind: Simple<Oracle> = spelt<
  { kind: "exact" } | { kind: "sample" } | { kind: "gaussian"; sigma: number }
>({
  exact: {},
  sample: {},
  gaussian: {
    sigma: {
      ...number(DEVIATION, "Standard deviation of each entry."),
      row: { name: "deviation σ", noun: "deviation", usual: 1 },
    },
  },
});

export const scheduleKind: Simple<Schedule> = orNumber(
  spelt<
    { kind: "constant"; value: number } | { kind: "power"; scale: number; exponent: number; offset: number }
  >({
    constant: {
      value: {
        ...number(POSITIVE, "η, the same at every step."),
        row: { control: "step", name: "step η", noun: "step", usual: 0.1 },
      },
    },
    power: {
      scale: {
        ...number(POSITIVE, "η_n = scale/(n + offset)^exponent, n from 0."),
        row: { usual: 0.5 },
      },
      exponent: { ...number(EXPONENT, "Exponent of the fall."), row: { place: true, usual: 0.5 } },
      offset: { ...number(POSITIVE, "Offset of n.", 1), row: {} },
    },
  }),
  POSITIVE,
);

const lossRows = matrix({ rows: [1, 4096] });
/** The rows of a CSV text; empty lines are none. */
const rowsOf = (csv: string) =>
  csv
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(readList);

/** After `csvProblem` has found none. */
function checkedRows(csv: string): number[][] {
  const checked = lossRows.check(rowsOf(csv));
  return checked.ok ? checked.value : [];
}

function csvProblem(csv: string): Clash | null {
  const rows = rowsOf(csv);
  const checked = lossRows.check(rows);
  if (checked.ok) return null;
  const { path, demand: must, message } = checked.problem;
  const [row, column] = path.map(Number);
  const entry = row === undefined || column === undefined ? undefined : rows[row]?.[column];
  const where = entry === undefined ? "the text" : `${quote(entry)} in row ${(row ?? 0) + 1}`;
  return { path: [], message: message ?? `${where} ${must ?? "is not usable here"}` };
}

/** Own losses open as these. */
const FIRST_LOSSES = [
  [0, 1, 0.5],
  [1, 0, 0.5],
  [0, 1, 1],
  [0, 0, 1],
];
const ROUNDS = { ...number(STEPS, "Rounds."), row: { noun: "number of rounds", usual: 100 } };

export const onlineLossesKind: Simple<OnlineLosses> = withShort(
  spelt<Exclude<OnlineLosses, string>>({
    rows: {
      rows: {
        kind: lossRows,
        words: "The losses of each round.",
        row: { name: "losses", noun: "losses, an expert in each column", usual: FIRST_LOSSES },
      },
    },
    pattern: {
      experts: { ...number(EXPERTS, "Experts."), row: { noun: "number of experts", usual: 5 } },
      rounds: ROUNDS,
    },
    turns: { rounds: ROUNDS },
    shift: {
      rounds: {
        ...number(SHIFT_ROUNDS, "Rounds before the change."),
        row: {
          name: "rounds before the change",
          noun: "number of rounds before the change",
          usual: 100,
        },
      },
    },
  }),
  (kit) => kit.with(kit.anyText(), csvProblem),
  (csv) => ({ kind: "rows", rows: checkedRows(csv) }),
);

const power = {
  scale: {
    ...number(POSITIVE, "η_t = scale/t^exponent, t from 1."),
    row: { name: "first step", usual: 1 },
  },
  exponent: {
    ...number(EXPONENT, "Exponent of the fall."),
    row: { name: "exponent of t", noun: "exponent", place: true, usual: 0.5 },
  },
} as const;
export const onlineStepKind: Simple<OnlineStep> = orNumber(
  withShort(
    spelt<{ kind: "optimal" } | { kind: "power"; scale: number; exponent: number }>({ optimal: {}, power }),
    (kit) => objectOf<{ scale: number; exponent: number }>(kit, power),
    (short) => ({ kind: "power", ...short }),
  ),
  POSITIVE,
  { name: "η", noun: "step", usual: 0.3 },
);

/** Both players' first strategies: the row's, then the column's. */
type Start = GamesParams["start"];
const strategy = kinds.belief({ atMost: MAX_STRATEGIES });
export const startKind: Simple<Start> = simple<Start>({
  check: (value) => {
    if (typeof value !== "object" || value === null || !("row" in value) || !("column" in value))
      return demand("be the row's strategy and the column's");
    const [row, column] = [strategy.check(value.row), strategy.check(value.column)];
    if (!row.ok) return row;
    return column.ok ? fine({ row: row.value, column: column.value }) : column;
  },
  parse: (text) => {
    const [row = "", column = ""] = text.split(/[~;]/);
    return { row: strategy.parse(row), column: strategy.parse(column) };
  },
  format: ({ row, column }) => `${strategy.format(row)}~${strategy.format(column)}`,
  values: "two strategies with ~ between: the row's and the column's",
  schema: (kit) =>
    kit.object({
      row: { schema: strategy.schema(kit), words: "The row player's first strategy." },
      column: { schema: strategy.schema(kit), words: "The column player's first strategy." },
    }) as Schema<Start>,
});
