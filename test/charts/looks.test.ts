/** @file Labs take colours, dashes and markers from the one table. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SERIES } from "../../src/charts/looks";
import { NOTIONS } from "../../src/charts/notions";
import type { Token } from "../../src/ui/palette";

const files = readdirSync("src/labs", { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/.test(file),
);

/** In pictures, and in what is written of Python. */
const WRITTEN = /(dash: |longer\(|thicker\(|pyDash\()"[\d.]|linestyle=(\(0|":|"-[-.])/;

it("no lab writes a dash of its own", () => {
  expect(files.length).toBeGreaterThan(100);
  const own = files.flatMap((file) =>
    readFileSync(`src/labs/${file}`, "utf8")
      .split("\n")
      .filter((line) => WRITTEN.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(own).toEqual([]);
});

it("what is told apart by its place alone is told by ink, by dash and by marker, and is no statement", () => {
  for (const property of ["color", "dash", "marker"] as const)
    expect(new Set(SERIES.map((look) => look[property])).size).toBe(SERIES.length);
  const { bound, certified, fejer, local, collapse, target, measured } = NOTIONS;
  const stated: readonly Token[] = [bound, certified, fejer, local, collapse, target, measured].map(
    ({ color }) => color,
  );
  expect(SERIES.filter(({ color }) => stated.includes(color))).toEqual([]);
});
