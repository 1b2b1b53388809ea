/** @file Words that rest while something is dragged. */
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { InteractionContext } from "../../src/ui/interaction/context";
import { createInteraction } from "../../src/ui/interaction/interaction";
import { useDebouncedWhileMoving } from "../../src/ui/interaction/useDebounced";

const tens = (a: number, b: number) => Math.floor(a / 10) === Math.floor(b / 10);
const interaction = createInteraction();
const debounced = (first: number) =>
  renderHook(({ value }) => useDebouncedWhileMoving(value, tens), {
    initialProps: { value: first },
    wrapper: ({ children }) => <InteractionContext value={interaction}>{children}</InteractionContext>,
  });
const hand = {};
const drag = (on: boolean) => act(() => interaction.setMoving(hand, on));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  interaction.setMoving(hand, false);
  vi.useRealTimers();
});

test("without a drag every value is said at once", () => {
  const { result, rerender } = debounced(1);
  rerender({ value: 2 });
  expect(result.current).toBe(2);
});

test("during a drag the old value is said until the hand rests", () => {
  const { result, rerender } = debounced(1);
  drag(true);
  for (let value = 2; value < 8; value++) {
    rerender({ value });
    pass(100);
    expect(result.current).toBe(1);
  }
  pass(100);
  expect(result.current).toBe(7);
});

test("the end of a drag is a rest", () => {
  const { result, rerender } = debounced(1);
  drag(true);
  rerender({ value: 2 });
  expect(result.current).toBe(1);
  drag(false);
  expect(result.current).toBe(2);
});

test("what is not alike is said at once, also during a drag", () => {
  const { result, rerender } = debounced(1);
  drag(true);
  rerender({ value: 12 });
  expect(result.current).toBe(12);
});

test("of two hands the last one ends it", () => {
  const { result, rerender } = debounced(1);
  const other = {};
  drag(true);
  act(() => interaction.setMoving(other, true));
  drag(false);
  rerender({ value: 2 });
  expect(result.current).toBe(1);
  act(() => interaction.setMoving(other, false));
  expect(result.current).toBe(2);
});
