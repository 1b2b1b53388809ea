import { describe, expect, it } from "vitest";
import { expExcess, logDefect, logExcess } from "../../src/core/series";
import { relativeError } from "../support/beliefs";

/** Computed with mpmath in 60 to 80 digits and rounded once. */
const EXP_EXCESS = [
  [-700, 699],
  [-3, 2.049787068367864],
  [-0.5, 0.10653065971263342],
  [-0.499, 0.10613749373878964],
  [-1e-8, 4.999999983333334e-17],
  [1e-8, 5.0000000166666667e-17],
  [0.25, 0.034025416687741485],
  [0.499, 0.14807337351534516],
  [0.5, 0.14872127070012814],
  [1, 0.7182818284590452],
  [30, 10686474581493.463],
  [700, 1.0142320547350045e304],
] as const;

/** r, (1 + r) ln(1 + r) − r, r − ln(1 + r). */
const LOG_EXCESS = [
  [-1 + 2 ** -52, 0.9999999999999918, 35.04365338911715],
  [-0.999, 0.9920922447210179, 5.908755278982136],
  [-0.25, 0.0342384456611643, 0.03768207245178093],
  [-0.2499, 0.03420968412028952, 0.03764874800654644],
  [-0.125, 0.008160031453542705, 0.008531392624522623],
  [-1e-9, 5.000000001666667e-19, 5.000000003333334e-19],
  [1e-12, 4.999999999998333e-25, 4.999999999996667e-25],
  [0.0156, 0.00012105215362114448, 0.00012042915161368205],
  [0.0157, 0.0001226050337425147, 0.00012197003668158439],
  [0.2499, 0.028907128787737445, 0.026836451885960923],
  [0.25, 0.028929439142762196, 0.026856448685790246],
  [3, 2.5451774444795623, 1.6137056388801094],
  [1e10, 220258509323.43042, 9999999976.97415],
  [1e300, 6.897755278982137e302, 1e300],
] as const;

describe("functions that vanish to second order", () => {
  it.each(EXP_EXCESS)("exp(x) − 1 − x at %f", (x, expected) => {
    expect(relativeError(expExcess(x), expected)).toBeLessThan(1e-15);
  });

  it.each(LOG_EXCESS)("(1 + r) ln(1 + r) − r and r − ln(1 + r) at %f", (r, excess, defect) => {
    expect(relativeError(logExcess(r), excess)).toBeLessThan(6e-15);
    expect(relativeError(logDefect(r), defect)).toBeLessThan(6e-15);
  });

  it("are exactly 0 at 0 and have their limit at −1", () => {
    expect([expExcess(0), logExcess(0), logDefect(0)]).toEqual([0, 0, 0]);
    expect(logExcess(-1)).toBe(1);
  });
});
