/** @file How far a run has come, told as often as one can read. */
const PROGRESS_MS = 100;

/** @param tell is given from where the run went on, too */
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
