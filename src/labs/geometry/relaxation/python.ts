/** @file A NumPy program that repeats the relaxed projections with new random numbers, and finds λ* of the first step. Pure. */
import { geometryProgram, list, rows } from "../../shared/geometry/python";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import type { RelaxationParams } from "../run/params";
import { shareBorder } from "../run/relaxation/edges";
import { firstStepOf } from "../run/relaxation/firstStep";
import {
  expectedGain,
  fullRelaxation,
  momentsOf,
  twoValuesOf,
  type TwoValues,
} from "../../../experiments/relaxation/law";
import { meanWay } from "../run/relaxation/meanWay";
import { systemOf, type System } from "../run/relaxation/system";

const EUCLID = `def relax(x, a, b, r, lam):
    return x - (lam * r / (a * a).sum(-1))[:, None] * a


def distances(x):
    return ((x - z) ** 2).sum(-1) / 2`;

/** The step for all runs at once; for geometries that are not separable, run by run. */
const MULTIPLIER = `def multiplier(x, a, b):
    """nu of the exact projection on <a, y> = b: where the dual leaves its domain the sum has run to infinity."""
    theta = geometry.gradient(x)
    with np.errstate(all="ignore"):
        def excess(nu):
            off = (a * geometry.inverse(theta - nu * a)).sum() - b
            return np.inf if np.isnan(off) else off

        low, high = -1e-3, 1e-3
        while excess(low) < 0:
            low *= 2
        while excess(high) > 0:
            high *= 2
        for _ in range(100):
            nu = (low + high) / 2
            low, high = (nu, high) if excess(nu) > 0 else (low, nu)
    return high`;

const GENERAL_STEP = `${MULTIPLIER}


def relax(x, a, b, r, lam):
    with np.errstate(all="ignore"):
        return np.array([
            geometry.inverse(geometry.gradient(y) - l * multiplier(y, row, c) * row) if np.isfinite(y).all() else y
            for y, row, c, l in zip(x, a, b, lam)
        ])


def distances(x):
    with np.errstate(all="ignore"):
        found = np.array([geometry.divergence(z, y) for y in x])
    return np.where(np.isfinite(found), found, np.inf)`;

function rowsOf({ params, system }: { params: RelaxationParams; system: System }): string {
  const { order } = params;
  if (system.rows !== null)
    return `A = ${rows(system.rows.map((row) => [...row]))}
b = ${list([...system.rhs])}


def draw(t):
    k = ${order === "cyclic" ? "np.full(runs, t % len(A))" : "rng.integers(len(A), size=runs)"}
    return A[k], b[k], k`;
  return `def draw(t):
    a = ${system.isPositive ? "np.abs(rng.standard_normal((runs, d)))" : "rng.standard_normal((runs, d))"}
    return a, a @ z, None`;
}

const RANKED_ROWS = `def ranked(x, a, b, k, coin):
    """The row's place among the rows, by its residual; among 16 fresh ones where there is no system."""
    if k is None:
        other = np.abs(rng.standard_normal((runs, 15, d)))
        own = np.abs((a * x).sum(-1) - b) / np.sqrt((a * a).sum(-1))
        all_ = np.abs((other * x[:, None]).sum(-1) - other @ z) / np.sqrt((other * other).sum(-1))
        sizes, k = np.concatenate([own[:, None], all_], 1), np.zeros(runs, int)
    else:
        sizes = np.abs(x @ A.T - globals()["b"]) / np.sqrt((A * A).sum(-1))
    order = np.argsort(-sizes if large else sizes, axis=1, kind="stable")
    rank = (order == k[:, None]).argmax(1)
    return np.where(rank + coin < P * sizes.shape[1], second, first)`;

function lawOf(params: RelaxationParams, system: System): string {
  const law = fullRelaxation(params.relaxation);
  const one = (body: string) => `def lambdas(x, a, b, r, k):\n    return ${body}`;
  switch (law.kind) {
    case "constant":
      return one(`np.full(runs, ${law.value}.0)`.replace(/(\.\d+|e[-+]?\d+)\.0/, "$1"));
    case "uniform":
      return one(`rng.uniform(${law.from}, ${law.to}, runs)`);
    case "logNormal":
      return one(`np.exp(rng.normal(${law.mu}, ${law.sigma}, runs))`);
    case "residual":
      return `def lambdas(x, a, b, r, k):
    size = np.abs(r) / np.sqrt((a * a).sum(-1))
    return 1 + ${law.gain} * size / (1 + size)`;
    case "twoPoint":
    case "coupled":
      return coinOf(params, system);
  }
}

export function coinOf(params: RelaxationParams, { dimension, rows: given, isPositive }: System): string {
  const two = twoValuesOf(params.relaxation);
  if (two === null) return "";
  const head = `first, second, P, large = ${two.first}, ${two.second}, ${two.probability}, ${two.coupling === "large" ? "True" : "False"}`;
  if (two.coupling === "independent" || dimension < 2)
    return `${head}


def lambdas(x, a, b, r, k):
    return np.where(rng.random(runs) < P, second, first).astype(float)`;
  if (given === null && !isPositive)
    return `${head}
# The share |<a, x - z>| / |x - z| above which lies ${two.coupling === "large" ? "P" : "1 - P"} of all rows.
border = ${shareBorder(dimension, two)}


def lambdas(x, a, b, r, k):
    above = np.abs(r) > border * np.sqrt((a * a).sum(-1) * ((x - z) ** 2).sum(-1))
    return np.where(above == large, second, first).astype(float)`;
  return `${head}


${RANKED_ROWS}


def lambdas(x, a, b, r, k):
    return ranked(x, a, b, k, rng.random(runs)).astype(float)`;
}

const ALONG_LINE = `def along(a, b, y):
    """h(lambda) = D(y1, y_lambda) - D(y1, y) of one step from y, y1 the exact projection; its second zero, where its domain ends."""
    own = geometry
    with np.errstate(all="ignore"):
        theta, nu = own.gradient(y), multiplier(y, a, b)
        exact = own.inverse(theta - nu * a)

    def h(lam):
        dual = theta - lam * nu * a
        with np.errstate(all="ignore"):
            point = own.inverse(dual)
            value = own.divergence(exact, point) - own.divergence(exact, y)
            # A coordinate that is cut at 0 goes on in the dual.
            past = np.where(point == 0, own.gradient(point) - dual, 0.0)
        value += (np.where(np.isfinite(past), past, 0.0) * exact).sum()
        return value if np.isfinite(value) else np.nan

    def last(holds, low, high):
        while holds(high) and high < 1e6:
            low, high = high, 2 * high
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if holds(middle) else (low, middle)
        return high

    edge = last(lambda lam: np.isfinite(h(lam)), 1.0, 2.0)
    return h, last(lambda lam: h(lam) < 0, 1.0, 2.0), edge if edge < 1e6 else np.inf`;

type Moments = NonNullable<ReturnType<typeof momentsOf>>;

const NOT_KNOWN = "exact = None";

/** The mean factor for fresh rows in Euclid, with a coin for residuals of one kind. */
const coupledFactor = ({
  coupling,
}: TwoValues): string => `# The mean itself: s = |<a, e>| / |e| of a random unit row has the density (1 - s^2)^((d - 3) / 2).
angle = (np.arange(200_000) + 0.5) / 200_000 * np.pi / 2
s, weight = np.sin(angle), np.cos(angle) ** (d - 2)
weight /= weight.sum()
below = np.cumsum(weight)
share = ${coupling === "large" ? "1.0 * (below > 1 - P)" : "1.0 * (below < P)"}
gain = lambda lam: lam * (2 - lam)
factor = 1 - (weight * s * s * ((1 - share) * gain(first) + share * gain(second))).sum()`;

/** The recursion for rows of a system, in Euclid or a metric. */
const recursion = (
  { order }: RelaxationParams,
  { mean, square }: Moments,
  isMetric: boolean,
): string => `# The mean itself: S = E[(x - z)(x - z)'] has a recursion of its own.
metric = ${isMetric ? "geometry.M" : "np.eye(d)"}
turns = [np.outer(np.linalg.solve(metric, a), a) / (a @ np.linalg.solve(metric, a)) for a in A]
S, exact = np.outer(x0 - z, x0 - z), [mean[0]]
for t in range(steps):
    chosen = ${order === "cyclic" ? "[turns[t % len(A)]]" : "turns"}
    S = S + sum(-${mean} * (T @ S + S @ T.T) + ${square} * T @ S @ T.T for T in chosen) / len(chosen)
    exact.append((metric * S).sum() / 2)
exact = np.array(exact)
print("exact mean %.6g" % exact[-1])`;

/** Defines `exact`, E D after each step, if it is a recursion; other ways to it are only in the app. */
export function exactProgram(params: RelaxationParams, system: System): string {
  const way = meanWay(params, system).kind;
  const two = twoValuesOf(params.relaxation);
  const moments = momentsOf(params.relaxation);
  if (way === "matrix" && moments !== null)
    return recursion(params, moments, fullGeometry(params.geometry).kind === "mahalanobis");
  if (way !== "factor") return NOT_KNOWN;
  const isCoupled = two !== null && two.coupling !== "independent" && system.dimension > 1;
  const gain = expectedGain(params.relaxation);
  const factor = isCoupled
    ? coupledFactor(two)
    : `factor = 1 - ${gain ?? "np.nan"} / d  # by E[lambda (2 - lambda)]`;
  return `${factor}
exact = mean[0] * factor ** np.arange(steps + 1)
print("exact mean over start %.6g" % factor**steps)`;
}

export function relaxationProgram(params: RelaxationParams, origin: string): string {
  const system = systemOf(params);
  const isEuclid = fullGeometry(params.geometry).kind === "euclidean";
  const first = firstStepOf({ ...params, beside: [] }, system);
  return `# Projections on random rows, each relaxed by lambda: mean, median and band of many runs.
# ${origin}
# Rows and relaxations are drawn anew, so that means agree within their standard errors, not to the digit.
import numpy as np

rng = np.random.default_rng(${params.seed})
runs, steps = ${params.runs}, ${params.steps}
z = ${list([...system.reference])}
x0 = ${list([...system.start])}
d = z.size

${geometryProgram(params.geometry)}


${rowsOf({ params, system })}


${lawOf(params, system)}


${isEuclid ? EUCLID : GENERAL_STEP}


def simulate():
    """The distances of all runs after each step: their mean, and 5, 50 and 95 per cent of them."""
    x = np.tile(x0, (runs, 1))
    rows = [4 * [distances(x)[0]]]
    for t in range(steps):
        a, c, k = draw(t)
        r = ((x - z) * a).sum(-1)
        x = relax(x, a, c, r, lambdas(x, a, c, r, k))
        D = distances(x)
        rows.append([D.mean(), *np.percentile(D, [5, 50, 95], method="nearest")])
    return *np.transpose(rows), D


mean, low, middle, high, D = simulate()
print("start %.12g" % mean[0])
for t in range(1, steps + 1):
    if t == steps or t % max(1, steps // 10) == 0:
        print("step %d mean %.12g median %.12g p5 %.12g p95 %.12g" % (t, mean[t], middle[t], low[t], high[t]))
error = D.std(ddof=1) / np.sqrt(runs) if runs > 1 and np.isfinite(D).all() else np.inf
print("standard error %.6g" % error)

${exactProgram(params, system)}


${isEuclid ? `${MULTIPLIER}\n\n\n` : ""}${ALONG_LINE}

${
  first === null
    ? ""
    : `
print("lambda* of the first step %.9g" % along(${list(first.row)}, ${first.rhs}, x0)[1])
${onOneCoordinate(params)}`
}`;
}

/** A metric on several coordinates says nothing about a single one. */
const onOneCoordinate = ({ geometry }: RelaxationParams): string =>
  fullGeometry(geometry).kind === "mahalanobis"
    ? ""
    : `for growth in (0.5, 1.5, 2, 10, 1000):
    print("growth %g lambda* %.9g" % (growth, along(np.ones(1), growth, np.ones(1))[1]))
`;
