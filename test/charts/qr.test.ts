/** @file Codes are read as what was written, by a reader that knows nothing of the writer. */
import { expect, test } from "vitest";
import { qrPath } from "../../src/charts/qr";
import { readQr } from "../support/readQr";

const TEXTS = {
  "a step": "https://example.org/#/lecture/how-far?v=1&step=12",
  "letters that take two bytes":
    "https://example.org/#/tracking?v=1&rule=fixed:0.8:Höhe%20½&figure=divergence",
  "a whole lecture": `https://example.org/#/lecture/shared?v=1&d=${"aZ_-9".repeat(120)}`,
  "the longest there can be": "x".repeat(2953),
};

test.each(Object.entries(TEXTS))("%s", (_, text) => {
  const code = qrPath(text);
  if (code === null) throw new Error("There is no code.");
  expect(readQr(code)).toBe(text);
});

test("what no code holds has none", () => {
  expect(qrPath("x".repeat(2954))).toBeNull();
  expect(qrPath("½".repeat(1477))).toBeNull();
});
