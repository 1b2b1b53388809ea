/** @file A question's own axis: maps between values and places from 0 to 1. */
import type { NumberQuestion } from "../../../lectures/types";

type Axis = Pick<NumberQuestion, "from" | "to" | "scale">;

export function placeOn({ from, to, scale }: Axis, value: number): number {
  const share = scale === "log" ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.min(1, Math.max(0, Number.isNaN(share) ? 0 : share));
}

/** The value at a place, with three digits: a guess is no finer. */
export function valueOn({ from, to, scale }: Axis, share: number): number {
  const value = scale === "log" ? from * (to / from) ** share : from + share * (to - from);
  return Number(value.toPrecision(3));
}

/** How many labels fit beside each other on the smallest slide. */
const MOST_POWERS = 7;

/** The ticks of an axis: its ends, and on a logarithmic axis powers of ten in between; not all of them if they are many. */
export function ticksOn({ from, to, scale }: Axis): readonly number[] {
  if (scale === "linear") return [0, 0.25, 0.5, 0.75, 1].map((share) => from + share * (to - from));
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const powers = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(`1e${first + i}`));
  const every = Math.ceil(powers.length / MOST_POWERS);
  if (every > 1) return powers.filter((_, i) => i % every === 0);
  return [...new Set([from, ...powers, to])];
}
