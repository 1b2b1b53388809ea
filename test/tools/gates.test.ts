import { readFileSync } from "node:fs";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { execute } from "../../tools/process.mjs";
import { root } from "../../tools/project.mjs";
import { weigh } from "../../tools/size.mjs";
import { makeFolder } from "./folder";

const run = (script: string, args: string[], cwd: string) =>
  execute(process.execPath, [join(root, "node_modules", script), ...args], { cwd });

/** What the compiler says of one file under the options of one of our folders. */
async function compile(room: string, text: string): Promise<string> {
  const folder = makeFolder({
    "a.ts": text,
    "tsconfig.json": JSON.stringify({
      extends: join(root, room, "tsconfig.json"),
      compilerOptions: {
        rootDir: ".",
        composite: false,
        emitDeclarationOnly: false,
        noEmit: true,
        types: [],
      },
      include: ["a.ts"],
      exclude: [],
      references: [],
    }),
  });
  return (await run("typescript7/bin/tsc", ["-p", "."], folder)).output;
}

const FIRST = `export const first = (x: Float64Array): number => x[0];`;

describe("the compiler", () => {
  it.each(["src/core", "src/experiments", "src/labs"])(
    "knows no DOM, no clock and no Node in %s, where indices are trusted",
    async (room) => {
      const names = ["document", "performance", "setTimeout", "process"];
      const output = await compile(room, `${FIRST} ${names.join("; ")};`);
      for (const name of names) expect(output).toContain(`'${name}'`);
      expect(output).not.toContain("TS2322");
    },
  );

  it.each([".", "test"])("checks indices in %s", async (room) => {
    expect(await compile(room, FIRST)).toContain("TS2322");
  });
});

describe("the format gate", () => {
  it("tells laid-out text from the other kind", async () => {
    const folder = makeFolder({
      ".oxfmtrc.json": readFileSync(join(root, ".oxfmtrc.json"), "utf8"),
      "a.ts": `export const a = 1;\n`,
      "b.ts": `export const b=1`,
    });
    const { code, output } = await run("oxfmt/bin/oxfmt", ["--check"], folder);
    expect(code).toBe(1);
    expect(output).toContain("b.ts");
    expect(output).not.toContain("a.ts");
  });
});

describe("the gate on what nobody uses", () => {
  it("finds a dead file, a dead export and a dead package", async () => {
    const folder = makeFolder({
      "package.json": `{ "name": "house", "type": "module", "dependencies": { "zod": "4.6.7" } }`,
      "tools/knip.json": readFileSync(join(root, "tools/knip.json"), "utf8"),
      "src/cli/main.ts": `import { used } from "../core/bound";\nused();`,
      "src/core/bound.ts": `export const used = () => 1;\nexport const idle = () => 2;`,
      "src/core/dead.ts": `export {};`,
    });
    const { code, output } = await run(
      "knip/bin/knip.js",
      ["--config", "tools/knip.json", "--no-progress"],
      folder,
    );
    expect(code).toBe(1);
    for (const dead of ["src/core/dead.ts", "idle", "zod"]) expect(output).toContain(dead);
  });
});

describe("the size gate", () => {
  it("weighs the files together, compressed", async () => {
    const folder = makeFolder({
      "light.js": "a".repeat(1_000_000),
      "half.css": randomBytes(70_000).toString("latin1"),
      "other.js": randomBytes(70_000).toString("latin1"),
    });
    const files = (...names: string[]) => names.map((name) => join(folder, name));
    expect(await weigh(files("light.js", "half.css"))).toMatchObject({ passed: 1, failed: 0 });
    expect(await weigh(files("half.css", "other.js"))).toMatchObject({ passed: 0, failed: 1 });
  });

  it("refuses to weigh nothing", async () => {
    expect(await weigh([])).toMatchObject({ passed: 0, failed: 1 });
  });
});
