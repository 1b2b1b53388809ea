/** @file Guesses on a figure: what a pen and keys do to a curve, and by how much a guess was off. */
import { describe, expect, test } from "vitest";
import type { Plane, PlaneAxis } from "../../src/charts/plane";
import type { CurveQuestion, Question } from "../../src/lectures/types";
import { askedAxis } from "../../src/pages/lecture/ask/axes";
import { drawn, level, movedPoint, CURVE_PLACES, trueHeights } from "../../src/pages/lecture/ask/curve";
import { guessFor, type Guess } from "../../src/pages/lecture/ask/guesses";
import { curveOff, saidOf } from "../../src/pages/lecture/ask/off";

const LINEAR: PlaneAxis = { kind: "linear", domain: [0, 2], range: [50, 250] };
const UP: PlaneAxis = { kind: "linear", domain: [0, 4], range: [200, 0] };
const LOG: PlaneAxis = { kind: "log", domain: [1e-4, 1], range: [200, 0] };
const LOGIT: PlaneAxis = { kind: "logit", domain: [-10, 10], range: [0, 100] };
const plane = (y: PlaneAxis, x = LINEAR) => ({ kind: "axes", x, y }) satisfies Plane;
const ASKED = { ask: "?", truth: "table.y", answer: "!" };
const asked = (to: number, from = 0): CurveQuestion => ({
  ...ASKED,
  kind: "curve",
  x: { from: 0, to: 2, axis: "x" },
  y: { from, to, axis: "y" },
});

describe("the asked part of an axis", () => {
  test.each([
    [
      "linear",
      LINEAR,
      0.5,
      1,
      [
        [0.5, 100],
        [0.75, 125],
        [5, 150],
      ],
    ],
    [
      "beyond what is shown",
      LINEAR,
      -3,
      9,
      [
        [-1, 50],
        [1, 150],
      ],
    ],
    [
      "log",
      LOG,
      1e-3,
      1,
      [
        [1e-3, 150],
        [0, 150],
        [1, 0],
      ],
    ],
    [
      "log-odds, in masses",
      LOGIT,
      0,
      1,
      [
        [0.5, 50],
        [0, 0],
        [1, 100],
      ],
    ],
  ] as const)("%s", (_, axis, from, to, places) => {
    const { at, valueAt, ends } = askedAxis(axis, from, to);
    for (const [value, pixel] of places) {
      expect(at(value)).toBeCloseTo(pixel, 8);
      expect(valueAt(pixel)).toBeCloseTo(Math.min(ends[1], Math.max(ends[0], value)), 8);
    }
  });
});

describe("a curve is drawn", () => {
  test("the first stroke carries the rest with it, wherever it has not been", () => {
    const first = drawn(level(0.5), [0.25, 0.2], [0.25, 0.2], [8, 8]);
    expect(first.heights).toEqual(level(0.2));
    const next = drawn(first.heights, [0.25, 0.2], [0.75, 0.6], first.reached);
    expect([0, 8, 16, 24, 32].map((i) => next.heights[i])).toEqual([0.2, 0.2, 0.4, 0.6, 0.6]);
    const back = drawn(next.heights, [0.75, 0.6], [0.5, 1], next.reached);
    expect([8, 16, 20, 24, 32].map((i) => back.heights[i])).toEqual([0.2, 1, 0.8, 0.6, 0.6]);
  });
  test("a later one changes what it crosses, within the frame", () => {
    const { heights } = drawn(level(0.5), [0.4, 2], [0.6, 2], null);
    expect(heights.filter((height) => height === 1)).toHaveLength(7);
    expect(heights.filter((height) => height === 0.5)).toHaveLength(CURVE_PLACES - 7);
  });
  test("a point takes what is around it along, halfway as far", () => {
    expect(movedPoint(level(0.5), 1, 0.9).slice(0, 10)).toEqual([
      0.5, 0.6, 0.7, 0.8, 0.9, 0.8, 0.7, 0.6, 0.5, 0.5,
    ]);
  });
});

describe("off by", () => {
  const line = { x: [0, 2], y: [0, 4] };
  test("a curve: the largest gap and the mean one, in the axis' own numbers", () => {
    const off = curveOff(level(0.5), line, asked(4), plane(UP));
    expect(off).toMatchObject({ off: 2, at: 0 });
    expect(off?.mean).toBeCloseTo(1, 1);
  });
  test("on a log axis as ratios", () => {
    const off = curveOff(level(0.5), { x: null, y: [1e-3, 1e-3] }, asked(1, 1e-4), plane(LOG));
    expect(off?.off).toBeCloseTo(10, 6);
    expect(off?.mean).toBeCloseTo(10, 6);
  });
  test("nowhere, where the truth has no height; at its edge, where the truth leaves the frame", () => {
    expect(curveOff(level(0.5), { x: [0, 2], y: [NaN, NaN] }, asked(4), plane(UP))).toBeNull();
    expect(curveOff(level(0.5), { x: null, y: [Infinity, Infinity] }, asked(4), plane(UP))?.off).toBe(2);
    const half = trueHeights(
      { x: [0, 1], y: [4, 4] },
      { across: askedAxis(LINEAR, 0, 2), up: askedAxis(UP, 0, 4) },
      5,
    );
    expect(half).toEqual([1, 1, 1, NaN, NaN]);
  });
  test("a belief: its divergence, and the share in other classes", () => {
    const point: Question = { ...ASKED, kind: "point", on: "triangle" };
    const said = saidOf(point, [0.5, 0.25, 0.25], { kind: "point", point: [0.5, 0.5, 0] }, null);
    expect(said).toMatchObject({ misplaced: 0.25, truth: [0.5, 0.5, 0] });
    expect(said["off"]).toBeCloseTo(0.5 * Math.LN2, 12);
    const cell = { ...point, on: "grid" } as const;
    expect(saidOf(cell, [1, 1], { kind: "point", point: [5, 2] }, null)).toEqual({
      truth: [5, 2],
      guess: [1, 1],
      off: 5,
    });
    expect(saidOf(point, null, { kind: "point", point: [0.5, 0.5, 0] }, null)).not.toHaveProperty("off");
  });
});

test("a guess that was kept for another question is none", () => {
  const kept: readonly Guess[] = [3, "yes", [0.5, 0.5], [0.5, 0.25, 0.25], level(0.5), [2, -1], [NaN, 1]];
  const axis = { from: 0, to: 1, axis: "x" };
  const questions: readonly Question[] = [
    { ...ASKED, ...axis, kind: "number", scale: "linear" },
    { ...ASKED, kind: "choice", options: [{ words: "yes", is: true }] },
    { ...ASKED, kind: "point", on: "slice" },
    { ...ASKED, kind: "point", on: "triangle" },
    asked(4),
  ];
  expect(questions.map((question) => kept.filter((guess) => guessFor(question, guess) !== null))).toEqual(
    kept.slice(0, 5).map((guess) => [guess]),
  );
});
