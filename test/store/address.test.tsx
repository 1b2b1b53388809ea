/** @file The address bar says what is on screen: at once, but no more often than browsers let it. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAddress } from "../../src/store/location";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  window.history.replaceState(null, "", "#");
});

test("changes of a hand that rests between them are there at once, one in a drag when it ends", () => {
  const { write, flush } = createAddress();
  for (const link of ["#/a", "#/b", "#/c"]) {
    write(() => link);
    expect(window.location.hash).toBe(link);
  }
  write(() => "#/dragged", true);
  expect(window.location.hash).toBe("#/c");
  flush();
  expect(window.location.hash).toBe("#/dragged");
});

test("a key held for half a minute writes no more often than browsers allow, and its last change is written", () => {
  const written = vi.spyOn(window.history, "replaceState");
  const { write } = createAddress();
  for (let i = 0; i < 1000; i++) {
    write(() => `#/${i}`);
    vi.advanceTimersByTime(30);
  }
  expect(written.mock.calls.length).toBeLessThanOrEqual(100);
  expect(written.mock.calls.length).toBeGreaterThan(80);
  vi.advanceTimersByTime(1000);
  expect(window.location.hash).toBe("#/999");
});
