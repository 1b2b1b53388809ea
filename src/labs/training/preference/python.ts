/** @file A NumPy program that repeats the steps of the policy. Pure. */
import type { PreferenceScheme } from "../../../core/training/preference";
import type { PreferenceParams } from "../run/params";

const list = (values: readonly number[]) => `np.array([${values.join(", ")}])`;

/** The factor that a step leaves of the error. */
const FACTORS: { readonly [S in PreferenceScheme]: string } = {
  explicit: "1 - lam",
  proximal: "1 / (1 + lam)",
};

/** The scheme of the run, and then the other. */
export const schemesOf = ({ scheme }: PreferenceParams): readonly PreferenceScheme[] =>
  scheme === "explicit" ? ["explicit", "proximal"] : ["proximal", "explicit"];

export function preferenceProgram(params: PreferenceParams, origin: string): string {
  const { reference, reward, weight, step, steps, start } = params;
  return `# Learning from rewards with a KL penalty: J(p) = r.p - beta KL(p || p0), entropy steps of both schemes.
# ${origin}
import numpy as np

p0 = ${list(reference)}
r = ${list(reward)}
beta, step, steps = ${weight}, ${step}, ${steps}
lam = step * beta


def soften(z):
    w = np.exp(z - z.max())
    return w / w.sum()


def kl(p, q):
    seen = p > 0
    return float((p[seen] * np.log(p[seen] / q[seen])).sum())


def objective(p):
    return float(r @ p) - beta * kl(p, p0)


best = np.log(p0) + r / beta
optimum = soften(best)
first = np.log(${start === "reference" ? "p0" : list(start)}) - best
print("optimum", " ".join("%.10g" % x for x in optimum), "J %.12g" % objective(optimum))


def run(factor):
    """Policies and what is still to be gained: a step multiplies the error u in log p, whatever rewards and reference are."""
    u, policies, gaps, divergences = first, [], [], []
    for n in range(steps + 1):
        u = u - u.max()
        if not np.abs(u).max() <= 1e300:
            break
        d = u - np.log((optimum * np.exp(u)).sum())
        policies.append(soften(best + u))
        # J(optimum) - J(p) = beta KL(p || optimum), as a sum of terms that are each at least 0.
        gaps.append(beta * (optimum * (np.exp(d) * d - np.expm1(d))).sum())
        divergences.append(-(optimum * d).sum())
        u = factor * u
    return np.array(policies), np.maximum(gaps, 0), divergences


runs = [run(factor) for factor in (${schemesOf(params)
    .map((scheme) => FACTORS[scheme])
    .join(", ")})]
for n, (p, gap, divergence) in enumerate(zip(*runs[0])):
    print("n %d J %.10g gap %.6g KL %.6g" % (n, objective(p), gap, divergence))
`;
}
