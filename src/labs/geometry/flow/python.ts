/** @file A NumPy program that runs the flows again. Pure. */
import { fullOf } from "../../../param/spelt";
import { geometryProgram, list, rows } from "../../shared/geometry/python";
import { startOf } from "../run/flow/flow";
import { dimensionOf, fullProblem } from "../run/flow/objective";
import { referenceOf } from "../run/flow/reference";
import type { FlowParams, FlowRuleKind, Geometry } from "../run/params";
import { potentialFor } from "../../../experiments/geometry/potential";

/** The loss and its gradient at (x, t). */
export function objectiveProgram(params: Pick<FlowParams, "problem">): string {
  const problem = fullProblem(params.problem);
  switch (problem.kind) {
    case "crossEntropy":
      return `q = ${list(problem.target)}


def loss(x, t):
    return -(q[q > 0] * np.log(x[q > 0])).sum()


def gradient(x, t):
    return np.where(q > 0, -q / x, 0.0)`;
    case "squaredDistance":
      return `c = ${list(problem.target)}


def loss(x, t):
    return ((x - c) ** 2).sum() / 2


def gradient(x, t):
    return x - c`;
    case "linear":
    case "losses":
      return `losses = ${rows(problem.kind === "linear" ? [problem.loss] : problem.rows)}


def loss(x, t):
    return gradient(x, t) @ x


def gradient(x, t):
    return losses[min(t, len(losses) - 1)]`;
    case "quadratic":
      return `M = ${rows(problem.matrix)}
M = (M + M.T) / 2
v = ${list(problem.vector)}


def loss(x, t):
    return x @ M @ x / 2 - v @ x


def gradient(x, t):
    return M @ x - v`;
    case "system":
      return `A = ${rows(problem.matrix)}
b = ${list(problem.rhs)}


def loss(x, t):
    return ((A @ x - b) ** 2).sum() / 2


def gradient(x, t):
    return A.T @ (A @ x - b)`;
  }
}

/** The body of step_size(x, t). */
function stepSize({ rule, step }: FlowParams): string {
  const full = fullOf<FlowRuleKind>(rule);
  switch (full.kind) {
    case "fixed":
      return `return ${step}`;
    case "inverseSqrt":
      return `return ${step} / np.sqrt(t + 1)`;
    case "boundFraction":
      return `return ${full.fraction} * 2 * x.min() ** 2 / x.max()`;
    case "certified":
      return `return (x[q > 0] / q[q > 0]).min()`;
    case "fejer":
      return `"""A fraction of the largest step with D(q, x+) <= D(q, x): convex in the step, so by bisection."""
    worse = lambda eta: not geometry.divergence(q, geometry.step(x, gradient(x, t), eta)) <= geometry.divergence(q, x)
    low, high = 0.0, 1e-3
    while not worse(high) and high < 1e9:
        low, high = high, 2 * high
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if worse(middle) else (middle, high)
    return ${full.fraction} * low`;
  }
}

const MOVES = {
  simplex: "geometry.step(x, g, eta)",
  space: "geometry.space_step(x, g, eta)",
  sum: `divided(geometry.space_step(x, g, eta))`,
};

const moveOf = ({ set, constraint }: FlowParams): string =>
  MOVES[set === "simplex" && constraint === "sum" ? "sum" : set];

const DIVIDED_CODE = `

def divided(x):
    return x / x.sum()
`;

const RUN_GREEDY = (relaxation: number) => `x = move(x, g, ${relaxation} * step_size(x, t))`;
const RUN_LAZY = (relaxation: number) => `total = total + ${relaxation} * step_size(x, t) * g
            x = move(start, total, 1.0)`;

/** D_f(y, x), computed without a difference of close numbers, and the slope of f at z that remains on the simplex. */
function bendProgram({ problem, set }: FlowParams): string {
  const bends = {
    crossEntropy: `    r = (y[q > 0] - x[q > 0]) / x[q > 0]
    return (q[q > 0] * np.where(np.abs(r) < 1e-3, r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r / 5))), r - np.log1p(r))).sum()`,
    squaredDistance: "    return ((y - x) ** 2).sum() / 2",
    linear: "    return 0.0",
    losses: "    return 0.0",
    quadratic: "    return (y - x) @ M @ (y - x) / 2",
    system: "    return ((A @ (y - x)) ** 2).sum() / 2",
  };
  const { kind } = fullProblem(problem);
  const level = set === "simplex" ? "z @ slope" : "0.0";
  const above =
    kind === "losses"
      ? "    return np.nan  # the losses change"
      : `    slope = gradient(z, 0)
    slope = np.where(z == 0, slope - ${level}, 0.0)
    found = bend(x, z) + slope @ x
    return found if np.isfinite(found) else loss(x, 0) - loss(z, 0)`;
  return `def bend(y, x):
    """D_f(y, x)"""
${bends[kind]}


def above_least(x, z):
    """f(x) - f(z)"""
${above}`;
}

/** The part of ∇f along the set. */
const alongProgram = ({ set }: FlowParams): string => `def along_set(x, g, positive):
    """Length of the part of -g that leads along the set: what would leave through a face is cut."""
    if not np.isfinite(g).all():
        return np.inf
    cut = (x == 0) & positive
    nu = 0.0${
      set === "simplex"
        ? `
    total, count = -g[~cut].sum(), (~cut).sum()
    for value in sorted(-g[cut], reverse=True):
        if count > 0 and value <= total / count:
            break
        total, count = total + value, count + 1
    nu = total / count`
        : ""
    }
    v = -g - nu
    return np.sqrt((v[(v > 0) | ~cut] ** 2).sum())`;

/** z in this geometry, with the app's numbers; without it the program leaves out the distances. */
const referenceProgram = (params: FlowParams, geometry: Geometry): string => {
  const z = referenceOf(params, geometry, startOf(params, dimensionOf(params.problem)))?.z;
  return z === undefined ? "None" : list(Array.from(z));
};

const isPositive = ({ set }: FlowParams, geometry: Geometry): boolean =>
  set === "simplex" || potentialFor(geometry).domain !== "real";

export function flowProgram(params: FlowParams, origin: string): string {
  const { geometries, steps, method, relaxation } = params;
  const n = dimensionOf(params.problem);
  const lazy = method === "dualAveraging";
  const runs = geometries.map(
    (geometry) => `${geometryProgram(geometry)}
runs.append(run(${referenceProgram(params, geometry)}, ${isPositive(params, geometry) ? "True" : "False"}))
`,
  );
  return `# The same loss in ${geometries.length === 1 ? "one geometry" : `${geometries.length} geometries`}: ${lazy ? "dual averaging" : "mirror descent"}.
# ${origin}
import numpy as np

start = ${list(Array.from(startOf(params, n)))}
${objectiveProgram(params)}


${bendProgram(params)}


${alongProgram(params)}


def step_size(x, t):
    ${stepSize(params)}
${moveOf(params) === MOVES.sum ? DIVIDED_CODE : ""}

def move(x, g, eta):
    return ${moveOf(params)}


def run(z, positive):
    """The columns of a run, with a row for each point: entries, loss, its excess, D(z, x), slope along the set, L of the step."""
    x = start.copy()${lazy ? "\n    total = np.zeros_like(x)" : ""}
    rows = []
    for t in range(${steps + 1}):
        with np.errstate(all="ignore"):
            g = gradient(x, t)
            excess, distance = (np.nan, np.nan) if z is None else (above_least(x, z), geometry.divergence(z, x))
            rows.append([*x, loss(x, t), excess, distance, along_set(x, g, positive), np.nan])
        if t == ${steps}:
            break
        before = x
        if np.isfinite(g).all():
            ${lazy ? RUN_LAZY(relaxation) : RUN_GREEDY(relaxation)}
        if not (np.isfinite(g).all() and np.isfinite(x).all()):
            print("left the domain at step", t + 1)
            break
        with np.errstate(all="ignore"):
            moved, bent = geometry.divergence(x, before), bend(x, before)
        if moved > 0 and min(moved, bent) < np.inf:
            rows[-1][-1] = bent / moved
    rows = np.array(rows)
    print("end", *("%.12g" % each for each in rows[-1, : start.size]))
    print("loss %.12g" % rows[-1, start.size])
    if z is not None:
        print("divergence to z %.6g" % rows[-1, start.size + 2])
    objective, excess, distance, slope, smoothness = rows[:, start.size :].T
    return dict(x=rows[:, : start.size], z=z, objective=objective, excess=excess, distance=distance, slope=slope, smoothness=smoothness)


runs = []

${runs.join("\n\n")}`;
}
