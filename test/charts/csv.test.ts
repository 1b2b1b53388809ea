/** @file A picture's numbers as CSV. */
import { expect, it } from "vitest";
import { csvLines } from "../../src/charts/export/csv";

const linesOf = (columns: readonly string[], ...rows: readonly (readonly (number | string | null)[])[]) => [
  ...csvLines({ caption: "", columns, rows }),
];

it("has every digit, and nothing where nothing is known", () => {
  const numbers = [0.1, 1 / 3, -0, 1e-300, 5e-324, Infinity];
  const [header, row] = linesOf(["t", "D_KL"], [...numbers, null, "none"]);
  expect(header).toBe("t,D_KL");
  expect(row?.split(",").slice(0, 6).map(Number)).toEqual(numbers.map((value) => value + 0));
  expect(row?.split(",").slice(6)).toEqual(["", "none"]);
});

it("quotes what would end a cell, and disarms what a spreadsheet would compute", () => {
  expect(linesOf(['a "b", c', "two\nlines", "=1+1"], ["-cmd", "@x", -2])).toEqual([
    `"a ""b"", c","two\nlines",'=1+1`,
    "'-cmd,'@x,-2",
  ]);
});
