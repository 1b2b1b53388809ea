/** @file The limits of a param are spelt with it: no control has numbers of its own for what its param may be. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/project.mjs";

const controls = readdirSync(join(root, "src/labs"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".tsx"));

test("controls take the limits of their params", () => {
  expect(controls.length).toBeGreaterThan(150);
  const own = controls.filter((path) =>
    /\batMost: [-\d]/.test(readFileSync(join(root, "src/labs", path), "utf8")),
  );
  expect(own).toEqual([]);
});
