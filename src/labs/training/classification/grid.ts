/** @file NumPy code for the grid of steps on which each method is tuned, and for the result of a coarser grid. Pure. */
import { studentT95 } from "../../../core/student";
import type { ClassificationParams, Tune } from "../run/classification/params";
import { strideOf } from "../run/classification/tune";

/** Half of a 95 % interval, in standard errors, for so many numbers. */
const studentFor = (...counts: readonly number[]): string =>
  [...new Set(counts)]
    .filter((count) => count > 1)
    .map((count) => `${count}: ${studentT95(count - 1)}`)
    .join(", ");

/** Tries every step of the grid and sets the best one of each method. */
export const gridOf = (
  { from, factor, count, seeds: trials }: Tune,
  { seeds }: ClassificationParams,
): string => `
t95, stride = {${studentFor(trials, seeds)}}, ${strideOf(factor)}


def half_width(sample):
    """Of the 95 % interval of a mean by Student's t; a run that is the same every time has none."""
    n = sample.shape[-1]
    return t95[n] * sample.std(axis=-1, ddof=1) / np.sqrt(n) if n > 1 else 0 * sample[..., 0]


def attempt(step, method, seed):
    """Steps to the target, or nan."""
    _, kind, _, own, relax = method
    for t, (W, _) in zip(range(steps + 1), course(kind, own, step, relax, seed)):
        if t > 0 and (t % every == 0 or t == steps):
            f = value(W, whole)
            if f <= goal:
                return t
            if has_left(f):
                break
    return np.nan


def best(arrived, stride=1):
    """Where most runs arrive, and of these in the fewest steps."""
    rank = lambda k: (-np.isfinite(arrived[k]).sum(), np.nan_to_num(arrived[k].mean(), nan=np.inf))
    return min(range(0, len(arrived), stride), key=rank)


grid = ${from} * float(${factor}) ** np.arange(${count})
tried, coarse = [], []
for i, method in enumerate(methods):
    arrived = np.array([[attempt(step, method, 1_000_000 + run) for run in range(often(${trials}))] for step in grid])
    tried.append(arrived)
    k = best(arrived, stride)
    coarse.append(np.array([attempt(grid[k], method, run) for run in range(often(seeds))], dtype=float))
    print("%s: of the grid U %.6g, of a coarser one U %.6g" % (method[0], grid[best(arrived)], grid[k]))
    methods[i] = method[:2] + (grid[best(arrived)],) + method[3:]
`;
