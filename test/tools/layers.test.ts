import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { kinds, together as companions } from "../../tools/late.rules.mjs";
import { lookAtLayers } from "../../tools/layers.mjs";
import { root, sourceFiles } from "../../tools/project.mjs";
import { makeFolder } from "./folder";

const house = {
  "src/core/bound.ts": `export const bound = 1;`,
  "src/experiments/run.ts": `import { bound } from "../core/bound";\nexport const run = bound;`,
  "src/engine/pool.ts": `import { run } from "../experiments/run";\nexport const pool = run;`,
  "src/store/store.ts": `import { pool } from "../engine/pool";\nexport const store = pool;`,
  "src/labs/one/OneControls.tsx": `import { store } from "../../store/store";\nexport const controls = store;`,
  "src/labs/one/OneFigure.tsx": `import { bound } from "../../core/bound";\nexport const figure = bound;`,
  "src/main.tsx": `import { controls } from "./labs/one/OneControls";\nexport const main = controls;`,
};

const wrongs: [what: string, file: string, text: string, rule: string][] = [
  ["core reaching up", "src/core/a.ts", `import "../experiments/run";`, "core-imports-what-it-may"],
  ["core using a package", "src/core/a.ts", `import "zod";`, "core-imports-what-it-may"],
  [
    "a type from above",
    "src/core/a.ts",
    `import type { X } from "../store/store";`,
    "core-imports-what-it-may",
  ],
  [
    "a lazy import from above",
    "src/core/a.ts",
    `export const x = import("../store/store");`,
    "core-imports-what-it-may",
  ],
  ["core using Node", "src/core/a.ts", `import "node:fs";`, "node-only-in-the-terminal"],
  [
    "a scenario that runs",
    "src/scenario/a.ts",
    `import "../experiments/one/run";`,
    "scenario-imports-what-it-may",
  ],
  ["a run that knows a page", "src/labs/two/run/a.ts", `import "../a";`, "runs-are-pure"],
  ["an experiment with React", "src/experiments/a.ts", `import "react";`, "experiments-imports-what-it-may"],
  ["a worker with React", "src/engine/a.ts", `import "react";`, "declarations-without-react"],
  [
    "charts that know a lab",
    "src/charts/a.ts",
    `import "../labs/one/OneFigure";`,
    "charts-imports-what-it-may",
  ],
  ["controls with domain words", "src/ui/a.ts", `import "../core/bound";`, "ui-imports-what-it-may"],
  ["the terminal in the app", "src/app/a.ts", `import "../cli/main";`, "app-imports-what-it-may"],
  ["the store in the terminal", "src/cli/a.ts", `import "../store/store";`, "cli-imports-what-it-may"],
  ["a lab in a lab", "src/labs/two/a.ts", `import "../one/OneFigure";`, "labs-stand-alone"],
  [
    "what another lab computes",
    "src/labs/two/a.ts",
    `import { run } from "../three/run/run";\nexport const a = run;`,
    "labs-know-of-others-by-types",
  ],
  ["a picture that reaches the store", "src/labs/two/draw.ts", `import "./a";`, "pictures-are-pure"],
  ["a picture with a hook", "src/labs/two/part/draw.ts", `import "react";`, "pictures-are-pure"],
  ["a figure that reaches the store", "src/labs/two/TwoFigure.tsx", `import "./a";`, "figures-are-pure"],
  [
    "schemas behind links",
    "src/store/session.ts",
    `import("../experiments/one/schema");`,
    "links-without-schemas",
  ],
  ["a test in the source", "src/app/a.ts", `import "../../test/a";`, "src-imports-no-tests-or-tools"],
  ["a file that is not there", "src/app/a.ts", `import "./nowhere";`, "imports-resolve"],
  ["a room without a rule", "src/cellar/a.ts", `export {};`, "no rule for its folder"],
];

const late: [what: string, files: Record<string, string>, rule: string][] = [
  [
    "code that comes later as nothing in particular",
    { "src/ui/a.ts": `export const b = () => import("./b");`, "src/ui/b.ts": `export {};` },
    "no-kind-of-its-own: src/ui/a.ts → src/ui/b.ts",
  ],
  [
    "a window that waits for a window, however far below",
    {
      "src/app/a.ts": `export const one = () => import("./OneDialog");`,
      "src/app/OneDialog.tsx": `import "./b";`,
      "src/app/b.ts": `export const other = () => import("./OtherDialog");`,
      "src/app/OtherDialog.tsx": `export {};`,
    },
    "no-dialog-waits-for-a-dialog: src/app/OneDialog.tsx → src/app/b.ts → src/app/OtherDialog.tsx",
  ],
];

/** What is there when a chunk comes is not in it. */
const known = {
  "src/main.tsx": `import "./app/a";\nimport "./ui/opens";`,
  "src/app/a.ts": `export const one = () => import("./OneDialog");`,
  "src/app/OneDialog.tsx": `import "../ui/opens";\nexport const save = () => import("../charts/export/save");`,
  "src/ui/opens.ts": `export const other = () => import("./OtherDialog");`,
  "src/ui/OtherDialog.tsx": `export {};`,
  "src/charts/export/save.ts": `export {};`,
};

const besides = {
  "src/experiments/one/run.ts": `export {};`,
  "src/experiments/one/schema.ts": `import "zod/mini";`,
  "src/cli/main.ts": `export {};`,
  "src/labs/two/a.ts": `import "../../store/store";`,
  "src/labs/three/run/run.ts": `export const run = 1;`,
  "test/a.ts": `export {};`,
};

describe("the layer gate", () => {
  it("looks at every module and import of a house in order, and has nothing to say", async () => {
    expect(await lookAtLayers(makeFolder(house))).toEqual({ violations: [], modules: 7, imports: 6 });
  });

  it.each(wrongs)("refuses %s", async (_, file, text, rule) => {
    const { violations } = await lookAtLayers(makeFolder({ ...house, ...besides, [file]: text }));
    expect(violations.join("\n")).toContain(rule);
  });

  it("lets a lab know the types of what another computes", async () => {
    const text = `import type { Run } from "../three/run/run";\nexport const a: Run = 1;`;
    const files = {
      "src/labs/three/run/run.ts": `export type Run = number;`,
      "src/labs/two/a.ts": text,
    };
    const { violations } = await lookAtLayers(makeFolder({ ...house, ...files }));
    expect(violations).toEqual([]);
  });

  it.each(late)("refuses %s", async (_, files, rule) => {
    expect((await lookAtLayers(makeFolder(files))).violations).toContain(rule);
  });

  it("lets a window wait for another kind, and use what is there to open another window", async () => {
    const { violations } = await lookAtLayers(makeFolder(known));
    expect(
      violations.filter((problem) => problem.startsWith("no-kind") || problem.includes("waits")),
    ).toEqual([]);
  });

  it("knows no place for code that comes later where there is none", () => {
    const files = sourceFiles(join(root, "src")).map((file) =>
      relative(join(root, "src"), file).split(sep).join("/"),
    );
    const paths = Object.values(kinds).flatMap((kind) => kind.paths);
    const isEmpty = (path: string) => !files.some((file) => new RegExp(`^${path}$`).test(file));
    expect(paths.filter(isEmpty)).toEqual([]);
    const together = Object.values(companions).flatMap((rules) =>
      rules.flatMap((rule) => [rule.of, rule.with]),
    );
    expect(together.filter((path) => !files.some((file) => path.test(`/${file}`)))).toEqual([]);
  });

  it("refuses a circle", async () => {
    const circle = { "src/core/a.ts": `import "./b";`, "src/core/b.ts": `import "./a";` };
    const { violations } = await lookAtLayers(makeFolder({ ...house, ...circle }));
    expect(violations.join("\n")).toContain("no-circles");
  });
});
