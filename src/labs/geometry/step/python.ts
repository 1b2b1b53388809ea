/** @file A NumPy program that repeats the step and draws its path. Pure. */
import { geometryProgram, list } from "../../shared/geometry/python";
import { potentialFor } from "../../../experiments/geometry/potential";
import type { Geometry, StepParams } from "../run/params";
import { isSimplex } from "../run/step/step";

const gradientOf = ({ gradient, reference }: StepParams): string =>
  gradient === "crossEntropy" && reference !== "none"
    ? `-${list(reference)} / x`
    : list(gradient === "crossEntropy" ? [] : gradient);

/** How the step moves: in the simplex or in the whole space. */
function moveOf({ set }: StepParams): string {
  if (isSimplex(set)) return "geometry.step(x, g, eta)";
  if (typeof set === "string" || set.kind !== "hyperplane") return "geometry.space_step(x, g, eta)";
  return `on_hyperplane(${list(set.a)}, ${set.b}, x, g, eta)`;
}

const HYPERPLANE = `
def on_hyperplane(a, b, x, g, eta):
    """argmin of eta <g, y> + D(y, x) with <a, y> = b: one multiplier, by bisection."""
    s = geometry.gradient(x) - eta * g
    with np.errstate(all="ignore"):
        excess = lambda nu: (a * geometry.inverse(s - nu * a)).sum() - b
        low, high = -1e-3, 1e-3
        while not excess(low) >= 0:
            low *= 2
        while not excess(high) <= 0:
            high *= 2
        for _ in range(300):
            nu = (low + high) / 2
            low, high = (nu, high) if excess(nu) > 0 else (low, nu)
    return geometry.inverse(s - high * a)
`;

const isOnTriangle = ({ point, set }: StepParams) => point.length === 3 && isSimplex(set);

/** Steps from a grid over the triangle, and D all over it, for the first geometry. */
const AROUND_TRIANGLE = `
# Steps from all over the triangle, and D to and from the point.
grid = np.array([(i, j, 8 - i - j) for i in range(9) for j in range(9 - i)]) / 8 * (1 - 3 * 0.035) + 0.035
field = np.array([move(at, gradient(at), eta) for at in grid])
lattice = np.array([(100 - i - j, i, j) for i in range(101) for j in range(101 - i)]) / 100
with np.errstate(all="ignore"):
    left, right = (np.array([D(b) for b in lattice]) for D in (lambda b: geometry.divergence(b, x), lambda b: geometry.divergence(x, b)))
`;

const SLICE = (first: number) => `
# Beliefs (a, 1 - a), denser towards both faces, and a target among them.
half = 1e-6 + (0.5 - 1e-6) * (np.arange(121) / 120) ** 3
beliefs, target = np.r_[half, 1 - half[-2::-1]], np.array([${first}, 1 - ${first}])


def largest_fejer(geometry, a):
    """The largest step on the cross-entropy from (a, 1 - a) that brings it no farther from the target."""
    start = np.array([a, 1 - a])
    # It lands on the other side of the target, as far from it: there the share of the class that it leaves is r.
    leaves = int(a < target[0])
    land = lambda r: np.array([1 - r, r])[:: 1 if leaves else -1]
    with np.errstate(all="ignore"):
        before = geometry.divergence(target, start)
        if not geometry.divergence(target, land(0.0)) > before:
            return np.inf
        near, far = target[leaves], 0.0
        for _ in range(70):
            middle = (near + far) / 2
            near, far = (near, middle) if geometry.divergence(target, land(middle)) > before else (middle, far)
        turn = geometry.gradient(start) - geometry.gradient(land(near))
        slope = -target / start
    return (turn[0] - turn[1]) / (slope[0] - slope[1])
`;

const onSlice = (geometry: Geometry): boolean => (potentialFor(geometry).dimension ?? 2) === 2;

export function stepProgram(params: StepParams, origin: string): string {
  const { point, step, reference, beside, geometry, set } = params;
  const isHyperplane = typeof set === "object" && set.kind === "hyperplane";
  const each = [geometry, ...beside].map(
    (one, k) => `${geometryProgram(one)}
${isHyperplane ? HYPERPLANE : ""}

def move(x, g, eta):
    return ${moveOf(params)}


def divided(eta):
    """The step of the whole domain, divided by its sum."""
    with np.errstate(all="ignore"):
        w = geometry.space_step(x, g, eta)
        return w / w.sum() if w.sum() > 0 else np.full_like(w, np.nan)


g = gradient(x)
y = move(x, g, eta)
print("next", *("%.15g" % each for each in y))
print("divergence %.12g" % geometry.divergence(y, x))${
      reference === "none"
        ? ""
        : `\nprint("to the reference before %.12g after %.12g" % (geometry.divergence(z, x), geometry.divergence(z, y)))`
    }
# Where smaller steps of the same gradient lead, and the same in the dual.
shares = np.arange(1, 33) / 32
way = np.array([x] + [move(x, g, eta * s) for s in shares])
${
  isSimplex(set)
    ? `wrong = np.array([x] + [divided(eta * s) for s in shares])
print("divided by the sum", *("%.15g" % each for each in wrong[-1]))`
    : "wrong = np.full_like(way, np.nan)"
}
with np.errstate(all="ignore"):
    dual, wrong_dual = (np.array([geometry.gradient(row) for row in rows]) for rows in (way, wrong))
${k === 0 && isOnTriangle(params) ? `radius = geometry.divergence(y, x)${AROUND_TRIANGLE}` : ""}edge = ${
      onSlice(one)
        ? "np.array([largest_fejer(geometry, a) for a in beliefs])"
        : "np.full(beliefs.size, np.nan)"
    }
steps.append(dict(way=way, dual=dual, wrong=wrong, wrong_dual=wrong_dual, edge=edge))
`,
  );
  return `# One step of mirror descent, and the same step divided by its sum.
# ${origin}
import numpy as np

x = ${list(point)}
${reference === "none" ? "" : `z = ${list(reference)}\n`}eta = ${step}
steps = []


def gradient(x):
    return ${gradientOf(params)}


${SLICE(params.slice)}

${each.join("\n\n")}`;
}
