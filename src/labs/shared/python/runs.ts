/** @file Code that all programs share: the step of either update, with the interior clamp of MATH §2, and whole runs. Pure. */
import type { Update } from "../../../experiments/update";

export const numbers = (p: readonly number[]) => `np.array([${p.join(", ")}])[:, None]`;

/** Defines `move(p, q, eta)`; beliefs are columns. */
export const MOVES: { readonly [U in Update]: string } = {
  mirror: `
def move(p, q, eta):
    """The entropy mirror step on the cross-entropy, in log space: p exp(eta q / p), normalised."""
    log = np.log(p) + eta * q / p
    after = np.exp(log - log.max(axis=0))
    return after / after.sum(axis=0)
`,
  projected: `
def move(p, q, eta):
    """The projected step: the point of the simplex that is nearest to p + eta q / p."""
    y = p + eta * q / p
    falling = -np.sort(-y, axis=0)
    excess = np.cumsum(falling, axis=0) - 1
    kept = (falling * np.arange(1, len(y) + 1)[:, None] > excess).sum(axis=0)
    return np.maximum(y - np.take_along_axis(excess, kept[None] - 1, axis=0) / kept, 0)
`,
};

/** Defines `step(p, q, eta)`: the move, then the interior clamp; also returns where the clamp acted. */
export const stepOf = (update: Update, floor: number): string => `${MOVES[update]}
floor = ${floor}

def step(p, q, eta):
    after = move(p, q, eta)
    low = after < floor
    after = np.where(low, floor, after)
    return after / after.sum(axis=0), low.any(axis=0)
`;

/** How long runs are, and how close to the target counts as arrived. */
export interface Ends {
  readonly iterations: number;
  readonly tolerance: number;
}

/** For two classes: how many of the last steps came closer, each from the same side. */
const STREAK = `
        error, was = p[0] - q[0], error
        streak = np.where((error * was > 0) & (np.abs(error) < np.abs(was)), streak + 1, 0)`;

/**
 * Defines `ends(p, q, eta)`. For each column it gives the step at which the run settled and the first step
 * that was clamped, or −1. With `approaching` it also gives whether the run is still coming closer at the
 * end.
 */
export const runOf = (
  { iterations, tolerance }: Ends,
  { isFraction = false, approaching = false } = {},
): string => `
def ends(p, q, eta):
    near = lambda p: np.abs(p - q).max(axis=0) < ${tolerance}
    settled = np.where(near(p), 0, -1)
    clamped = np.full(p.shape[1], -1)${approaching ? "\n    error, streak = p[0] - q[0], np.zeros(p.shape[1])" : ""}
    for t in range(1, ${iterations} + 1):
        p, low = step(p, q, ${isFraction ? "eta * 2 * p.min(axis=0) ** 2 / p.max(axis=0)" : "eta"})
        clamped[low & (clamped < 0)] = t${approaching ? STREAK : ""}
        settled = np.where(near(p), np.where(settled < 0, t, settled), -1)
    return settled, clamped${approaching ? ", streak >= 32" : ""}
`;

export const centresOf = `
def centres(low, high, n):
    return low + (high - low) * (np.arange(n) + 0.5) / n
`;
