/** @file What is typed for a vector or a matrix, and which commas are asked about. */
import { expect, it } from "vitest";
import { readMatrix, readVector } from "../../../src/labs/shared/rail/vectors";
import { fine, listOf, numberIn, refuse, type Check } from "../../../src/param/check";

const numbers = listOf(numberIn({}));
const two: Check<number[]> = (value) => {
  const checked = numbers(value);
  return checked.ok && checked.value.length !== 2 ? refuse("two are needed") : checked;
};
const some = readVector(numbers, [1, 2, 3]);
const pair = readVector(two, [1, 2]);
const matrix = readMatrix((value) => fine(value as number[][]), [[1, 2]]);

it.each([
  [some, "1, 5", [1, 5]],
  [some, "1.5", [1.5]],
  [some, "1,5 2", [1.5, 2]],
  [some, "-1,2,3", [-1, 2, 3]],
  [some, "1,2,3,4", [1, 2, 3, 4]],
  [pair, "1,5", [1, 5]],
  [pair, "0,3 0,7", [0.3, 0.7]],
])("%o takes %j", (read, text, value) => expect(read(text)).toEqual({ ok: true, value }));

it.each([
  [some, "1,5", "“1,5” can mean 1.5 or 1, 5: type one of these."],
  [some, "0,3,0,7", "“0,3,0,7” can mean 0.3, 0.7 or 0, 3, 0, 7: type one of these."],
  [some, "20,500", "“20,500” can mean 20.5 or 20, 500: type one of these."],
  [some, "1,000", "“000” is not a number: type numbers such as 1, 2, 3."],
  [some, "1 000", "“000” is not a number: type numbers such as 1, 2, 3."],
  [pair, "1,000 2,000", "“1,000” can mean 1000 or 1: type one of these."],
  [matrix, "1,000 2,000\n3,5 4", "“1,000” can mean 1000 or 1: type one of these."],
  [matrix, "1 000\n2 3", "“000” is not a number: type numbers such as 1, 2."],
])("%o does not guess what %j means", (read, text, error) =>
  expect(read(text)).toEqual({ ok: false, error }),
);
