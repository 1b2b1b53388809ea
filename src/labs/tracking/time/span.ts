/** @file Zooming and panning the visible span of time. Null is the whole run. */

export type Span = readonly [number, number];

/** The smallest number of steps in a span. */
const MIN_SHOWN_STEPS = 8;

export const spanOf = (span: Span | null, steps: number): Span => span ?? [0, steps];

/** A span as it is stored: whole steps inside the run; null if it is the whole run. */
export function settled([from, to]: Span, steps: number): [number, number] | null {
  const width = Math.min(steps, Math.max(Math.min(MIN_SHOWN_STEPS, steps), Math.round(to - from)));
  if (width >= steps) return null;
  const start = Math.min(steps - width, Math.max(0, Math.round(from)));
  return [start, start + width];
}

/** A span `factor` times as wide, with the step `about` in the same place. */
export function zoomed(
  [from, to]: Span,
  steps: number,
  factor: number,
  about: number,
): [number, number] | null {
  const width = Math.min(steps, Math.max(Math.min(MIN_SHOWN_STEPS, steps), (to - from) * factor));
  const share = to === from ? 0.5 : (about - from) / (to - from);
  const start = Math.min(steps - width, Math.max(0, about - share * width));
  return settled([start, start + width], steps);
}

/** Zooms about the step of the clock if it is visible, otherwise about the middle. */
export function zoomedAtClock(span: Span, steps: number, factor: number, t: number) {
  const [from, to] = span;
  return zoomed(span, steps, factor, t >= from && t <= to ? t : (from + to) / 2);
}

/** A span moved by so many steps, inside the run. */
export function panned([from, to]: Span, steps: number, by: number): Span {
  const shift = Math.min(steps - to, Math.max(-from, by));
  return [from + shift, to + shift];
}
