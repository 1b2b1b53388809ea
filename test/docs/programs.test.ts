/** @file Every TypeScript program that the documentation shows type-checks, runs, and prints what it shows. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildForNode } from "../../tools/build.mjs";
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

/**
 * What the compiler says of each file, under the app's options, except that indices are trusted as in the core, for which most of
 * these are written.
 */
function complaints(files: readonly string[]): string[][] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, noUncheckedIndexedAccess: false, composite: false, rootDir: "/" },
    root,
  );
  const program = ts.createProgram({ rootNames: [...files, join(root, "src/globals.d.ts")], options });
  return files.map((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) return [`${file} was not read`];
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  });
}

test("there are some, and each shows its output", () => {
  expect(programs.length).toBeGreaterThan(2);
  for (const { output } of programs) expect(output?.language).toBe("text");
});

test(
  "they type-check, and what does not is found",
  () => {
    const wrong = inFolder("wrong");
    writeFileSync(wrong, placed('import { etaMax } from "./src/core/bound";\netaMax("half");'));
    const found = complaints([...programs.map(({ name }) => inFolder(name)), wrong]);
    expect(found.slice(0, -1).flat()).toEqual([]);
    expect(found.at(-1)).toEqual([expect.stringContaining("not assignable")]);
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
