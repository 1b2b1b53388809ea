import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromPlane, toPlane } from "../../src/core/barycentric";
import { at, belief, beliefOf } from "../support/beliefs";

const HEIGHT = Math.sqrt(3) / 2;

describe("the triangle of three classes", () => {
  it("has its corners at (0, 0), (1, 0) and (½, √3/2), and the centre in the middle", () => {
    expect(toPlane(belief(1, 0, 0))).toEqual([0, 0]);
    expect(toPlane(belief(0, 1, 0))).toEqual([1, 0]);
    expect(toPlane(belief(0, 0, 1))).toEqual([0.5, HEIGHT]);
    const [x, y] = toPlane(belief(2, 2, 2));
    expect(x).toBeCloseTo(0.5, 15);
    expect(y).toBeCloseTo(HEIGHT / 3, 15);
  });

  it("gives back the belief of a point", () => {
    fc.assert(
      fc.property(beliefOf(3), (p) => {
        const out = new Float64Array(3);
        fromPlane(...toPlane(p), out);
        out.forEach((value, i) => expect(Math.abs(value - at(p, i))).toBeLessThan(1e-15));
      }),
    );
  });

  it("shows points outside by a negative entry", () => {
    const out = new Float64Array(3);
    fromPlane(-0.1, 0, out);
    expect(at(out, 1)).toBeLessThan(0);
    fromPlane(0.5, -0.1, out);
    expect(at(out, 2)).toBeLessThan(0);
  });
});
