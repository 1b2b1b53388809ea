/** @file A NumPy program that runs the flows again. Pure. */
import { fullOf } from "../../../param/spelt";
import { geometryProgram, list, rows } from "../../shared/geometry/python";
import { startOf } from "../run/flow/flow";
import { dimensionOf, fullProblem } from "../run/flow/objective";
import type { FlowTrace } from "../run/flow/types";
import type { FlowParams, FlowRule } from "../run/params";

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

type Rule = Exclude<FlowRule, string> | { kind: "fixed" } | { kind: "certified" } | { kind: "inverseSqrt" };

/** The body of step_size(x, t). */
function stepSize({ rule, step }: FlowParams): string {
  const full = fullOf<Rule>(rule);
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

const DIVIDED = `

def divided(x):
    return x / x.sum()
`;

const RUN_GREEDY = (relaxation: number) =>
  `        x = move(x, gradient(x, t), ${relaxation} * step_size(x, t))`;
const RUN_LAZY = (
  relaxation: number,
) => `        total = total + ${relaxation} * step_size(x, t) * gradient(x, t)
        x = move(start, total, 1.0)`;

/** z of each geometry as the app found it; without, distances are not told. */
function references(trace: FlowTrace | null): readonly (readonly number[] | null)[] {
  return trace?.runs.map((run) => run?.summary.reference ?? null) ?? [];
}

export function flowProgram(params: FlowParams, origin: string, trace: FlowTrace | null): string {
  const { geometries, steps, method, relaxation } = params;
  const n = dimensionOf(params.problem);
  const z = references(trace);
  const lazy = method === "dualAveraging";
  const runs = geometries.map((geometry, i) => {
    const own = z[i];
    return `${geometryProgram(geometry)}
run(${own === null || own === undefined ? "None" : list(own)})
`;
  });
  return `# The same loss in ${geometries.length === 1 ? "one geometry" : `${geometries.length} geometries`}: ${lazy ? "dual averaging" : "mirror descent"}.
# ${origin}
import numpy as np

start = ${list(Array.from(startOf(params, n)))}
${objectiveProgram(params)}


def step_size(x, t):
    ${stepSize(params)}
${moveOf(params) === MOVES.sum ? DIVIDED : ""}

def move(x, g, eta):
    return ${moveOf(params)}


def run(z):
    x = start.copy()${lazy ? "\n    total = np.zeros_like(x)" : ""}
    for t in range(${steps}):
        with np.errstate(all="ignore"):
            g = gradient(x, t)
        if not np.isfinite(g).all():
            print("left the domain at step", t + 1)
            break
${lazy ? RUN_LAZY(relaxation) : RUN_GREEDY(relaxation)}
        if not np.isfinite(x).all():
            print("left the domain at step", t + 1)
            break
    print("end", *("%.12g" % each for each in x))
    with np.errstate(all="ignore"):
        print("loss %.12g" % loss(x, t + 1))
    if z is not None:
        with np.errstate(all="ignore"):
            print("divergence to z %.6g" % geometry.divergence(z, x))


${runs.join("\n\n")}`;
}
