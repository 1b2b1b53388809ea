/** @file A hand on the page is told of once when it comes, and once when it has gone. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchHands } from "../../src/app/hands";

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
  watchHands(page, told);
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
  vi.advanceTimersByTime(249);
  expect(told.mock.calls).toEqual([[true]]);
  vi.advanceTimersByTime(1);
  expect(told.mock.calls).toEqual([[true], [false]]);
});
