/** @file A NumPy program that computes the settled states and the Lyapunov exponents of a bifurcation diagram. Pure. */
import type { OrbitsParams, Update } from "../../run/params";
import { centresOf, numbers, stepOf } from "../../../shared/python/runs";

/** The slope of each recurrence, in the coordinate where it is simplest: ln odds, or the belief itself. */
const SLOPES: { readonly [U in Update]: string } = {
  mirror: "1 - eta * (q[0] * p[1] / p[0] + q[1] * p[0] / p[1])",
  projected: "1 - eta / 2 * (q[0] / p[0] ** 2 + q[1] / p[1] ** 2)",
};

export const orbitsProgram = (
  params: OrbitsParams,
  origin: string,
): string => `# What happens past the threshold? Settled states and Lyapunov exponent, step by step.
# ${origin}
import numpy as np
${stepOf(params.update, params.floor)}${centresOf}
eta = 10 ** centres(${params.logStep.join(", ")}, ${params.width})
q = ${numbers([params.target, 1 - params.target])}
p = np.broadcast_to(${numbers([params.start, 1 - params.start])}, (2, eta.size))
for _ in range(${params.transient}):
    p, _ = step(p, q, eta)

states, exponent = [], np.zeros(eta.size)
count = ${Math.max(1024, params.kept)}
for k in range(count):
    if k < ${params.kept}:
        states.append(p[0])
    slope = np.abs(${SLOPES[params.update]})
    p, low = step(p, q, eta)
    with np.errstate(divide="ignore"):
        exponent += np.where(low, -np.inf, np.log(slope))
states = np.array(states)
for row in zip(eta, states.min(axis=0), states.max(axis=0), exponent / count):
    print("step %.6g  lowest %.6g  highest %.6g  Lyapunov %.4g" % row)
`;
