import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { execute } from "../../tools/process.mjs";
import { root } from "../../tools/project.mjs";
import { makeFolder } from "./folder";

/** A line of it may be a comment. */
const config: Record<string, unknown> = JSON.parse(
  readFileSync(join(root, ".oxlintrc.json"), "utf8").replaceAll(/^\s*\/\/.*$/gm, ""),
);

interface Finding {
  code: string;
  filename: string;
  labels: { span: { line: number } }[];
}

/** What our rules say of these files: `file:line rule`. */
async function lint(files: Record<string, string>, typeAware = false): Promise<string[]> {
  const folder = makeFolder({
    ...files,
    "tsconfig.json": `{ "compilerOptions": { "strict": true, "module": "preserve", "jsx": "react-jsx" } }`,
    ".oxlintrc.json": JSON.stringify({
      ...config,
      options: { typeAware },
      jsPlugins: [join(root, "tools/sameBits.mjs")],
    }),
  });
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const { output } = await execute(process.execPath, [oxlint, "--format=json", "."], { cwd: folder });
  const { diagnostics }: { diagnostics: Finding[] } = JSON.parse(output);
  return diagnostics.map(({ code, filename, labels }) => `${filename}:${labels[0]?.span.line} ${code}`);
}

const inexact =
  "exp log log1p expm1 log2 log10 pow random cbrt hypot " +
  "sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh";
const lines = [
  ...inexact.split(" ").map((name) => `export const ${name}Of = Math.${name}(x);`),
  `export const { exp } = Math;`,
  `export const M = Math;`,
  `export const byName = Math["log"](x);`,
  `export const cube = x ** 3;`,
  `export let power = 2; power **= x;`,
];
const clocks = [
  `export const now = Date.now();`,
  `export const tick = performance.now();`,
  `export const global = globalThis;`,
];

describe("the linter", () => {
  it.each(["core", "experiments"])(
    "refuses every inexact operation in src/%s, each on its line",
    async (room) => {
      const file = `src/${room}/a.ts`;
      const found = await lint({ [file]: ["declare const x: number;", ...lines, ...clocks].join("\n") });
      const expected = [
        ...lines.map((_, i) => `${file}:${i + 2} same-bits(exact)`),
        ...clocks.map((_, i) => `${file}:${i + 2 + lines.length} eslint(no-restricted-globals)`),
      ];
      expect(found.toSorted()).toEqual(expected.toSorted());
    },
  );

  it("refuses them wherever a number may be shown, copied or come back, but not the clocks", async () => {
    const files = ["charts", "ui", "labs/tracking/scene", "scenario", "cli"].map(
      (room) => `src/${room}/a.ts`,
    );
    const text = ["declare const x: number;", ...lines, ...clocks].join("\n");
    const found = await lint(Object.fromEntries(files.map((file) => [file, text])));
    const expected = files.flatMap((file) => lines.map((_, i) => `${file}:${i + 2} same-bits(exact)`));
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it("lets the exact ones pass there, and all of them where only pixels are placed", async () => {
    const exact = [
      "abs",
      "sqrt",
      "min",
      "max",
      "floor",
      "ceil",
      "round",
      "trunc",
      "sign",
      "fround",
      "imul",
      "clz32",
    ];
    const allowed = exact.map((name) => `export const ${name}Of = Math.${name}(x, x);`);
    const found = await lint({
      "src/core/a.ts": ["declare const x: number;", ...allowed, "export const pi = Math.PI * x;"].join("\n"),
      "src/charts/geometry/a.ts": ["declare const x: number;", ...lines].join("\n"),
    });
    expect(found).toEqual([]);
  });

  it("refuses any, non-null assertions, idle assertions, forgotten promises, broken hooks and unlabelled images", async () => {
    const found = await lint(
      {
        "src/app/a.ts": [
          `export const a = (x: any): unknown => x;`,
          `export const b = (x: string | null): string => x!;`,
          `export const c = (x: string): string => x as string;`,
          `export function d(): void { Promise.resolve(1); }`,
        ].join("\n"),
        "src/app/b.tsx": [
          `import { useState } from "react";`,
          `export function useB(x: boolean): unknown { if (x) return useState(1); return 0; }`,
          `export const Image = (): unknown => <img src="a.png" />;`,
        ].join("\n"),
      },
      true,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        "src/app/a.ts:1 typescript(no-explicit-any)",
        "src/app/a.ts:2 typescript(no-non-null-assertion)",
        "src/app/a.ts:3 typescript(no-unnecessary-type-assertion)",
        "src/app/a.ts:4 typescript(no-floating-promises)",
        "src/app/b.tsx:2 react-hooks(rules-of-hooks)",
        "src/app/b.tsx:3 jsx-a11y(alt-text)",
      ]),
    );
  });
});
