/** @file NumPy programs that step pairs of beliefs. Pure. */
import type { Counterexample } from "../../run/audit/types";
import type { AuditParams, PairParams, Update } from "../../run/params";
import { MOVES, numbers } from "../../../shared/python/runs";

const DIVERGENCE = `
def terms(x, y):
    """What each class adds to D_KL(x || y): not below 0."""
    d = x - y
    small = np.abs(d) < 1e-3 * (x + y)
    with np.errstate(divide="ignore", invalid="ignore"):
        near = y * ((1 + d / y) * np.log1p(d / y) - d / y)
        far = np.where(x > 0, x * np.log(x / y) - d, y)
    return np.where(small & (y > 0), near, far)

def kl(x, y):
    return terms(x, y).sum(axis=0)
`;

const tools = (update: Update) => `${MOVES[update]}${DIVERGENCE}`;

export const pairProgram = (
  { update, target, first, second, step }: PairParams,
  origin: string,
): string => `# Two beliefs, one target, one step: do they come closer?
# ${origin}
import numpy as np
${tools(update)}
q = ${numbers(target)}
p1 = ${numbers(first)}
p2 = ${numbers(second)}
eta = ${step}

low, high = min(p1.min(), p2.min()), max(p1.max(), p2.max())
before, after = kl(p1, p2)[0], kl(move(p1, q, eta), move(p2, q, eta))[0]
print("the paper's bound for the pair", 2 * low**2 / high)
print("certified step of the pair    ", np.min(np.minimum(p1, p2)[q > 0] / q[q > 0]))
print("D_KL before, after, ratio     ", before, after, after / before)
`;

const press = (which: string, share: string) =>
  `p = p.copy(); p[${which}, np.arange(n)] *= ${share}; return p / p.sum(axis=0)`;

const DRAWS: Readonly<Record<AuditParams["sampling"], string>> = {
  flat: "q, p1, p2 = flat(), flat(), flat()",
  local: "q, p1 = flat(), flat()\np2 = (1 - r) * p1 + r * flat()",
  face: "q, k = flat(), rng.integers(C, size=n)\np1, p2 = press(flat(), k, r), press(flat(), k, r)",
  centre: "q, p1, p2 = flat(), (1 - r) / C + r * flat(), (1 - r) / C + r * flat()",
  vertex:
    "k = rng.integers(C, size=n)\nq = np.eye(C)[k].T\np1 = (1 - r) / C + r * flat()\np2 = press(p1, k, 1 - r * rng.random(n))",
};

const BOUNDS = {
  paper: "2 * np.minimum(p1, p2).min(axis=0) ** 2 / np.maximum(p1, p2).max(axis=0)",
  certified: "np.where(q > 0, np.minimum(p1, p2) / np.where(q > 0, q, 1), np.inf).min(axis=0)",
} as const;

const known = (worst: readonly Counterexample[]) =>
  worst
    .slice(0, 3)
    .map(
      ({ target, first, second, step, ratio }) => `
q, p1, p2, eta = ${numbers(target)}, ${numbers(first)}, ${numbers(second)}, ${step}
print("ratio", (kl(move(p1, q, eta), move(p2, q, eta)) / kl(p1, p2))[0], "in the app", ${ratio})`,
    )
    .join("");

/** Repeats the experiment with NumPy's random numbers, and then this run's worst pairs with their exact numbers. */
export const auditProgram = (
  params: AuditParams,
  worst: readonly Counterexample[],
  origin: string,
): string => {
  const { classes, pairs, radius, fraction, certificate, sampling, update, seed } = params;
  return `# Does one step always bring beliefs together? The same audit with NumPy's random numbers: the counts differ by chance only.
# ${origin}
import numpy as np
${tools(update)}
n, C, r = ${pairs}, ${classes}, ${radius}
rng = np.random.default_rng(${seed})

def flat():
    return rng.dirichlet(np.ones(C), size=n).T

def press(p, k, share):
    ${press("k", "share").replaceAll("; ", "\n    ")}

${DRAWS[sampling]}
low, high = np.minimum(p1, p2).min(axis=0), np.maximum(p1, p2).max(axis=0)
eta = ${fraction} * ${BOUNDS[certificate]}
before, after = kl(p1, p2), kl(move(p1, q, eta), move(p2, q, eta))
promised = eta * (2 / high - eta / low**2) * ((p1 - p2) ** 2).sum(axis=0)
finite = np.isfinite(after)
expanded, ratio = (finite & (after > (1 + 1e-12) * before)).mean(), (after / before)[finite]
print("expanded         ", expanded)
print("inequality failed", (after > before - promised + 1e-12 * before).mean())
print("left the interior", (~finite).mean())
${worst.length === 0 ? "" : `\n# The worst pairs of the run in the app.${known(worst)}\n`}`;
};
