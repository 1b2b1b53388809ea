import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { expect, it } from "vitest";
import { needed, roundsPlugin } from "../../tools/rounds.mjs";

const chunk = (imports: string[], isEntry = false, facadeModuleId: string | null = null) => ({
  type: "chunk" as const,
  code: "",
  imports,
  isEntry,
  facadeModuleId,
});

it("finds what a chunk imports through others, but not what the page started with", () => {
  const chunks = {
    "page.js": chunk(["old.js"], true),
    "old.js": chunk([]),
    "window.js": chunk(["page.js", "list.js"]),
    "list.js": chunk(["row.js", "page.js"]),
    "row.js": chunk(["text.js", "list.js"]),
    "text.js": chunk([]),
  };
  expect(needed(chunks, "window.js", "page")).toEqual(["row.js", "text.js"]);
  expect(needed(chunks, "text.js", "page")).toEqual([]);
});

it("brings what a lab computes with its screen, and with what it declares in a worker; never what needs the same chunk", () => {
  const of = (file: string, ...imports: string[]) => chunk(imports, false, `/src/labs/${file}`);
  const chunks = {
    "lab.js": of("one/lab.ts"),
    "screen.js": of("one/OneLab.tsx", "lab.js"),
    "run.js": of("one/run/run.ts", "sums.js", "lab.js"),
    "sums.js": chunk([]),
    "kernel.js": of("one/kernel.ts"),
    "other.js": of("two/run/run.ts"),
    "two.js": of("two/lab.ts"),
    "pixels.js": chunk([], false, "/src/charts/picture/seldom.ts"),
  };
  expect(needed(chunks, "screen.js", "page")).toEqual(["run.js", "sums.js", "pixels.js"]);
  expect(needed(chunks, "lab.js", "page")).toEqual([]);
  expect(needed(chunks, "lab.js", "worker")).toEqual([]);
  expect(needed(chunks, "two.js", "worker")).toEqual(["other.js"]);
});

/** Two windows that share a row, and two rows that share a text, each in a chunk of its own. */
const FILES = {
  "page.js": `globalThis.open = [() => import("./one.js"), () => import("./two.js"), () => import("./three.js")];`,
  "one.js": `import { row } from "./row.js"; export const one = () => row() + 1;`,
  "two.js": `import { row } from "./row.js"; export const two = () => row() + 2;`,
  "three.js": `import { text } from "./text.js"; export const three = () => text() + 3;`,
  "row.js": `import { text } from "./text.js"; globalThis.rows = []; export const row = () => text() + globalThis.rows;`,
  "text.js": `globalThis.texts = []; export const text = () => globalThis.texts.join();`,
};

it("lets what comes later ask for everything in its first round", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-rounds-"));
  try {
    for (const [name, code] of Object.entries(FILES)) writeFileSync(join(folder, name), code);
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: "error",
      plugins: [roundsPlugin("page")],
      build: { write: false, rolldownOptions: { input: join(folder, "page.js") } },
    });
    if (!("output" in built)) throw new Error("Nothing was built.");
    const code = (name: string) =>
      built.output.flatMap((file) => (file.type === "chunk" && file.name === name ? [file.code] : [])).join();
    const asked = (name: string) => [...code(name).matchAll(/"\.\/(\w+)-[^"]+\.js"/g)].map(([, to]) => to);
    expect(asked("row")).toEqual(["text"]);
    expect(asked("one")).toEqual(["row", "text"]);
    expect(asked("two")).toEqual(["row", "text"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
