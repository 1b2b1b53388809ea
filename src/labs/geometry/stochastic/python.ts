/** @file A NumPy program that repeats the runs with new random numbers, and finds the steps that are Fejér. Pure. */
import { pyLambda } from "../../shared/relaxation/python";
import { geometryProgram, list, rows } from "../../shared/geometry/python";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import type { StochasticParams } from "../run/params";
import { valuesOf } from "../../../experiments/relaxation/law";
import { plainOf } from "../run/stochastic/data";
import { fullOracle } from "../run/stochastic/model";
import { fullSchedule, type ScheduleKind } from "../run/stochastic/schedule";

function problemOf({ problem }: StochasticParams): string {
  const loss = plainOf(problem);
  if (loss.kind === "quadratic")
    return `M = ${rows(loss.matrix)}
v = ${list(loss.vector)}
count = v.size


def gradient(x):
    return M @ x - v


def row_gradient(k, x):
    g = np.zeros(count)
    g[k] = count * (M[k] @ x - v[k])
    return g


def hessian(x):
    return M`;
  if (loss.kind === "leastSquares")
    return `features = ${rows(loss.features)}
targets = ${list(loss.targets)}
l2 = ${loss.l2}
count = targets.size


def row_gradient(k, x):
    return (features[k] @ x - targets[k]) * features[k] + l2 * x


def gradient(x):
    return features.T @ (features @ x - targets) / count + l2 * x


def hessian(x):
    return features.T @ features / count + l2 * np.eye(x.size)`;
  return `features = ${rows(loss.features)}
labels = ${list(loss.labels)}
l2 = ${loss.l2}
count = labels.size


def row_gradient(k, x):
    return (1 / (1 + np.exp(-features[k] @ x)) - labels[k]) * features[k] + l2 * x


def gradient(x):
    return np.mean([row_gradient(k, x) for k in range(count)], axis=0)


def hessian(x):
    p = 1 / (1 + np.exp(-features @ x))
    return features.T @ (features * (p * (1 - p))[:, None]) / count + l2 * np.eye(x.size)`;
}

export function scheduleProgram(full: ScheduleKind): string {
  if (full.kind === "constant") return `${full.value}`;
  return `${full.scale} / (n + ${full.offset}) ** ${full.exponent}`;
}

function oracleOf({ oracle }: StochasticParams): string {
  const full = fullOracle(oracle);
  if (full.kind === "exact") return "gradient(x)";
  if (full.kind === "sample") return "row_gradient(rng.integers(count), x)";
  return `gradient(x) + ${full.sigma} * rng.standard_normal(x.size)`;
}

/** The rows and the values of λ, if both are finitely many; then means are sums. */
function finiteOf(params: StochasticParams): string {
  const values = valuesOf(params.relaxation);
  const { kind } = fullOracle(params.oracle);
  if (values === null || kind === "gaussian") return "";
  const gradients = kind === "exact" ? "[gradient(x)]" : "[row_gradient(k, x) for k in range(count)]";
  return `

def gradients(x):
    return ${gradients}


lambdas, weights = ${list(values.map(({ value }) => value))}, ${list(values.map(({ weight }) => weight))}
print("expected Fejer step %.9g" % fejer_step(x0, gradients(x0), lambdas, weights))
`;
}

/** E D step by step, if there is a recursion for S = E ee'. */
function momentsOf({ problem, geometry, oracle, relaxation, steps }: StochasticParams): string {
  const values = valuesOf(relaxation);
  const full = fullOracle(oracle);
  if (problem.kind !== "quadratic" || fullGeometry(geometry).kind !== "euclidean" || values === null)
    return "";
  const spread =
    full.kind === "sample"
      ? "count * np.diag(np.diag(M @ S @ M))"
      : `M @ S @ M + ${full.kind === "gaussian" ? full.sigma * full.sigma : 0} * np.eye(count)`;
  const mean = values.reduce((sum, { value, weight }) => sum + weight * value, 0);
  const square = values.reduce((sum, { value, weight }) => sum + weight * value * value, 0);
  return `
# The mean itself: S = E[(x - z)(x - z)'] has a recursion of its own.
S = np.outer(x0 - z, x0 - z)
exact = [np.trace(S) / 2]
for n in range(${steps}):
    S = S - eta(n) * ${mean} * (M @ S + S @ M) + eta(n) ** 2 * ${square} * (${spread})
    exact.append(np.trace(S) / 2)
print("exact mean %.12g" % exact[-1])
`;
}

const NEWTON = `# The minimum, by Newton's method with halved steps.
z = np.zeros_like(x0)
for _ in range(100):
    step = np.linalg.solve(hessian(z), gradient(z))
    while np.linalg.norm(gradient(z - step)) > np.linalg.norm(gradient(z)) and np.abs(step).max() > 1e-12:
        step = step / 2
    z = z - step
print("reference", *("%.15g" % entry for entry in z))`;

const FEJER = `def fejer_step(x, choices, lambdas, weights, halvings=200):
    """The largest step from x after which the mean distance over gradients and lambdas is no larger."""

    def change(t):
        after = [[w * distance(move(x, g, lam * t)) for lam, w in zip(lambdas, weights)] for g in choices]
        return np.sum(after) / len(choices) - distance(x)

    low, high = 0.0, 1.0
    while change(high) <= 0 and high < 1e12:
        low, high = high, 2 * high
    for _ in range(halvings):
        t = (low + high) / 2
        low, high = (t, high) if change(t) <= 0 else (low, t)
    return high`;

export function stochasticProgram(params: StochasticParams, origin: string): string {
  const { start, seed, runs, steps, geometry } = params;
  return `# Stochastic mirror descent: mean, median and band of many runs, and the steps that are Fejer at the start.
# ${origin}
# What is random is drawn anew, so that means agree within their standard errors, not to the digit.
import numpy as np

rng = np.random.default_rng(${seed})
runs, steps = ${runs}, ${steps}
x0 = ${list(start)}

${geometryProgram(geometry)}


${problemOf(params)}


def eta(n):
    return ${scheduleProgram(fullSchedule(params.schedule))}


${NEWTON}


def distance(x):
    with np.errstate(all="ignore"):
        found = geometry.divergence(z, x)
    return found if np.isfinite(found) else np.inf


def move(x, g, t):
    with np.errstate(all="ignore"):
        return geometry.space_step(x, g, t)


${FEJER}


print("exact Fejer step %.9g" % fejer_step(x0, [gradient(x0)], [1.0], [1.0]))
local = 2 / np.linalg.eigvals(np.linalg.solve(${metricOf(params)}, hessian(z))).real.max()
print("local edge %.9g" % local)
exact = None
${finiteOf(params)}${momentsOf(params)}
D, way = np.full((runs, steps + 1), np.inf), [x0]
for run in range(runs):
    x = x0.copy()
    D[run, 0] = distance(x)
    for n in range(steps):
        lam = ${pyLambda(params.relaxation)}
        x = move(x, ${oracleOf(params)}, lam * eta(n))
        D[run, n + 1] = distance(x)
        if not np.isfinite(D[run, n + 1]):
            break
        if run == 0:
            way.append(x)
mean = D.mean(axis=0)
low, middle, high = np.percentile(D, [5, 50, 95], axis=0, method="nearest")
for n in sorted({0, steps, *range(0, steps + 1, max(1, steps // 10))}):
    print("step %d mean %.12g median %.12g p5 %.12g p95 %.12g" % (n, mean[n], middle[n], low[n], high[n]))
end = D[:, steps]
error = end.std(ddof=1) / np.sqrt(runs) if runs > 1 and np.isfinite(end).all() else np.inf
print("standard error %.6g" % error)
`;
}

/** The Hessian of φ at z, by differences if it is not known. */
const metricOf = ({ geometry }: StochasticParams): string =>
  fullGeometry(geometry).kind === "euclidean"
    ? "np.eye(z.size)"
    : "np.array([(geometry.gradient(z + h) - geometry.gradient(z - h)) / (2 * h.max()) for h in 1e-5 * np.abs(z).max() * np.eye(z.size)])";
