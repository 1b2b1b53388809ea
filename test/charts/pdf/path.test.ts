import { expect, it } from "vitest";
import { circlePath, pathOperators } from "../../../src/charts/pdf/path";

/** The last point of each operator. */
const ends = (operators: string) =>
  operators.split("\n").map((line) => {
    const words = line.split(" ");
    return [words.at(-1), ...words.slice(-3, -1).map(Number)];
  });

it("lines, in capitals and small letters", () => {
  expect(pathOperators("M1,2H3V4L5 6.5Zm1 1h2v-1l.5.25 .1,0")).toBe(
    ["1 2 m", "3 2 l", "3 4 l", "5 6.5 l", "h", "2 3 m", "4 3 l", "4 2 l", "4.5 2.25 l", "4.6 2.25 l"].join(
      "\n",
    ),
  );
  expect(() => pathOperators("M0,0Q1,1 2,2")).toThrow("A path has the command Q");
  expect(() => pathOperators("M0,0L1,1 2")).toThrow("A path has L1,1 2, but L takes 2 numbers.");
});

it.each([
  [
    "M-1,0A1,1 0 1 1 1,0",
    [
      ["c", 0, -1],
      ["c", 1, 0],
    ],
  ],
  [
    "M-1,0A1,1 0 0 0 1,0",
    [
      ["c", 0, 1],
      ["c", 1, 0],
    ],
  ],
  ["M1,0A1,1 0 0 1 0,1", [["c", 0, 1]]],
  [
    "M1,0A1,1 0 1 0 0,1",
    [
      ["c", 0, -1],
      ["c", -1, 0],
      ["c", 0, 1],
    ],
  ],
  // A circle too small to reach both is as large as it must be.
  [
    "M-2,0A1,1 0 0 1 2,0",
    [
      ["c", 0, -2],
      ["c", 2, 0],
    ],
  ],
])("arcs of circles, %s", (d, expected) => {
  const [, ...curves] = ends(pathOperators(d));
  expect(curves.map((curve) => curve.map((at) => (at === 0 ? 0 : at)))).toEqual(expected);
});

it("curves stay on the circle", () => {
  const curve = circlePath(0, 0, 1).split("\n")[1]?.split(" ").map(Number) ?? [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curve;
  const middle = [(-1 + 3 * x1 + 3 * x2 + x3) / 8, (3 * y1 + 3 * y2 + y3) / 8] as const;
  expect(Math.sqrt(middle[0] * middle[0] + middle[1] * middle[1])).toBeCloseTo(1, 3);
});
