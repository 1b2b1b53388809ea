/** @file The steps after which curves have values. */

const MOST_TIMES = 201;
/** The first so many are all kept. */
const FIRST_STEPS = 16;

/** Some of the steps after which the objective is computed: from 0 on, always including the last. */
export function timesOf(steps: number, every: number): Float64Array<ArrayBuffer> {
  const looks = Math.floor(steps / every);
  const even = Array.from(
    { length: Math.min(looks, MOST_TIMES - 1) + 1 },
    (_, k, all = Math.min(looks, MOST_TIMES - 1)) => (all === 0 ? 0 : Math.round((k * looks) / all)),
  );
  const first = Array.from({ length: Math.min(looks, FIRST_STEPS) + 1 }, (_, k) => k);
  const kept = new Set([...first, ...even].map((k) => k * every));
  kept.add(steps);
  return Float64Array.from(kept).toSorted();
}
