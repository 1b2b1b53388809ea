/** @file Scales map data to pixels and back. Ticks are labelled the way people write numbers. */
import { ticks as niceTicks } from "d3-array";
import { exp, log, log1p } from "../../core/elementary";
import { trueMinus } from "../../ui/number";
import { rich, type RichText } from "../text/measure";

export interface Tick {
  readonly value: number;
  readonly label: RichText;
}

export interface Scale {
  readonly kind: "linear" | "log" | "logit";
  /** Another way to place ticks than is usual for the kind: "whole" for whole numbers only, "steps" as for steps. */
  readonly ticked?: "whole" | "steps";
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** The pixel of a value. It is infinite if the value has no place (log of 0), but never NaN. */
  readonly at: (value: number) => number;
  /** Value at a pixel, inside the domain. */
  readonly invert: (pixel: number) => number;
  /** At most about `count` ticks inside the domain. */
  readonly ticks: (count: number) => readonly Tick[];
}

type Pair = readonly [number, number];

/**
 * A scale that is linear after `forward`. `forward` only places pixels. What comes back from a pixel may
 * become a param of a run, so `backward` and the ends give the same bits in every engine.
 */
function straightAfter(
  forward: (value: number) => number,
  backward: (value: number) => number,
  [from, to]: Pair,
  { kind, domain, range, ticks }: Pick<Scale, "kind" | "domain" | "range" | "ticks">,
): Scale {
  const at = (value: number) => range[0] + ((forward(value) - from) / (to - from)) * (range[1] - range[0]);
  const invert = (pixel: number) => {
    const share = Math.min(1, Math.max(0, (pixel - range[0]) / (range[1] - range[0])));
    return backward(from + share * (to - from));
  };
  return { kind, domain, range, at, invert, ticks };
}

const identity = (value: number) => value;
/** A number without rounding errors: `0.1 + 0.2` becomes 0.3. */
const shortest = (value: number) => trueMinus(String(Number(value.toPrecision(12))));

/** A linear scale. */
export function linearScale(domain: Pair, range: Pair): Scale {
  const ticks = (count: number) =>
    niceTicks(domain[0], domain[1], count).map((value) => ({ value, label: [{ text: shortest(value) }] }));
  const [from, start] = [domain[0], range[0]];
  const [wide, long] = [domain[1] - from, range[1] - start];
  return {
    ...straightAfter(identity, identity, domain, { kind: "linear", domain, range, ticks }),
    at: (value) => start + ((value - from) / wide) * long,
  };
}

/** A power of ten as a label: `1`, `0.1`, `0.01`, `100` in digits, others as 10ⁿ. */
export function powerLabel(exponent: number): RichText {
  if (exponent >= -2 && exponent <= 3) return [{ text: String(Number(`1e${exponent}`)) }];
  return rich(`10^{${trueMinus(String(exponent))}}`);
}

/** At most about `count` whole numbers in a range, always multiples of the same step. */
function wholeNumbers(from: number, to: number, count: number): readonly number[] {
  const first = Math.ceil(from - 1e-9);
  const last = Math.floor(to + 1e-9);
  const step = [1, 2, 3, 5, 10, 20, 50, 100].find((size) => (last - first) / size < count) ?? 200;
  const start = Math.ceil(first / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((last - start) / step) + 1) },
    (_, i) => start + i * step,
  );
}

/** log10, with the same bits in every engine. */
export const log10 = (value: number): number => log(value) / Math.LN10;
/** A power of ten, with the same bits in every engine. For whole exponents it is the nearest double. */
export const powerOfTen = (exponent: number): number =>
  Number.isInteger(exponent) ? Number(`1e${exponent}`) : exp(exponent * Math.LN10);

/** A logarithmic scale with powers of ten as ticks; the domain must be positive. */
export function logScale(domain: Pair, range: Pair): Scale {
  const ends: Pair = [log10(domain[0]), log10(domain[1])];
  const ticks = (count: number) =>
    wholeNumbers(...ends, count).map((exponent) => ({
      value: Number(`1e${exponent}`),
      label: powerLabel(exponent),
    }));
  // Of up to 10⁵ values that only place pixels, at every frame.
  // oxlint-disable-next-line same-bits/exact
  return straightAfter(Math.log10, powerOfTen, ends, { kind: "log", domain, range, ticks });
}

/** ln(p / (1 − p)), given the smaller of p and 1 − p, and therefore exact close to both ends. */
export const logitOfTail = (tail: number, side: "low" | "high") => {
  const logit = log(tail) - log1p(-tail);
  return side === "low" ? logit : -logit;
};

/** A probability as a label: 0.001 and 0.999 in digits, beyond these 10⁻⁵ and 1 − 10⁻⁵. */
function tailLabel(exponent: number, side: "low" | "high"): RichText {
  if (exponent >= -3) {
    const tail = Number(`1e${exponent}`);
    return [{ text: shortest(side === "low" ? tail : 1 - tail) }];
  }
  const power = rich(`10^{${trueMinus(String(exponent))}}`);
  return side === "low" ? power : [{ text: "1 − " }, ...power];
}

/**
 * A scale of log-odds that is labelled with probabilities. Its values are logits, so that 1e-300 and 1 −
 * 1e-300 keep apart.
 * @param domain two logits
 */
export function logitScale(domain: Pair, range: Pair): Scale {
  const ticks = (count: number): readonly Tick[] => {
    const decades = Math.max(1, Math.ceil(Math.max(-domain[0], domain[1]) / Math.LN10));
    const exponents = wholeNumbers(-decades, -1, Math.max(1, (count - 1) / 2));
    const low = exponents.map((e) => ({
      value: logitOfTail(Number(`1e${e}`), "low"),
      label: tailLabel(e, "low"),
    }));
    const high = exponents.map((e) => ({
      value: logitOfTail(Number(`1e${e}`), "high"),
      label: tailLabel(e, "high"),
    }));
    const all = [...low, { value: 0, label: [{ text: "0.5" }] }, ...high.toReversed()];
    return all.filter(({ value }) => value >= domain[0] && value <= domain[1]);
  };
  return straightAfter(identity, identity, domain, { kind: "logit", domain, range, ticks });
}
