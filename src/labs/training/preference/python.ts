/** @file A NumPy program that steps the policy anew. Pure. */
import type { PreferenceParams } from "../run/params";

const list = (values: readonly number[]) => `np.array([${values.join(", ")}])`;

export function preferenceProgram(params: PreferenceParams, origin: string): string {
  const { reference, reward, weight, step, steps, start, scheme } = params;
  const stepped = scheme === "explicit" ? "(1 - lam) * z + lam * best" : "(z + lam * best) / (1 + lam)";
  return `# Learning from rewards with a KL penalty: J(p) = r.p - beta KL(p || p0), ${scheme} entropy steps.
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
z = np.log(${start === "reference" ? "p0" : list(start)})
print("optimum", " ".join("%.10g" % x for x in optimum), "J %.12g" % objective(optimum))
for n in range(steps + 1):
    p = soften(z)
    print("n %d J %.10g gap %.6g KL %.6g" % (n, objective(p), beta * kl(p, optimum), kl(optimum, p)))
    z = ${stepped}
    z = z - z.max()
`;
}
