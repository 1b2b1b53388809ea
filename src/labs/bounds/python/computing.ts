/** @file The part of all programs that computes and prints numbers, for people who want to check them. */
import { BELIEF_FUNCTIONS, ENTROPY_AWARE, FEJER, MIRROR } from "../../shared/python/belief";
import { pyArray } from "../../shared/python/text";
import { targetOf } from "../defaults";
import type { BoundsParams } from "../run/params";

/**
 * The text of the program for these params.
 * @param origin what made it and from which link, named at the top
 */
export const computing = (
  params: BoundsParams,
  origin: string,
): string => `# How far may a belief step? Recomputes the numbers of the Bounds lab with NumPy.
# ${origin}
import numpy as np

p = ${pyArray(params.p)}
q = ${pyArray(targetOf(params))}
step = ${params.step}


${BELIEF_FUNCTIONS}


${ENTROPY_AWARE}


${FEJER}


${MIRROR}


p, q = p / p.sum(), q / q.sum()
bound, brake = eta_max(p), eta_entropy_aware(p, 0) / eta_max(p)
print("bound eta_max       ", bound)
print("entropy-aware eta_CE", bound * brake)
print("brake = eta_MSE     ", brake)
print("left of the MSE     ", (1 - brake) ** 2)
print("gap 2 mu - eta L^2  ", 2 / p.max() - step / p.min() ** 2)
print("certified step      ", (p / q).min())
print("exact Fejer step    ", fejer_step(p, q))
print("D_KL(q||p) before   ", kl(q, p))
with np.errstate(under="ignore"):
    print("after a mirror step ", kl(q, move(p, q, step)))
`;
