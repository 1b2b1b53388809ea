import { expect, it } from "vitest";
import { ticksOn } from "../../src/pages/lecture/ask/axisOf";

it.each([
  [1, 1000, [1, 10, 100, 1000]],
  [2, 300, [2, 10, 100, 300]],
  [1e-15, 1e3, [1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1, 1e3]],
])("has ticks that stand beside each other on a log axis from %s to %s", (from, to, ticks) => {
  expect(ticksOn({ from, to, scale: "log" })).toEqual(ticks);
});
