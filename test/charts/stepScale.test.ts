/** @file A step axis whose window reaches beyond the doubles. */
import { expect, it } from "vitest";
import { stepScale } from "../../src/charts/xy/stepScale";

it.each([
  [[160, 316], "above"],
  [[-330, -170], "below"],
  [[-322, -320.5], "within the least doubles"],
] as const)("%j: %s", (logs, _where) => {
  const scale = stepScale(logs, [300, 0]);
  const values = scale.ticks(6).map(({ value }) => value);
  expect(values.length).toBeGreaterThan(1);
  expect(values.length).toBeLessThan(13);
  for (const value of values) expect(scale.at(value)).toBeGreaterThanOrEqual(-1e-9);
  for (const value of values) expect(scale.at(value)).toBeLessThanOrEqual(300);
});
