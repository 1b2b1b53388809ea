/** @file The presenter's clock and pace. */
import { expect, test } from "vitest";
import { clockText, paceOf, paceText, plannedShare } from "../../src/pages/lecture/presenter/clock";

test.each([
  [0, "0:00"],
  [61_999, "1:01"],
  [3_599_000, "59:59"],
  [4_025_000, "1:07:05"],
])("%d ms are %s", (elapsed, text) => {
  expect(clockText(elapsed)).toBe(text);
});

test("what is planned goes from nothing to all, and gives more time to more words", () => {
  const notes = [0, 800, 0];
  const shares = [0, 1, 2, 3].map((step) => plannedShare(notes, step));
  expect(shares).toEqual([0, 0.2, 0.8, 1]);
});

test.each([
  [25, 0.5, "on time"],
  [25.9, 0.5, "on time"],
  [26, 0.5, "1 minute behind"],
  [12, 0.5, "13 minutes ahead"],
])("after %d of 50 minutes, at %d of it: %s", (minutes, share, text) => {
  expect(paceText(paceOf(minutes * 60_000 + 7, 7, share, 50))).toBe(text);
});
