/** @file The way from a step's figure to that of the next: numbers change gradually, everything else at once. */
import { isRecord } from "../../param/isRecord";

/** Numbers with a larger ratio change by their logarithms. */
const FAR_RATIO = 20;

function between(a: number, b: number, share: number): number {
  if (Number.isInteger(a) && Number.isInteger(b)) return b;
  if (a > 0 && b > 0 && Math.max(a / b, b / a) > FAR_RATIO) return a ** (1 - share) * b ** share;
  return a + (b - a) * share;
}

function mixed(a: unknown, b: unknown, share: number): unknown {
  if (typeof a === "number" && typeof b === "number") return between(a, b, share);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length ? b.map((value, i) => mixed(a[i], value, share)) : b;
  if (!isRecord(a) || !isRecord(b)) return b;
  return Object.fromEntries(Object.entries(b).map(([key, value]) => [key, mixed(a[key], value, share)]));
}

/** Params on the way to others of the same lab; at share 1 these are reached. */
export const onTheWay = (from: object, to: object, share: number): object =>
  share >= 1 ? to : (mixed(from, to, share) as object);

/** Whether any movement would be visible. */
export const hasWay = (from: object, to: object): boolean =>
  JSON.stringify(onTheWay(from, to, 0.5)) !== JSON.stringify(to);

/** Starts and ends slowly. */
export const eased = (share: number): number => share * share * (3 - 2 * share);
