/** @file ∫ f and ∫ (x − t) f(t) dt for a positive f: Gauss and Kronrod's rules on 7 and 15 nodes, panels halved until the two agree. */
import { LANES, type Evaluator } from "./program";

/** Kronrod's nodes in [0, 1) with their weights, and Gauss' weights at every second one. @see Piessens et al., QUADPACK (1983) */
const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.20778495500789848, 0,
];
const KRONROD = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679,
  0.19035057806478542, 0.20443294007529889, 0.20948214108472782,
];
const GAUSS = [0, 0.1294849661688697, 0, 0.27970539148927664, 0, 0.3818300505051189, 0, 0.4179591836734694];
/** The two rules agree to about the 23/14th root of the better one's error. */
const AGREEING_SHARE = 2e-10;
/** A panel with a smaller share of the whole is left as it is. */
const NEGLIGIBLE_SHARE = 1e-17;
const MAX_PANELS = 3000;
/** A panel whose ends differ by a larger factor is halved in any case: both rules may miss the same end, and agree. */
const WIDEST_PANEL_RATIO = 16;

/** A function that is evaluated at {@link LANES} numbers at a time. */
type Integrand = Pick<Evaluator, "over">;

/** Working memory for one panel: the nodes, alternately on both sides from the centre outwards, and f there. */
const nodes = new Float64Array(LANES);
const heights = new Float64Array(LANES);

/**
 * ∫ f(t) dt over [a, b], or with `from`: ∫ |from − t| f(t) dt, `from` at or beyond one end.
 *
 * Panels between numbers of one sign are halved in the logarithm, so that powers of t are as easy over many decades.
 *
 * @param f positive, smooth between a and b
 * @param a < b
 * @param most panels, at least 1: then none is halved any more
 * @returns the integral to a few ulp, for what is smooth over an octave; NaN where f is
 */
export function integrate(f: Integrand, a: number, b: number, from = NaN, most = MAX_PANELS): number {
  const whole = panel(f, a, b, from, isHalved(a, b, 1, most) ? 0 : Infinity);
  if (whole >= 0 || Number.isNaN(whole)) return whole;
  const first = middleOf(a, b);
  const lows = [a, first];
  const highs = [first, b];
  let total = 0;
  for (let panels = 2; lows.length > 0; panels++) {
    const low = lows.pop() ?? a;
    const high = highs.pop() ?? b;
    const accepted = panel(f, low, high, from, isHalved(low, high, panels, most) ? total : Infinity);
    if (accepted >= 0 || Number.isNaN(accepted)) total += accepted;
    else {
      const middle = middleOf(low, high);
      lows.push(low, middle);
      highs.push(middle, high);
    }
  }
  return total;
}

/** Whether a panel may be halved: not if there are too many already, or if no number lies between its ends. */
function isHalved(low: number, high: number, panels: number, most: number): boolean {
  if (panels >= most) return false;
  const middle = middleOf(low, high);
  return middle > low && middle < high;
}

/** Kronrod's sum, or −1 if that of Gauss differs by too much. With a total of Infinity any difference is accepted. */
function panel(f: Integrand, a: number, b: number, from: number, total: number): number {
  const half = (b - a) / 2;
  const center = a + half;
  nodes[0] = center;
  for (let k = 0; k < 7; k++) {
    const off = half * NODES[k];
    nodes[2 * k + 1] = center + off;
    nodes[2 * k + 2] = center - off;
  }
  f.over(nodes, heights);
  // `from` is NaN if the integral has no weight.
  if (from === from) weigh(half, from >= b ? from - b : a - from, from >= b);
  let kronrod = KRONROD[7] * heights[0];
  let gauss = GAUSS[7] * heights[0];
  for (let k = 0; k < 7; k++) {
    const pair = heights[2 * k + 1] + heights[2 * k + 2];
    kronrod += KRONROD[k] * pair;
    gauss += GAUSS[k] * pair;
  }
  const apart = Math.abs(kronrod - gauss);
  const wide = (a > 0 && b > WIDEST_PANEL_RATIO * a) || (b < 0 && a < WIDEST_PANEL_RATIO * b);
  if ((apart <= AGREEING_SHARE * kronrod && !wide) || half * kronrod <= NEGLIGIBLE_SHARE * total)
    return half * kronrod;
  return Number.isFinite(kronrod) ? -1 : kronrod;
}

/**
 * Multiplies heights by the distance to `from`, measured from the near end, so that no digits are lost where
 * a and b are close.
 */
function weigh(half: number, rest: number, isAbove: boolean): void {
  heights[0] *= rest + half;
  for (let k = 0; k < 7; k++) {
    const near = rest + half * (1 - NODES[k]);
    const far = rest + half * (1 + NODES[k]);
    heights[2 * k + 1] *= isAbove ? near : far;
    heights[2 * k + 2] *= isAbove ? far : near;
  }
}

/** The middle of an interval: the geometric mean if both ends have the same sign and differ by more than a factor of 2. */
export function middleOf(a: number, b: number): number {
  if (a > 0 && b > 2 * a) return Math.sqrt(a) * Math.sqrt(b);
  if (b < 0 && a < 2 * b) return -(Math.sqrt(-a) * Math.sqrt(-b));
  return a + (b - a) / 2;
}
