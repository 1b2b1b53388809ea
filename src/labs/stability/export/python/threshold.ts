/** @file A NumPy program that finds the smallest collapsing step from every start. Pure. */
import type { ThresholdParams } from "../../run/params";
import { centresOf, numbers, runOf, stepOf } from "./common";

/** Defines `first_collapse(x)`, and all that it uses. */
export const scanOf = (
  params: ThresholdParams,
): string => `${stepOf(params.update, params.floor)}${runOf(params)}
q = ${numbers([params.target, 1 - params.target])}

def collapses(x, eta):
    settled, clamped = ends(np.stack([x, 1 - x]), q, eta)
    return (settled < 0) & (clamped >= 0)

def first_collapse(x):
    """From each start the smallest step whose run collapses, by scan and bisection; inf where none does."""
    octaves = ${params.logStep[1] - params.logStep[0]} * np.log2(10)
    steps = 10.0 ** ${params.logStep[0]} * 2 ** (np.arange(int(octaves * ${params.scan} + 1e-9) + 1) / ${params.scan})
    low, high = np.full(x.size, np.nan), np.full(x.size, np.inf)
    for k, eta in enumerate(steps):
        open_ = np.flatnonzero(np.isinf(high))
        fallen = open_[collapses(x[open_], eta)]
        low[fallen], high[fallen] = steps[max(k - 1, 0)], eta
    found = np.flatnonzero(np.isfinite(high))
    while found.size and (high[found] > low[found] * (1 + ${params.precision})).any():
        middle = np.sqrt(low[found] * high[found])
        bad = collapses(x[found], middle)
        high[found], low[found] = np.where(bad, middle, high[found]), np.where(bad, low[found], middle)
    return high
`;

export const thresholdProgram = (
  params: ThresholdParams,
  origin: string,
): string => `# How large a step does each belief bear? Finds the smallest step that collapses, by scan and bisection.
# ${origin}
import numpy as np
${scanOf(params)}${centresOf}
x = centres(${params.x.join(", ")}, ${params.width})
high = first_collapse(x)
bound = 2 * np.minimum(x, 1 - x) ** 2 / np.maximum(x, 1 - x)
certified = np.minimum(x / q[0, 0], (1 - x) / q[1, 0])
for row in zip(x, high, high / bound, high / certified):
    print("start %.6f  collapse %.6g  over bound %.4g  over certified %.4g" % row)
`;
