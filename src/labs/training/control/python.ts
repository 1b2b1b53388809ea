/** @file A NumPy program that trains the actors with an exact critic. Pure. */
import { fullOf } from "../../../param/spelt";
import type { ControlParams, CriticKind } from "../run/control/params";
import { actorsOf } from "../run/control/plan";
import { gridOf } from "../run/control/world";

const sampledNote = (params: ControlParams): string =>
  fullOf<CriticKind>(params.critic).kind === "exact"
    ? ""
    : "# The app's critic is sampled here; this program has the exact one, which it is an estimate of.\n";

/** Evaluates the policies and steps them. */
const TRAINING = `def project(x):
    u = np.sort(x)[::-1]
    c = (np.cumsum(u) - 1) / np.arange(1, 5)
    return np.maximum(x - c[np.nonzero(u > c)[0][-1]], 0)


def soften(z):
    w = np.exp(z - z.max(axis=1, keepdims=True))
    return w / w.sum(axis=1, keepdims=True)


# The optimum, by its own equation.
best = np.zeros(n)
for _ in range(200_000):
    before, best = best, (R + gamma * P @ best).max(axis=1)
    if np.abs(best - before).max() <= 1e-15 * max(1, np.abs(best).max()):
        break


def train(kind, step):
    """The policies after each iteration, and what every state is worth under them."""
    pi, z, policies, values = np.full((n, 4), 0.25), np.zeros((n, 4)), [], []
    for t in range(iterations + 1):
        A = np.eye(n) - gamma * np.einsum("sa,sat->st", pi, P)
        V = np.linalg.solve(A, (pi * R).sum(axis=1))
        policies.append(pi)
        values.append(V)
        if t in (0, 1, 10, 100, iterations):
            print("%s %g t %d value %.10g" % (kind, step, t, V[place[start]]))
        Q = R + gamma * P @ V
        if kind == "euclidean":
            to = np.array([project(row) for row in pi + step * Q])
            pi = to if lam == 1 else np.array([project(row) for row in pi + lam * (to - pi)])
            continue
        if kind == "entropic":
            z = z + lam * step * Q
        else:
            d = np.linalg.solve(A.T, np.eye(n)[place[start]])
            z = z + lam * step * d[:, None] * pi * (Q - V[:, None])
        z = z - z.max(axis=1, keepdims=True)
        pi = soften(z)
    return np.array(policies), np.array(values)


runs = [train(kind, step) for kind, step in actors]
worth = [values[:, place[start]] for _, values in runs]
optimum = best[place[start]]
`;

export function controlProgram(params: ControlParams, origin: string): string {
  const { map, rewards } = gridOf(params.world);
  const actors = actorsOf(params)
    .map(({ kind, step }) => `("${kind}", ${step})`)
    .join(", ");
  return `# Policy mirror descent on a grid with an exact critic.
# ${origin}
${sampledNote(params)}import numpy as np

GRID = [${map.map((row) => `"${row}"`).join(", ")}]
GOAL, MOVE, FALL = ${rewards.goal}, ${rewards.move}, ${rewards.fall}
slippery, gamma, lam, iterations = ${params.slippery ? "True" : "False"}, ${params.discount}, ${params.relaxation}, ${params.iterations}
actors = [${actors}]
rows, columns = len(GRID), len(GRID[0])
letters = "".join(GRID)
start = letters.index("S")


def after(cell, action):
    dx, dy = [(-1, 0), (0, 1), (1, 0), (0, -1)][action]
    x, y = cell % columns + dx, cell // columns + dy
    to = y * columns + x if 0 <= x < columns and 0 <= y < rows else cell
    letter = letters[to]
    if letter == "W":
        return cell, MOVE
    if letter == "C":
        return start, FALL
    return to, FALL if letter == "H" else GOAL if letter == "G" else MOVE


seen, waiting = {start}, [start]
while waiting:
    cell = waiting.pop()
    for a in range(4) if letters[cell] not in "GH" else ():
        to = after(cell, a)[0]
        if to not in seen:
            seen.add(to)
            waiting.append(to)
states = [c for c in sorted(seen) if letters[c] not in "GH"]
place = {c: s for s, c in enumerate(states)}
n = len(states)
P, R = np.zeros((n, 4, n)), np.zeros((n, 4))
turns = [3, 0, 1] if slippery else [0]
for s, cell in enumerate(states):
    for a in range(4):
        for turn in turns:
            to, reward = after(cell, (a + turn) % 4)
            R[s, a] += reward / len(turns)
            if to in place:
                P[s, a, place[to]] += 1 / len(turns)


${TRAINING}`;
}
