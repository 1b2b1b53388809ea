/** @file A NumPy program that recomputes what the figures show, for those who want to check. */
import type { BoundsParams } from "../../experiments/bounds/params";
import { targetOf } from "./defaults";

/** The program's text for these params. */
export const pythonProgram = (
  params: BoundsParams,
): string => `# How far may a belief step? Recomputes the numbers of the Bounds lab.
import numpy as np

p = np.array([${params.p.join(", ")}])
q = np.array([${targetOf(params).join(", ")}])
step = ${params.step}

p = p / p.sum()
mu, L = 1 / p.max(), 1 / p.min()
eta_max = 2 * mu / L**2
B = -(p * np.log(p)).sum() / np.log(p.size)
alpha = np.inf if B >= 1 else -np.log1p(-B)
brake = 1 / (1 + alpha)
g = q / p
kl = lambda a, b: float((a[a > 0] * np.log(a[a > 0] / b[a > 0])).sum())
h = lambda eta: np.log((p * np.exp(eta * (g - g.max()))).sum()) + eta * (g.max() - (p * g * g).sum())
low, high = 1e-9, 1.0
while h(high) < 0:
    high *= 2
for _ in range(100):
    middle = (low + high) / 2
    low, high = (middle, high) if h(middle) < 0 else (low, middle)
after = p * np.exp(step * (g - g.max()))
after /= after.sum()

print("bound eta_max       ", eta_max)
print("entropy-aware eta_CE", eta_max * brake)
print("brake = eta_MSE     ", brake)
print("left of the MSE     ", (1 - brake) ** 2)
print("gap 2 mu - eta L^2  ", 2 * mu - step * L**2)
print("certified step      ", (p / q).min())
print("exact Fejer step    ", low)
print("D_KL(q||p) before, after one mirror step", kl(q, p), kl(q, after))

# Figure 1, two classes
x = np.linspace(0.001, 0.999, 999)
least, most = np.minimum(x, 1 - x), np.maximum(x, 1 - x)
bound = 2 * least**2 / most
`;
