/** @file A number beyond a list is an error, and no 0. */
import { expect, it } from "vitest";
import { entryAt } from "../../src/core/entry";

it("is the entry that is there, 0 and NaN among them", () => {
  expect([entryAt([0, "b"], 0), entryAt(["a", "b"], 1)]).toEqual([0, "b"]);
  expect(entryAt(Float64Array.of(1, NaN), 1)).toBeNaN();
});

it.each([-1, 2, 0.5, NaN])("has no entry %s of two", (index) => {
  expect(() => entryAt(Float64Array.of(1, 2), index)).toThrow(`There is no entry ${index} among 2.`);
});
