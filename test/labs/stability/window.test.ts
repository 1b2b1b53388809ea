import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STABILITY_VARIANTS as usual } from "../../../src/labs/stability/run/tables";
import {
  cropped,
  fitWindow,
  panned,
  sameButWindow,
  transformTo,
  windowOf,
  withWindow,
  zoomed,
  type MapWindow,
} from "../../../src/labs/stability/model/window";
import { boxSides, clipShare } from "../../../src/labs/stability/map/pointers";

describe("a zoom box", () => {
  it("let go outside of the map ends at its side", () => {
    expect(boxSides([0.5, 0.6], clipShare([3, -7]))).toEqual({ right: [0.5, 1], up: [0, 0.6] });
  });
});

const range = (low: number, high: number) =>
  fc
    .tuple(fc.double({ min: low, max: high, noNaN: true }), fc.double({ min: low, max: high, noNaN: true }))
    .filter(([a, b]) => Math.abs(a - b) > 1e-6)
    .map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
const windows = fc.record({ x: range(0, 1), y: range(-12, 9) });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = ([from, to]: readonly [number, number], part: number) => from + part * (to - from);

describe("the map's window", () => {
  it("is all that a zoom changes", () => {
    fc.assert(
      fc.property(windows, (window) => {
        const zoomedIn = withWindow(usual.sliceOfTargets, fitWindow(window, usual.sliceOfTargets));
        expect(sameButWindow(usual.sliceOfTargets, zoomedIn)).toBe(true);
        expect(
          sameButWindow(usual.sliceOfTargets, { ...zoomedIn, floor: usual.sliceOfTargets.floor * 10 }),
        ).toBe(false);
      }),
    );
    expect(sameButWindow(usual.orbits, usual.orbits), "other parts have no window").toBe(false);
  });

  it("keeps the point under the pointer where it is while zooming", () => {
    fc.assert(
      fc.property(
        windows,
        share,
        share,
        fc.double({ min: 0.25, max: 4, noNaN: true }),
        (window, right, up, factor) => {
          const next = zoomed(window, factor, right, up);
          expect(at(next.x, right)).toBeCloseTo(at(window.x, right), 9);
          expect(at(next.y, up)).toBeCloseTo(at(window.y, up), 9);
          expect(next.x[1] - next.x[0]).toBeCloseTo((window.x[1] - window.x[0]) / factor, 9);
        },
      ),
    );
  });

  it("never leaves what an atlas may show, and never turns round", () => {
    const wild = fc.record({ x: range(-5, 5), y: range(-40, 40) });
    fc.assert(
      fc.property(wild, fc.constantFrom(2 as const, 3 as const), (window, classes) => {
        const { x, y } = fitWindow(window, { classes });
        const [low, high] = classes === 2 ? [-12, 9] : [0, 1];
        expect(x[0]).toBeGreaterThanOrEqual(0);
        expect(x[1]).toBeLessThanOrEqual(1);
        expect(y[0]).toBeGreaterThanOrEqual(low);
        expect(y[1]).toBeLessThanOrEqual(high);
        expect(x[0]).toBeLessThan(x[1]);
        expect(y[0]).toBeLessThan(y[1]);
      }),
    );
  });

  it("keeps its size when it is pushed against the edge", () => {
    const { x } = fitWindow(panned({ x: [0.2, 0.5], y: [-1, 0] }, -3, 0), { classes: 2 });
    expect(x).toEqual([0, 0.3]);
  });

  it("crops to the box that was drawn", () => {
    expect(cropped({ x: [0, 1], y: [-3, 1] }, [0.25, 0.5], [0.5, 1])).toEqual({ x: [0.25, 0.5], y: [-1, 1] });
  });

  it("lays an old picture where it belongs in the new window", () => {
    const old: MapWindow = { x: [0, 1], y: [-3, 1] };
    const near: MapWindow = { x: [0.25, 0.75], y: [-1, 1] };
    expect(transformTo(old, old, 400, 200)).toBe("translate(0px, 0px) scale(1, 1)");
    expect(transformTo(old, near, 400, 200)).toBe("translate(-200px, 0px) scale(2, 2)");
    expect(transformTo(near, old, 400, 200)).toBe("translate(100px, 0px) scale(0.5, 0.5)");
  });

  it("is what params say, on the slice and on the triangle", () => {
    for (const params of [usual.sliceOfTargets, usual.triangleOfStarts]) {
      const window: MapWindow = { x: [0.1, 0.2], y: [0.3, 0.4] };
      expect(windowOf(withWindow(params, window))).toEqual(window);
    }
  });
});
