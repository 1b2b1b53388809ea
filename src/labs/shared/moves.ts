/** @file How dragging and keys change a belief: its numbers stay short, its entries positive, its sum 1. */

import { LEAST_SIZE } from "../../param/limits";
import { decade } from "../../ui/number";

const MOST_DIGITS = 15;

/** 1 − x without rounding errors like 0.6799999999999999. */
export const complement = (x: number) => Number((1 - x).toFixed(MOST_DIGITS)) || 1 - x;

/** A mass and the mass of all others, stored separately so that both are exact near a face. */
interface Mass {
  readonly x: number;
  readonly rest: number;
}

/** Enough decimals for three significant digits of the smallest entry. */
const decimalsFor = (least: number) => Math.max(4, -decade(least) + 2);

/**
 * The nearest belief with few decimals. Its sum is exactly 1, and no entry becomes 0. Entries below 1e-13 are
 * left as they are.
 * @param p positive entries with sum 1
 */
export function shorten(p: readonly number[]): number[] {
  const decimals = decimalsFor(Math.min(...p));
  if (decimals > MOST_DIGITS) return [...p];
  const unit = Number(`1e${decimals}`);
  const whole = p.map((x) => Math.max(1, Math.floor(x * unit + 1e-6)));
  const byRemainder = p
    .map((x, i) => ({ i, left: x * unit - (whole[i] ?? NaN) }))
    .toSorted((a, b) => b.left - a.left);
  let missing = unit - whole.reduce((a, b) => a + b, 0);
  for (let k = 0; missing !== 0 && k < byRemainder.length * 4; k++) {
    const i = byRemainder[missing > 0 ? k % p.length : p.length - 1 - (k % p.length)]?.i ?? NaN;
    const next = (whole[i] ?? NaN) + Math.sign(missing);
    if (next < 1) continue;
    whole[i] = next;
    missing -= Math.sign(missing);
  }
  return whole.map((n) => Number((n / unit).toFixed(decimals)));
}

/**
 * The belief on the slice through `p` where class `along` has this mass; the proportions of the others are
 * kept.
 * @param along 1-based
 */
export function moveAlong(p: readonly number[], along: number, mass: Mass): number[] {
  const moved = along - 1;
  const [x, rest] = [Math.max(LEAST_SIZE, mass.x), Math.max(LEAST_SIZE, mass.rest)];
  if (p.length === 2) return moved === 0 ? [x, rest] : [rest, x];
  const others = p.reduce((sum, each, i) => (i === moved ? sum : sum + each), 0);
  return shorten(p.map((each, i) => (i === moved ? x : Math.max(LEAST_SIZE, (each / others) * rest))));
}

/** The belief with entry `index` (0-based) set to `x`, and the others scaled to the rest. */
export function setEntry(p: readonly number[], index: number, x: number): number[] {
  return moveAlong(p, index + 1, { x, rest: complement(x) });
}

/** Adds a class with an average share, which the others give in proportion. */
export function addClass(p: readonly number[]): number[] {
  const share = 1 / (p.length + 1);
  return shorten([...p.map((x) => x * (1 - share)), share]);
}

/** Removes a class; its mass goes to the others in proportion. */
export function removeClass(p: readonly number[], index: number): number[] {
  const kept = p.filter((_, i) => i !== index);
  const total = kept.reduce((a, b) => a + b, 0);
  return shorten(kept.map((x) => x / total));
}

const LEAST_ON_TRIANGLE = 2e-3;

/** The belief nearest to a point of the triangle: off the edges, with three decimals. */
export function inTriangle(shares: readonly number[]): number[] {
  const positive = shares.map((share) => Math.max(share, LEAST_ON_TRIANGLE));
  const total = positive.reduce((a, b) => a + b, 0);
  const units = positive.map((x) => Math.max(2, Math.round((1000 * x) / total)));
  const largest = units.indexOf(Math.max(...units));
  const rest = units.reduce((sum, n, i) => (i === largest ? sum : sum + n), 0);
  return units.map((n, i) => (i === largest ? 1000 - rest : n) / 1000);
}

/**
 * Moves a belief by keys: right moves a hundredth from class 1 to class 2; up gives class 3 a hundredth, half
 * from each of the others. It stays where that is impossible.
 */
export function nudgeTriangle(p: readonly number[], right: number, up: number): number[] {
  const [a = NaN, b = NaN, c = NaN] = p;
  const [across, rise] = [right / 100, up / 100];
  const next = inTriangle([a - across - rise / 2, b + across - rise / 2, c + rise]);
  const [nextA = NaN, nextB = NaN, nextC = NaN] = next;
  const gained = right === 0 ? up * (nextC - c) : right * (nextB - nextA - (b - a));
  return gained > 0 ? next : [...p];
}
