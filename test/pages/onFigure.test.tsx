/** @file A question on a figure: guessed by keys, told by shape and word, and then no longer moved. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { Plane } from "../../src/charts/plane";
import type { Truth } from "../../src/lectures/truth";
import type { Question } from "../../src/lectures/types";
import type { Guess } from "../../src/pages/lecture/ask/guesses";
import { OnFigure } from "../../src/pages/lecture/ask/OnFigure";

afterEach(cleanup);

const AXES: Plane = {
  kind: "axes",
  x: { kind: "linear", domain: [0, 1], range: [0, 100] },
  y: { kind: "linear", domain: [0, 2], range: [100, 0] },
};
const TRIANGLE: Plane = {
  kind: "triangle",
  corners: [
    [0, 90],
    [100, 90],
    [50, 0],
  ],
};
const GRID: Plane = { kind: "grid", box: { x0: 0, y0: 0, x1: 100, y1: 40 }, columns: 5, rows: 2 };
const ASKED = { ask: "?", truth: "p", answer: "!" };
const axis = { from: 0, to: 1, axis: "mass" };

const NUMBER: Question = { ...ASKED, ...axis, kind: "number", scale: "linear", on: "x" };
const POINT: Question = { ...ASKED, kind: "point", on: "triangle" };
const CELL: Question = { ...ASKED, kind: "point", on: "grid" };
const CURVE: Question = { ...ASKED, kind: "curve", x: axis, y: { from: 0, to: 2, axis: "step" } };

const show = (question: Question, plane: Plane, guess: Guess | null, truth: Truth | null) => {
  const onGuess = vi.fn<(guess: Guess) => void>();
  const size = { width: 100, height: 100 };
  const { container } = render(
    <OnFigure {...{ question, plane, guess, truth, onGuess, size }} onPlane={() => undefined} />,
  );
  return { onGuess, container };
};

test.each([
  ["number", NUMBER, AXES, "mass", "ArrowRight", [0.51]],
  ["belief", POINT, TRIANGLE, /^Guessed belief/, "ArrowRight", [[0.324, 0.343, 0.333]]],
  ["cell", CELL, GRID, "Guessed cell", "ArrowDown", [[3, 2]]],
  ["curve", CURVE, AXES, "step at mass 0.5", "ArrowUp", [expect.objectContaining({ 16: 0.51, 20: 0.5 })]],
] as const)("a %s is guessed by keys", (_, question, plane, name, key, guess) => {
  const { onGuess } = show(question, plane, null, null);
  const grip = screen.getByRole("slider", { name });
  expect(grip.getAttribute("aria-valuetext")).toBe("no guess yet");
  fireEvent.keyDown(grip, { key });
  expect(onGuess.mock.lastCall).toEqual(guess);
});

test.each([
  ["number", NUMBER, AXES, 0.2, { kind: "number", number: 0.5 }],
  ["belief", POINT, TRIANGLE, [0.2, 0.3, 0.5], { kind: "point", point: [1, 0, 0] }],
  ["cell", CELL, GRID, [1, 1], { kind: "point", point: [5, 2] }],
  ["curve", CURVE, AXES, Array(33).fill(0.5), { kind: "curve", curve: { x: null, y: [0, 2] } }],
] as const)(
  "the truth of a %s is put beside the guess, and nothing moves any more",
  (_, question, plane, guess, truth) => {
    const { container } = show(question, plane, guess, truth);
    expect([...container.querySelectorAll("text")].map((text) => text.textContent).toSorted()).toEqual([
      "guess",
      "truth",
    ]);
    expect(screen.queryAllByRole("slider")).toEqual([]);
  },
);

test("a figure of another kind says that one cannot guess on it", () => {
  const { container } = show(POINT, AXES, null, null);
  expect(container.textContent).toContain("One cannot guess on this figure");
});
