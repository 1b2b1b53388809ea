/** @file `npm run docs`: writes what the documentation repeats of the code (test/docs/blocks.ts) into README.md and docs/. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { kernelPlugin } from "./kernel.mjs";
import { root, version } from "./project.mjs";

/** @typedef {{ withBlocks: (text: string) => string }} Blocks */

export async function command() {
  const { module } = await runnerImport(join(root, "test/docs/blocks.ts"), {
    root,
    configFile: false,
    plugins: [kernelPlugin()],
    define: { __APP_VERSION__: JSON.stringify(version) },
  });
  const { withBlocks } = /** @type {Blocks} */ (module);
  const names = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  for (const path of ["README.md", ...names.map((name) => `docs/${name}`)]) {
    const text = readFileSync(join(root, path), "utf8");
    const fresh = withBlocks(text);
    if (fresh === text) continue;
    writeFileSync(join(root, path), fresh);
    console.log(`${path} is written anew.`);
  }
}
