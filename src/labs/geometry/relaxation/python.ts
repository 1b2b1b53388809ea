/** @file A NumPy program that runs the relaxed projections again, with numbers drawn anew, and finds the first step's λ*. Pure. */
import { geometryProgram, list, rows } from "../../shared/geometry/python";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import type { RelaxationParams } from "../run/params";
import { shareBorder } from "../run/relaxation/edges";
import { firstStepOf } from "../run/relaxation/firstStep";
import { fullRelaxation, twoValuesOf } from "../../../experiments/relaxation/law";
import { systemOf, type System } from "../run/relaxation/system";

const EUCLID = `def relax(x, a, b, r, lam):
    return x - (lam * r / (a * a).sum(-1))[:, None] * a


def distances(x):
    return ((x - z) ** 2).sum(-1) / 2`;

/** One geometry for all runs at once; where it is not separable, run by run. */
const GENERAL = `def multiplier(x, a, b):
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
        for _ in range(200):
            nu = (low + high) / 2
            low, high = (nu, high) if excess(nu) > 0 else (low, nu)
    return high


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

const RANKED = `def ranked(x, a, b, k, coin):
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

function coinOf(params: RelaxationParams, { dimension, rows: given, isPositive }: System): string {
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


${RANKED}


def lambdas(x, a, b, r, k):
    return ranked(x, a, b, k, rng.random(runs)).astype(float)`;
}

const FIRST_STEP = `def second_zero(a, b, y):
    """lambda* of one step from y: h(lambda) = D(y1, y_lambda) - D(y1, y), y1 the exact projection."""
    with np.errstate(all="ignore"):
        theta = geometry.gradient(y)
        nu = one_multiplier(y, a, b)
        exact = geometry.inverse(theta - nu * a)

        def h(lam):
            point = geometry.inverse(theta - lam * nu * a)
            value = geometry.divergence(exact, point) - geometry.divergence(exact, y)
            return value if np.isfinite(value) else np.inf

        low, high = 1.0, 2.0
        while h(high) < 0 and high < 1e6:
            high *= 2
        for _ in range(200):
            lam = (low + high) / 2
            low, high = (lam, high) if h(lam) < 0 else (low, lam)
    return high`;

const ONE_MULTIPLIER = `def one_multiplier(y, a, b):
    return ((a * y).sum() - b) / (a * a).sum()`;

/** E D over D at the start, where a new random row makes it a power. */
function exactOf(params: RelaxationParams, system: System): string {
  const two = twoValuesOf(params.relaxation);
  const isEuclid = fullGeometry(params.geometry).kind === "euclidean";
  if (!isEuclid || system.rows !== null || two === null || system.dimension < 2) return "";
  const share =
    two.coupling === "independent"
      ? "np.full(s.size, P)"
      : two.coupling === "large"
        ? "1.0 * (below > 1 - P)"
        : "1.0 * (below < P)";
  return `
# The mean itself: s = |<a, e>| / |e| of a random unit row has the density (1 - s^2)^((d - 3) / 2).
angle = (np.arange(200_000) + 0.5) / 200_000 * np.pi / 2
s, weight = np.sin(angle), np.cos(angle) ** (d - 2)
weight /= weight.sum()
below = np.cumsum(weight)
share = ${share}
gain = lambda lam: lam * (2 - lam)
factor = 1 - (weight * s * s * ((1 - share) * gain(first) + share * gain(second))).sum()
print("exact mean over start %.6g" % factor**steps)
`;
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


${isEuclid ? EUCLID : GENERAL}


x = np.tile(x0, (runs, 1))
start = distances(x)[0]
print("start %.12g" % start)
for t in range(steps):
    a, c, k = draw(t)
    r = ((x - z) * a).sum(-1)
    x = relax(x, a, c, r, lambdas(x, a, c, r, k))
    D = distances(x)
    if t + 1 == steps or (t + 1) % max(1, steps // 10) == 0:
        band = np.percentile(D, [5, 50, 95], method="nearest")
        print("step %d mean %.12g median %.12g p5 %.12g p95 %.12g" % (t + 1, D.mean(), band[1], band[0], band[2]))
error = D.std(ddof=1) / np.sqrt(runs) if runs > 1 and np.isfinite(D).all() else np.inf
print("standard error %.6g" % error)
${exactOf(params, system)}${
    first === null
      ? ""
      : `

${isEuclid ? ONE_MULTIPLIER : "one_multiplier = multiplier"}


${FIRST_STEP}


print("lambda* of the first step %.9g" % second_zero(${list(first.row)}, ${first.rhs}, x0))
${onOneCoordinate(params)}`
  }`;
}

/** A metric on several coordinates says nothing of one. */
const onOneCoordinate = ({ geometry }: RelaxationParams): string =>
  fullGeometry(geometry).kind === "mahalanobis"
    ? ""
    : `for growth in (0.5, 1.5, 2, 10, 1000):
    print("growth %g lambda* %.9g" % (growth, second_zero(np.ones(1), growth, np.ones(1))))
`;
