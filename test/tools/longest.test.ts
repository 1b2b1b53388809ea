import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LONGEST, longestFirst } from "../../tools/longest.mjs";
import { root } from "../../tools/project.mjs";

it("knows files that are there", () => {
  expect(LONGEST.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

it("starts a project's longest files first and leaves the others as they are", () => {
  const [longest = "", next = ""] = LONGEST;
  const spec = (project: string, file: string) => ({ project, moduleId: join(root, file) });
  const components = ["b.test.tsx", longest, "a.test.tsx"].map((file) => spec("components", file));
  const units = ["b.test.ts", next, "a.test.ts", longest].map((file) => spec("unit", file));
  const [b, first, a] = components;
  const [d, third, c, second] = units;
  expect(longestFirst([...components, ...units])).toEqual([first, b, a, second, third, d, c]);
});
