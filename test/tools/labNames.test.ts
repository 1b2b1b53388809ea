/** @file A new lab needs its folder and one line: no other file of the sources names labs, so none waits for a second. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/project.mjs";
import { catalog } from "../../src/labs/catalog";
import { labIds } from "../support/scenarios";

const ids = catalog.entries.map(({ id }) => id);

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path))
  .toSorted();

/** Folders of other labs that a file imports from. */
const importsFrom = (path: string, text: string, others: readonly string[]): boolean =>
  [...text.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)].some(([, target = ""]) =>
    others.some((id) => join(path, "..", target).startsWith(`labs/${id}/`)),
  );

/** Of a lab's own folder, the names of the others count. A field for what is searched is no name, nor is that of a row. */
function namesLabs(path: string): boolean {
  const text = readFileSync(join(root, "src", path), "utf8");
  const others = ids.filter((id) => !path.startsWith(`labs/${id}/`));
  const named = new RegExp(`(?<!type=|name: )["'](?:${others.join("|")})["']|#/(?:${others.join("|")})\\b`);
  const titles = catalog.entries
    .filter(({ id }) => !path.startsWith(`labs/${id}/`))
    .map(({ title }) => title);
  const called = new RegExp(`\\b(?:${titles.join("|")}) lab\\b|\\blabs? (?:${titles.join("|")})\\b`);
  return [named, called].some((names) => names.test(text)) || importsFrom(path, text, others);
}

const MAY: Readonly<Record<string, string>> = {
  "app/firstPaint.tsx": "its head, before the app is there",
  "app/terms/symbols.ts": "where each symbol has its formula",
  "labs/bounds/VerdictPanel.tsx": "a link to a run that shows what is said",
  "labs/bounds/measured/measure.ts": "a curve that the stability lab measures",
  "labs/catalog.ts": "the line of each",
  "labs/index.ts": "the screen that comes with the page",
  "labs/stability/model/links.ts": "a cell's run in the tracking lab",
  "labs/stability/orbit/OrbitPanel.tsx": "a link to it",
  "labs/stability/orbits/OrbitsPart.tsx": "a link to it",
  "labs/tour.ts": "what the tour shows of the lab that comes with the page",
  "labs/training/forward/plots.ts": "bounds of layers, by that name in Python",
  "lectures/schema.ts": "an example of a link",
};
/** Lectures are about what labs show. */
const isLecture = (path: string) => /^lectures\/(how-far|mirror-descent)\//.test(path);

test("labs are named where one of them is meant, and in the catalogue", () => {
  expect(sources.length).toBeGreaterThan(1000);
  expect(sources.filter((path) => namesLabs(path) && !isLecture(path))).toEqual(Object.keys(MAY));
});

test("the tables of the tests know the labs of the catalogue", () => {
  expect(labIds.toSorted()).toEqual(ids.toSorted());
});
