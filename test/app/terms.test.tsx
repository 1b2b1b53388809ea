/** @file Symbols that explain themselves where they stand. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findTerms } from "../../src/app/terms/find";
import { explain } from "../../src/app/terms/Terms";
import { Explained, ExplainedIn, explainWith } from "../../src/ui/Explained";
import { piecesOf } from "../../src/ui/notation";

const namesIn = (text: string, place: string) =>
  findTerms(piecesOf(text), place, 0).found.map(({ symbol }) => symbol.name);

test.each([
  ["η_{max} = 2μ/L^2 = #0", "bounds", ["curvature bound", "strong convexity", "smoothness"]],
  ["*p*_i moves by η, not by eta or Bη", "bounds", ["belief and target", "step"]],
  ["D_KL(*q*‖*p*)", "tracking", ["divergence", "belief and target", "belief and target"]],
  ["D_{φ}(*z*, *x*), λ = 2", "geometry", ["Bregman divergence", "relaxation"]],
  ["λ_max of M, η_other", "geometry", []],
  ["L is another one here, and so is α", "geometry", []],
  ["the step η", "search", []],
])("%s in %s", (text, place, names) => {
  expect(namesIn(text, place)).toEqual(names);
});

test("a text is parted at its symbols alone", () => {
  const { pieces } = findTerms(
    piecesOf("A step of B moves η by Bη, as L does in A and in *p*_i"),
    "bounds",
    0,
  );
  const told = pieces.map((piece) => (piece.kind === "text" ? piece.text : piece.kind));
  expect(told).toEqual([
    "A step of ",
    "slot",
    " moves ",
    "slot",
    " by Bη, as ",
    "slot",
    " does in A and in ",
    "slot",
  ]);
  expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
});

beforeEach(() => act(() => explainWith(explain)));
afterEach(() => {
  cleanup();
  act(() => explainWith(null));
  vi.useRealTimers();
});

const show = () =>
  render(
    <ExplainedIn value="bounds">
      <div className="rail">
        <Explained text="step η" whole />
        <Explained text="with η = #0, *B*" slots={[<b key="0">0.4</b>]} />
      </div>
    </ExplainedIn>,
  );
const [step, again, entropy] = [/^step η$/, /^η$/, /^B$/].map(
  (name) => () => screen.getByRole("button", { name }),
);
const words = (button: HTMLElement) => document.getElementById(button.getAttribute("aria-describedby") ?? "");

test("the words stay as they are, and the first of a symbol's terms is a stop of the Tab key", async () => {
  const { container } = show();
  expect(container.textContent).toBe("step ηwith η = 0.4, B");
  await act(async () => {});
  expect([step, again, entropy].map((term) => term?.().tabIndex)).toEqual([0, -1, 0]);
});

test("one that is reached says what it means, with a link to its formula; Escape and leaving close it", () => {
  show();
  const [one, other] = [step?.(), entropy?.()];
  if (!one || !other) throw new Error("There are no terms.");
  act(() => one.focus());
  expect(words(one)?.textContent).toMatch(/^step: how far one update goes .* slice of steps$/);
  expect(words(one)?.querySelector("a")?.getAttribute("href")).toBe("#/bounds?v=1&figure=slice");
  // Whoever goes on by Tab goes past it.
  expect(words(one)?.querySelector("a")?.tabIndex).toBe(-1);
  fireEvent.keyDown(one, { key: "Escape" });
  expect(words(one)).toBeNull();
  fireEvent.keyDown(one, { key: "Enter" });
  expect(words(one)?.querySelector("a")?.tabIndex).toBe(0);
  act(() => other.focus());
  expect([words(one), words(other)?.textContent]).toEqual([null, expect.stringContaining("H(p)/ln C")]);
});

test("a press opens and closes it, and one anywhere else closes it", () => {
  show();
  const term = again?.();
  if (!term) throw new Error("There is no term.");
  const press = () => {
    fireEvent.pointerDown(term);
    act(() => term.focus());
    fireEvent.click(term);
  };
  press();
  expect(words(term)).not.toBeNull();
  press();
  expect(words(term)).toBeNull();
  press();
  fireEvent.pointerDown(document.body);
  expect(words(term)).toBeNull();
});

test("it goes along while the page scrolls, until its term has left the screen", () => {
  show();
  const term = step?.();
  if (!term) throw new Error("There is no term.");
  act(() => term.focus());
  const at = (top: number) => {
    term.getBoundingClientRect = () => new DOMRect(20, top, 10, 20);
    fireEvent.scroll(window);
  };
  at(100);
  expect(words(term)?.style).toMatchObject({ left: "20px", top: "126px" });
  at(-40);
  expect(words(term)).toBeNull();
});

test("a pointer that rests on it asks", () => {
  vi.useFakeTimers();
  show();
  const term = again?.();
  if (!term?.parentElement) throw new Error("There is no term.");
  const mouse = { pointerType: "mouse" };
  fireEvent.pointerEnter(term.parentElement, mouse);
  expect(words(term)).toBeNull();
  act(() => void vi.runAllTimers());
  expect(words(term)).not.toBeNull();
  fireEvent.pointerLeave(term.parentElement, mouse);
  act(() => void vi.runAllTimers());
  expect(words(term)).toBeNull();
});

test("a number in the text keeps the focus and its place when symbols begin to explain themselves", () => {
  act(() => explainWith(null));
  const { container } = render(
    <ExplainedIn value="bounds">
      <Explained
        text="brake 1/(1 + α)\u00a0=\u00a0#0 of η_{max}\u00a0=\u00a0#1, so #1"
        slots={[0.8, 0.1].map((number) => (
          <button key={number}>{number}</button>
        ))}
      />
    </ExplainedIn>,
  );
  const before = container.textContent;
  const numbers = screen.getAllByRole("button");
  for (const number of numbers) {
    act(() => explainWith(null));
    act(() => number.focus());
    act(() => explainWith(explain));
    expect(container.textContent).toBe(before);
    expect(document.activeElement).toBe(number);
    expect(screen.getByRole("button", { name: "α" })).not.toBeNull();
  }
  expect(screen.getAllByRole("button", { name: /^0/ })).toEqual(numbers);
});

test("outside a lab, and before the code is there, nothing is a term", () => {
  render(<Explained text="step η" />);
  act(() => explainWith(null));
  show();
  expect(screen.queryByRole("button")).toBeNull();
});
