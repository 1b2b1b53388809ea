/** @file The words of this lab's presets of flows and of equalities are true. */
import { expect, it } from "vitest";
import { presets as flows } from "../../../src/labs/geometry/flow/presets";
import { flowClaims } from "./flowClaims";

it.each([...flows])("$title", ({ id, title, words }) => {
  expect(() => flowClaims[id]?.()).not.toThrow();
  expect([id in flowClaims, title.length <= 40]).toEqual([true, true]);
  expect(words).toMatch(/^[A-Z0-9](?!.*\. [A-Z])[^!?]+\.$/);
});
