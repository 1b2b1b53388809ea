import { join } from "node:path";
import { expect, it } from "vitest";
import { execute } from "../../tools/process.mjs";
import { root } from "../../tools/project.mjs";

const bench = (...words: string[]) =>
  execute(process.execPath, [join(root, "tools/run.mjs"), "bench", ...words]);
const NAMES = "step, engine, browser, lecture, atlas, audit, relaxation, figure, language, training.";

it("lists the benches when asked for help", async () => {
  const { code, output } = await bench("--help");
  expect(code).toBe(0);
  expect(output.trimEnd().split("\n").at(-1)).toBe(
    `npm run bench -- [names]: all benches, or those that are named: ${NAMES}`,
  );
});

it("names a bench that there is not, and those that there are", async () => {
  const { code, output } = await bench("step", "stepp");
  expect(code).toBe(1);
  expect(output.trimEnd().split("\n").at(-1)).toBe(`There is no bench "stepp"; there are ${NAMES}`);
});
