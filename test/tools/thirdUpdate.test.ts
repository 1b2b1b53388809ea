/** @file A third update does not compile until every place that treats updates says what it does there. */
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute } from "../../tools/process.mjs";
import { root } from "../../tools/project.mjs";
import { makeFolder } from "./folder";

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/.test(path))
  .toSorted();
const readText = (path: string) => readFileSync(join(root, path), "utf8");
const withAny = (patterns: readonly RegExp[]) =>
  sources.filter((path) => patterns.some((pattern) => pattern.test(readText(path))));

/** Two tables that a third update, or a fifth recurrence of the slice, makes longer. */
const WIDER = [
  { path: "src/experiments/update.ts", from: '"projected"] as const', to: '"projected", "burg"] as const' },
  {
    path: "src/core/atlas/odds.ts",
    from: "PROJECTED_FRACTION] as const",
    to: "PROJECTED_FRACTION, 4] as const",
  },
];

const compilerOptions = {
  composite: false,
  emitDeclarationOnly: false,
  noEmit: true,
  // Off in the core, on in the labs: not what is looked at here.
  noUncheckedIndexedAccess: false,
  types: ["vite/client"],
};

/** The files in which the compiler finds an error once the tables are longer. */
async function refusedFiles(): Promise<string[]> {
  const include = ["src/core", "src/experiments", "src/labs", "src/globals.d.ts"];
  const folder = makeFolder({
    "tsconfig.json": JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions: { ...compilerOptions, rootDir: "." },
      include,
      exclude: [],
      references: [],
    }),
  });
  cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const { path, from, to } of WIDER) {
    expect(readText(path)).toContain(from);
    writeFileSync(join(folder, path), readText(path).replace(from, to));
  }
  const compiler = join(root, "node_modules/typescript7/bin/tsc");
  const { output } = await execute(
    process.execPath,
    [compiler, "-p", ".", "--pretty", "false", "--singleThreaded"],
    {
      cwd: folder,
    },
  );
  const files = [...output.matchAll(/^(src\/[^(]+)\(\d+,\d+\): error/gm)].map(([, path = ""]) => path);
  return [...new Set(files)].toSorted();
}

/** What has a branch or an entry for each. */
const SAYS = [/\bin (?:Update|Mode)\b/, /\bswitch \((?:update|mode)\)/, /\bprojected: (?!t⁺)/];

test("the compiler names every file that has an entry for each update, and no other", async () => {
  const says = withAny(SAYS);
  expect(says.length).toBeGreaterThan(15);
  expect(await refusedFiles()).toEqual(says);
});

const TWO_WAY = [
  // A method of the geometry lab is called mirror, too: dual averaging is the other.
  /(?<!\bmethod )[=!]== "(?:mirror|projected)"/,
  /"(?:mirror|projected)" [=!]==/,
  /"mirror" \| "projected"/,
  /[=!]== (?:MIRROR|PROJECTED)/,
  /\bmode [=!]== /,
];
const ALLOWED: Readonly<Record<string, string>> = {
  "src/kernel/atlas.ts": "AssemblyScript has no such types; the loader compares its bits under every mode.",
};

test("no file asks for one of two updates", () => {
  expect(withAny(TWO_WAY)).toEqual(Object.keys(ALLOWED));
});
