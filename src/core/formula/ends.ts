/** @file How φ″ behaves towards an end of the domain: as x^exponent |ln x|^logs, read off at three numbers far out. */
import { log } from "../elementary";

export interface End {
  readonly exponent: number;
  readonly logs: number;
}

/** Far from 1, but not so far that cubes overflow or underflow. */
const FAR_FROM_ONE = [1e30, 1e60, 1e90];

/**
 * The behaviour of f > 0 towards 0 or Infinity. Exact for powers and for powers of logarithms, to 1e-6; a reading, no proof, for others.
 *
 * @param f positive
 * @param towards 0 or Infinity
 * @returns an exponent of ±Infinity where f leaves the range of numbers; null where it is NaN there
 */
export function endOf(f: (x: number) => number, towards: number): End | null {
  const side = towards === 0 ? -1 : 1;
  const [one, two, three] = FAR_FROM_ONE.map((far) => log(f(towards === 0 ? 1 / far : far)));
  if ([one, two, three].some((value) => value !== value)) return null;
  const steep = [one, two, three].find((value) => Math.abs(value) === Infinity);
  if (steep !== undefined) return { exponent: side * steep, logs: 0 };
  const decades = log(1e30);
  const logs = (2 * two - one - three) / (log(2) - log(1.5));
  const exponent = (side * (two - one - logs * log(2))) / decades;
  return { exponent: tidy(exponent), logs: tidy(logs) };
}

const tidy = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

/**
 * Whether ∫ x^k f is finite towards 0; towards Infinity where it is not at 0, but for the borderline.
 *
 * @param order k
 */
export const isFiniteAtZero = ({ exponent, logs }: End, order: number): boolean =>
  exponent > -1 - order || (exponent === -1 - order && logs < -1);

export const isFiniteAtInfinity = ({ exponent, logs }: End): boolean =>
  exponent < -1 || (exponent === -1 && logs < -1);

/**
 * ∫ x^k f from c to the end, where it is finite.
 *
 * @param value f(c)
 * @param order k
 */
export function tailFrom(c: number, value: number, { exponent, logs }: End, order: number): number {
  const power = exponent + 1 + order;
  const moment = order === 0 ? c * value : c * (c * value);
  if (power === 0) return (moment * Math.abs(log(c))) / Math.abs(logs + 1);
  return Math.abs(power) === Infinity ? 0 : moment / Math.abs(power);
}
