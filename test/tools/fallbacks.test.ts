/** @file A missing entry of a list throws (`entryAt`) or shows as NaN: no 0, 1 or −1 stands in for it without a reason. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/project.mjs";

const NUMBER = String.raw`-?(?:\.?\d|Infinity\b)`;
/** An entry by its number, or a field of it, and a number if it is missing. */
const READ = new RegExp(
  String.raw`(?:\[[^[\]\n]*\]|\]|\.at\((?:[^()]|\([^()]*\))*\))(?:\)|\??\.\w+)*\s*(?:\?\?|\|\|)\s*\(?${NUMBER}`,
  "g",
);
/** A field of the first or last entry of a list that may be empty says so itself. */
const OF_AN_END = /(?:\[0\]|\.at\(-1\))\?\.\w+\)*\s*\?\?/;
/** Entries that are named at once, one of them with a number if it is missing. */
const NAMED = new RegExp(String.raw`\[(?:\s*\w+(?: = [-\w.]+)?,)*\s*\w+ = ${NUMBER}`, "g");

const fallbacksIn = (text: string): readonly string[] => [
  ...Array.from(text.matchAll(READ), ([found]) => found).filter((found) => !OF_AN_END.test(found)),
  ...Array.from(text.matchAll(NAMED), ([found]) => found),
];

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path))
  .toSorted();

/** How many a file has, and why an entry may be missing. */
const MAY: Readonly<Record<string, readonly [number, string]>> = {
  "charts/pdf/draw.ts": [1, "an attribute that SVG takes as 0 where it is left out"],
  "charts/picture/canvas.ts": [
    1,
    "a browser that words a colour of its own otherwise paints black, not nothing",
  ],
  "cli/nearest.ts": [
    4,
    "rows as long as the words that they are made of; the help for a typing error never throws",
  ],
  "labs/stability/run/atlas/picture.ts": [
    2,
    "a result that is not there yet is as far as none, and no pass may be complete",
  ],
  "labs/training/control/curves.ts": [2, "no value yet: the least of the others"],
  "labs/training/run/language/course.ts": [1, "before the first test"],
  "store/sha256.ts": [8, "words of blocks of 64; the digests of FIPS 180-4 are tested"],
};

test("a number stands in for a missing entry only where one may be missing", () => {
  expect(sources.length).toBeGreaterThan(1000);
  const found = sources.flatMap((path) => {
    const texts = fallbacksIn(readFileSync(join(root, "src", path), "utf8"));
    return texts.length === (MAY[path]?.[0] ?? 0) ? [] : [{ path, texts }];
  });
  expect(found, "entryAt of src/core/entry.ts throws, ?? NaN shows").toEqual([]);
  expect(Object.keys(MAY).filter((path) => !sources.includes(path))).toEqual([]);
});

test.each([
  ["const y = row[i] ?? 0;", 1],
  ["sum += (words[i - 15] ?? -1) + 2", 1],
  ["line[0]?.[0] ?? .5", 1],
  ["ends[cells[i + 1]] ?? 0", 1],
  ["values.at(at(-1)) ?? 1", 1],
  ["results[i]?.done ?? -1", 1],
  ["rows[k].length) ?? 0", 1],
  ["(low[early] ??\n  Infinity)", 1],
  ["const [x = 0, y = 0] = line[i] ?? [];", 1],
  ["([column, at = 1]: readonly number[]) =>", 1],
  ["row[i] ?? NaN", 0],
  ["rows[0]?.length ?? 0", 0],
  ["const [first = null] = rows;", 0],
  ["for (let i = 0, k = 0; i < row[k]; i++)", 0],
])("%s", (text, count) => {
  expect(fallbacksIn(text)).toHaveLength(count);
});
