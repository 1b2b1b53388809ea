/** @file A NumPy program that plays the game anew. Pure. */
import { geometryProgram, list, rows } from "../../shared/geometry/python";
import { equilibriumOf, gameOf } from "../run/games/equilibrium";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import type { GameMethod, GamesParams } from "../run/params";

/** Under the entropy a player's state is the logarithms of its shares, since these may be far too small for doubles. */
const LOGARITHMS = `def enter(p):
    return np.log(p)


def climb(s, payoff, eta):
    s = s + eta * payoff
    return s - s.max() - np.log(np.exp(s - s.max()).sum())


belief = np.exp


def divergence(z, s):
    on = z > 0
    return float((z[on] * (np.log(z[on]) - s[on])).sum())`;

const ENTRIES = `def enter(p):
    return p


def climb(x, payoff, eta):
    return geometry.step(x, -payoff, eta)


def belief(x):
    return x


def divergence(z, x):
    return geometry.divergence(z, x)`;

const STEPS: { readonly [M in GameMethod]: string } = {
  simultaneous: `        u, v = belief(x), belief(y)
        x, y = climb(x, A @ v, eta), climb(y, -A.T @ u, eta)`,
  alternating: `        v = belief(y)
        x = climb(x, A @ v, eta)
        u = belief(x)
        y = climb(y, -A.T @ u, eta)`,
  mirrorProx: `        u, v = belief(x), belief(y)
        half = climb(x, A @ v, eta), climb(y, -A.T @ u, eta)
        u, v = belief(half[0]), belief(half[1])
        x, y = climb(x, A @ v, eta), climb(y, -A.T @ u, eta)`,
  optimistic: `        u, v = belief(x), belief(y)
        before = (u, v) if t == 1 else before
        x, y = climb(x, A @ (2 * v - before[1]), eta), climb(y, -A.T @ (2 * u - before[0]), eta)
        before = u, v`,
};

const methodProgram = (method: GameMethod): string => `
def ${method}():
    x, y = enter(row), enter(column)
    before, sums = None, [0, 0]
    rows = [told(x, y, belief(x), belief(y))]
    for t in range(1, steps + 1):
${STEPS[method]}
        # The averages are of the points where the other's payoff was taken.
        sums = [sums[0] + u, sums[1] + v]
        rows.append(told(x, y, sums[0] / t, sums[1] / t))
    return run("${method}", rows)
`;

export const methodsOf = ({
  method,
  beside,
}: Pick<GamesParams, "method" | "beside">): readonly GameMethod[] => [...new Set([method, ...beside])];

export function gamesProgram(params: GamesParams, origin: string): string {
  const { payoff, geometry, method, beside, start, step, steps } = params;
  const isEntropy = fullGeometry(geometry).kind === "entropy";
  const { row, column } = equilibriumOf(gameOf(payoff));
  const methods = methodsOf({ method, beside });
  return `# Two players of a zero-sum game: the row maximises x' A y, the column minimises it.
# ${origin}
import numpy as np

${isEntropy ? LOGARITHMS : `${geometryProgram(geometry)}\n\n\n${ENTRIES}`}


A = ${rows(payoff)}
row, column = ${list(start.row)}, ${list(start.column)}
eta, steps = ${step}, ${steps}
# The equilibrium, and what best replies to it would gain: nothing.
z_row, z_column = ${list([...row])}, ${list([...column])}


def gap(x, y):
    return float((A @ y).max() - (A.T @ x).min())


def distance(x, y):
    return divergence(z_row, x) + divergence(z_column, y)


def told(x, y, mean_x, mean_y):
    u, v = belief(x), belief(y)
    return u, v, distance(x, y), gap(u, v), gap(mean_x, mean_y), mean_x, mean_y


def run(name, rows):
    """The columns of a run: strategies, D to the equilibrium, gap of the last strategies and of averages, the averages."""
    u, v, D, gaps, mean_gaps, mean_x, mean_y = (np.array(column) for column in zip(*rows))
    rises = int((D[1:] > D[:-1] * (1 + 1e-12)).sum())
    falls = int((D[1:] < D[:-1] * (1 - 1e-12)).sum())
    print("%s D %.10g %.10g rises %d gap %.10g of averages %.10g" % (name, D[0], D[-1], rises, gaps[-1], mean_gaps[-1]))
    return dict(u=u, v=v, D=D, gap=gaps, mean_gap=mean_gaps, mean_u=mean_x[-1], mean_v=mean_y[-1], rises=rises, falls=falls)

${methods.map(methodProgram).join("\n")}

print("gap at the equilibrium %.1e" % gap(z_row, z_column))
runs = [${methods.map((name) => `${name}()`).join(", ")}]
`;
}
