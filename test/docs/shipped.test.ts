/** @file All data that ships is told of, with its licence. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/project.mjs";
import { section } from "./pages";
import { shipped } from "./shipped";

const files = readdirSync(join(root, "public/data"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(csv|txt)$/.test(path));

test("each file stands in the tables beside the data", () => {
  expect(files.length).toBeGreaterThan(1);
  expect(shipped.map(({ path }) => path).toSorted()).toEqual(files.toSorted());
});

test("the README names where each comes from, with every licence", () => {
  const limits = section("README.md", "Limits");
  const licence = section("README.md", "Licence and citation");
  for (const { licence: words } of shipped) {
    const [, terms = words] = /^(CC [A-Z-]+ [\d.]+|US Government work)/.exec(words) ?? [];
    const [origin = ""] = /UCI|WikiText-2|NOAA/.exec(words) ?? [];
    expect(licence).toContain(terms);
    expect(licence).toContain(origin);
  }
  const inFolder = (name: string) => files.filter((path) => path.startsWith(`${name}/`)).length;
  expect([inFolder("uci"), inFolder("wikitext-2")]).toEqual([6, 2]);
  expect(limits).toMatch(/Seattle's weather, six tables .*UCI.* and two texts of WikiText-2/);
});
