/** @file Textbook methods are rows of the template: GEOMETRY's numbers to all digits, and what is nearly the same but is not. */
import { expect, it } from "vitest";
import { drain } from "../../../../src/experiments/drain";
import { equalitiesProblem, fitPair } from "../../../../src/labs/geometry/run/equalities/problem";
import { part } from "../../../../src/labs/geometry/run/equalities/run";
import type { EqualitiesParams } from "../../../../src/labs/geometry/run/params";
import { PAIRS } from "../../../../src/labs/geometry/run/params";
import { usualOfPart } from "../../../../src/labs/geometry/run/tables";

const usual = usualOfPart("equalities");
const whole = (params: Partial<EqualitiesParams>): EqualitiesParams =>
  fitPair({ ...usual, ...params }, (key) => key in params);

function summaryOf(params: Partial<EqualitiesParams>) {
  const all = whole(params);
  expect(equalitiesProblem(all)).toBeNull();
  return part.summarize(part.merge(all, [])(part.plan(all, []).map((task) => drain(part.run(task)))));
}

/** x₅, rounded to doubles. GEOMETRY §2 (g) */
const EXACT: readonly (readonly [EqualitiesParams["pair"], number, readonly [number, number]])[] = [
  ["adagrad", 0.5, [0.5197676087135912, -0.311551111885395]],
  ["rmsprop", 0.1, [0.45334812685194953, 0.06118533156880439]],
  ["adam", 0.1, [0.5194678159362833, 0.5037482526685255]],
  ["naturalGradient", 0.1, [0.6269932325482553, 0.3556643370970979]],
];

it.each(EXACT)("%s: x₅ of textbook and template to all digits", (pair, step, wanted) => {
  const { textbook, template, metric, oracle } = summaryOf({ pair, step, steps: 5 });
  for (const rows of [textbook, template])
    expect(rows[5]?.map((value, i) => Math.abs(value - (wanted[i] ?? NaN)) <= 4e-16)).toEqual([true, true]);
  expect([textbook.length, metric[0], oracle[0], metric[1]?.length]).toEqual([6, null, null, 2]);
});

it.each(PAIRS)("%s: both runs differ by rounding, and what is nearly the same by more", (pair) => {
  const { largestDifference, variants } = summaryOf({ pair, steps: 50 });
  // Near the minimum RMSProp divides by a small root, which makes rounding larger.
  expect(largestDifference).toBeLessThan(pair === "rmsprop" ? 1e-9 : 4e-14);
  expect(variants.length).toBeGreaterThan(0);
  for (const { largestDifference: off } of variants) expect(off).toBeGreaterThan(1e-9);
});

it("tells three Adams apart: by digit 1 and by digit 9", () => {
  const { variants } = summaryOf({ pair: "adam", steps: 5 });
  const [uncorrected, inside] = variants;
  expect(uncorrected?.end).toEqual([expect.closeTo(0.09998, 5), expect.closeTo(-1.15579, 5)]);
  expect(inside?.largestDifference).toSatisfy((off: number) => off > 1e-10 && off < 1e-7);
});

it("says what does not fit a method", () => {
  const clash = (params: Partial<EqualitiesParams>) => equalitiesProblem({ ...usual, ...params })?.message;
  expect(clash({ pair: "hedge" })).toBe("hedge is about linear losses; give linear or losses");
  expect(clash({ start: [1, 1, 1] })).toBe("it has 3 entries, the points of the problem have 2");
  expect(clash({ start: [1, -1] })).toBe("entries above 0 are needed, entry 2 is -1");
  expect(clash({ pair: "adam", start: [1, -1] })).toBeUndefined();
});

it("ends where numbers end, and says no NaN", () => {
  const params = whole({ pair: "naturalGradient", step: 40, steps: 30 });
  const lines = [...part.rows(params, [])];
  expect([lines.length < 32, lines.some((line) => line.includes("NaN"))]).toEqual([true, false]);
  expect(lines[0]).toBe("t,textbook1,textbook2,template1,template2,metric1,metric2,oracle1,oracle2");
  expect(lines[1]).toBe("0,1,1,1,1,,,,");
});
