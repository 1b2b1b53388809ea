/** @file An axis for step sizes over any range: powers of ten as ticks, or plain numbers if the range holds too few of them. */
import { ticks as niceTicks } from "d3-array";
import { logScale, powerOfTen, type Scale, type Tick } from "../scale/scale";
import { rich } from "../text/measure";
import { superscript, trueMinus } from "../../ui/number";

type Range = readonly [from: number, to: number];

const LEADING_DIGITS = [1, 2, 5];
const DECADES_FOR_POWERS = 2.5;
/** The exponents of ten for which doubles are above 0 and finite. */
const DOUBLE_EXPONENTS: Range = [-323, 308.25];

/** A label: 0.05 in digits, 2 × 10⁻⁷ with a power. */
function label(value: number): Tick["label"] {
  if (value >= 1e-3 && value < 1e5) return [{ text: trueMinus(String(Number(value.toPrecision(10)))) }];
  const [mantissa = "1", exponent = "0"] = value.toExponential().split("e");
  if (mantissa === "1") return rich(`10^{${trueMinus(exponent.replace("+", ""))}}`);
  return [{ text: `${mantissa.slice(0, 6)} × 10${superscript(Number(exponent))}` }];
}

function leading([from, to]: Range): number[] {
  const first = Math.floor(from);
  const [low, high] = [powerOfTen(from), powerOfTen(to)];
  return Array.from({ length: Math.ceil(to) - first + 1 }, (_, i) => first + i)
    .flatMap((exponent) => LEADING_DIGITS.map((lead) => Number(`${lead}e${exponent}`)))
    .filter((value) => value >= low * 0.999999 && value <= high * 1.000001);
}

/**
 * @param asked the exponents of ten of the smallest and the largest step; beyond the range of doubles they
 * are cut off
 * @returns a scale whose values are step sizes
 */
export function stepScale(asked: Range, range: readonly [number, number]): Scale {
  const logs: Range = [Math.max(DOUBLE_EXPONENTS[0], asked[0]), Math.min(DOUBLE_EXPONENTS[1], asked[1])];
  const [low, high] = [powerOfTen(logs[0]), powerOfTen(logs[1])];
  const base = logScale([low, high], range);
  const span = logs[1] - logs[0];
  const ticks = (count: number): readonly Tick[] => {
    if (span >= DECADES_FOR_POWERS) return base.ticks(count);
    const values = span > 1 ? leading(logs) : niceTicks(low, high, Math.max(3, count));
    return values.map((value) => ({ value, label: label(value) }));
  };
  return { ...base, ticked: "steps", ticks };
}
