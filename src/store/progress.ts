/** @file Passes on the progress of a run, slowly enough to be read. */
const PROGRESS_MS = 100;

/** @param tell also receives the fraction that the run started from */
export function readably(
  now: () => number,
  tell: (fraction: number, from: number) => void,
): (fraction: number) => void {
  let next = now() + PROGRESS_MS;
  let from: number | null = null;
  return (fraction) => {
    from ??= fraction;
    if (now() < next) return;
    next = now() + PROGRESS_MS;
    tell(fraction, from);
  };
}
