/** @file NumPy code that finds the smallest step that collapses, from every start. Pure. */
import type { Update } from "../../../experiments/update";
import { numbers, runOf, stepOf, type Ends } from "./runs";

interface Scan extends Ends {
  readonly update: Update;
  readonly floor: number;
  readonly target: number;
  readonly logStep: readonly [number, number];
  /** The number of steps tried for each octave. */
  readonly scan: number;
  readonly precision: number;
}

/** Defines `first_step(fails, x)`, `collapses(x, eta)`, `unsettled(x, eta)` and all that these need. */
export const scanOf = (
  params: Scan,
): string => `${stepOf(params.update, params.floor)}${runOf(params, { approaching: true })}
q = ${numbers([params.target, 1 - params.target])}

def collapses(x, eta):
    settled, clamped, _ = ends(np.stack([x, 1 - x]), q, eta)
    return (settled < 0) & (clamped >= 0)

def unsettled(x, eta):
    settled, clamped, approaching = ends(np.stack([x, 1 - x]), q, eta)
    return (settled < 0) & ((clamped >= 0) | ~approaching)

def first_step(fails, x):
    """From each start the smallest step whose run fails, by scan and bisection; inf where none does."""
    octaves = ${params.logStep[1] - params.logStep[0]} * np.log2(10)
    steps = 10.0 ** ${params.logStep[0]} * 2 ** (np.arange(int(octaves * ${params.scan} + 1e-9) + 1) / ${params.scan})
    low, high = np.full(x.size, np.nan), np.full(x.size, np.inf)
    for k, eta in enumerate(steps):
        open_ = np.flatnonzero(np.isinf(high))
        fallen = open_[fails(x[open_], eta)]
        low[fallen], high[fallen] = steps[max(k - 1, 0)], eta
    found = np.flatnonzero(np.isfinite(high))
    while found.size and (high[found] > low[found] * (1 + ${params.precision})).any():
        middle = np.sqrt(low[found] * high[found])
        bad = fails(x[found], middle)
        high[found], low[found] = np.where(bad, middle, high[found]), np.where(bad, low[found], middle)
    return high
`;
