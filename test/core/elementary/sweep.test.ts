import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { elementarySweep } from "../../support/elementarySweep";

it("gives the recorded bits at 100 000 inputs", () => {
  const recorded = readFileSync(
    new URL("../../fixtures/elementary/sweep.txt", import.meta.url),
    "utf8",
  ).trim();
  expect(elementarySweep()).toBe(recorded);
});
