/** @file The counts behind a map's sentences, against counting cell by cell. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { sidesIn } from "../../../../src/labs/stability/run/atlas/sides";

const map = fc.integer({ min: 1, max: 9 }).chain((width) =>
  fc.integer({ min: 1, max: 9 }).chain((height) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      ends: fc.uint8Array({ min: 1, max: 3, minLength: width * height, maxLength: width * height }),
      curve: fc.array(fc.oneof(fc.double({ min: 0, max: 10, noNaN: true }), fc.constantFrom(Infinity, NaN)), {
        minLength: width,
        maxLength: width,
      }),
    }),
  ),
);

it("every cell counts on the side of the curve that its step is on", () => {
  fc.assert(
    fc.property(map, ({ width, height, ends, curve }) => {
      const steps = Float64Array.from({ length: height }, (_, row) => row + 0.5);
      const count = (isBelow: boolean, counts: (end: number) => boolean) =>
        ends.filter(
          (end, cell) =>
            counts(end) &&
            isBelow === (steps[Math.floor(cell / width)] ?? NaN) <= (curve[cell % width] ?? NaN),
        ).length;
      const side = (isBelow: boolean) => ({
        cells: count(isBelow, () => true),
        converged: count(isBelow, (end) => end === 1),
        collapsed: count(isBelow, (end) => end === 2),
      });
      expect(sidesIn({ ends: new Uint8Array(ends), width, height }, steps)(Float64Array.from(curve))).toEqual(
        {
          below: side(true),
          above: side(false),
        },
      );
    }),
  );
});
