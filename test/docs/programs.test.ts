/** @file Every TypeScript program that the documentation shows type-checks, runs, and prints what it shows. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildForNode } from "../../tools/build.mjs";
import { executeNode } from "../../tools/process.mjs";
import { cache, root } from "../../tools/project.mjs";
import { pages } from "./pages";

const MINUTE = 60_000;
const programs = pages
  .flatMap(({ fences }) => fences)
  .filter(({ language }) => language === "ts")
  .map((fence, i) => ({ ...fence, name: `program${i + 1}` }));

/** Inside the project: programs import packages, too. */
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "docs-"));
const inFolder = (name: string) => join(folder, `${name}.ts`);

/** As it stands on the page, where paths begin at the project's root. */
const placed = (text: string) => text.replaceAll('"./src/', `"${join(root, "src")}/`);

beforeAll(async () => {
  for (const { name, text } of programs) writeFileSync(inFolder(name), placed(text));
  // Else the bundler takes the JSX of a development server.
  vi.stubEnv("NODE_ENV", "production");
  const input = programs.map(({ name }) => [name, relative(root, inFolder(name))]);
  await buildForNode(Object.fromEntries(input), join(folder, "built"));
}, MINUTE);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Under the app's options, except that indices are trusted as in the core, for which most of these are written. */
const config = (files: readonly string[]) => ({
  extends: join(root, "tsconfig.json"),
  compilerOptions: {
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    noUncheckedIndexedAccess: false,
    rootDir: "/",
  },
  files,
  include: [join(root, "src/**/*.d.ts")],
  references: [],
});

/** What the compiler says of each program, and of files that are none of them. */
async function complaints(names: readonly string[]): Promise<Record<string, string[]>> {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config(names.map(inFolder))));
  const { output } = await executeNode("typescript7/bin/tsc", ["-p", folder, "--pretty", "false"]);
  const said = output.split("\n").filter((line) => line.includes("error TS"));
  const of = (name: string) => said.filter((line) => line.includes(`${name}.ts(`));
  const elsewhere = said.filter((line) => !names.some((name) => line.includes(`${name}.ts(`)));
  return Object.fromEntries([...names.map((name) => [name, of(name)] as const), ["elsewhere", elsewhere]]);
}

test("there are some, and each shows its output", () => {
  expect(programs.length).toBeGreaterThan(2);
  for (const { output } of programs) expect(output?.language).toBe("text");
});

test(
  "they type-check, and what does not is found",
  async () => {
    writeFileSync(inFolder("wrong"), placed('import { etaMax } from "./src/core/bound";\netaMax("half");'));
    const { wrong, ...others } = await complaints([...programs.map(({ name }) => name), "wrong"]);
    expect(Object.values(others).flat()).toEqual([]);
    expect(wrong).toEqual([expect.stringContaining("not assignable")]);
  },
  MINUTE,
);

test.each(programs)("$name prints what is shown", ({ name, output }) => {
  const ended = spawnSync(process.execPath, [join(folder, `built/${name}.js`)], { encoding: "utf8" });
  expect({ printed: ended.stdout, problems: ended.stderr }).toEqual({
    printed: output?.text,
    problems: "",
  });
});
