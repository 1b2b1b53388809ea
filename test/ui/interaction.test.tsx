/** @file A hand on the page is told of once when it comes, and once when it has gone; what it does belongs to its gesture. */
import { fireEvent, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { InteractionContext } from "../../src/ui/interaction/context";
import { createInteraction } from "../../src/ui/interaction/interaction";
import { Slider } from "../../src/ui/Slider";

const told = vi.fn<(busy: boolean) => void>();

/** jsdom has no pointer events of its own in every version; what counts is the buttons. */
const pointer = (kind: string, buttons: number) => new PointerEvent(kind, { buttons, bubbles: true });

beforeEach(() => {
  vi.useFakeTimers();
  told.mockClear();
});
afterEach(() => void vi.useRealTimers());

function watched(): HTMLElement {
  const page = document.createElement("div");
  const { watch, onHand, isBusy } = createInteraction();
  watch(page);
  onHand(() => told(isBusy()));
  return page;
}

test("a drag is one stay, however often the pointer moves", () => {
  const page = watched();
  page.dispatchEvent(pointer("pointerdown", 1));
  for (let i = 0; i < 20; i++) {
    vi.advanceTimersByTime(100);
    page.dispatchEvent(pointer("pointermove", 1));
  }
  expect(told.mock.calls).toEqual([[true]]);
  vi.advanceTimersByTime(300);
  expect(told.mock.calls).toEqual([[true], [false]]);
});

test("a pointer that only passes by is no hand", () => {
  const page = watched();
  page.dispatchEvent(pointer("pointermove", 0));
  expect(told).not.toHaveBeenCalled();
});

test.each(["wheel", "keydown"])("%s is a sign of a hand", (kind) => {
  const page = watched();
  page.dispatchEvent(new Event(kind));
  vi.advanceTimersByTime(199);
  expect(told.mock.calls).toEqual([[true]]);
  vi.advanceTimersByTime(1);
  expect(told.mock.calls).toEqual([[true], [false]]);
});

test("a hand that holds what it moved is moving, also while it is still; of two the last one ends it", () => {
  const { setMoving, isMoving, isBusy, onHand } = createInteraction();
  onHand(() => told(isMoving()));
  const [left, right] = [{}, {}];
  setMoving(left, true);
  setMoving(right, true);
  setMoving(left, false);
  vi.advanceTimersByTime(1000);
  expect([isMoving(), isBusy()]).toEqual([true, false]);
  setMoving(right, false);
  expect(told.mock.calls).toEqual([[true], [false]]);
});

test("what is done inside a gesture is its doing, also when it fails", () => {
  const { during, gesture } = createInteraction();
  const [outer, inner] = [{}, {}];
  const seen: (object | null)[] = [gesture()];
  during(outer, () => {
    expect(() =>
      during(inner, () => {
        seen.push(gesture());
        throw new Error("no");
      }),
    ).toThrow("no");
    seen.push(gesture());
  });
  expect([...seen, gesture()]).toEqual([null, inner, outer, null]);
});

test("a slider's changes from press to release are one gesture, by keys each its own", () => {
  const interaction = createInteraction();
  const gestures: (object | null)[] = [];
  const slider = render(
    <InteractionContext value={interaction}>
      <Slider
        {...{ value: 0.5, min: 0, max: 1, label: "Share", valueText: "half" }}
        onChange={() => gestures.push(interaction.gesture())}
      />
    </InteractionContext>,
  ).getByRole("slider");
  const change = (value: number) => fireEvent.change(slider, { target: { value: String(value) } });
  fireEvent.pointerDown(slider);
  change(510);
  change(520);
  fireEvent.pointerUp(slider);
  change(530);
  change(540);
  expect(gestures.every((gesture) => gesture !== null)).toBe(true);
  expect(new Set(gestures).size).toBe(3);
  expect(gestures[0]).toBe(gestures[1]);
});
