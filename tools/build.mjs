/** @file Builds: the app into dist/, the command line and its worker into dist-cli/, benches into the cache. */
import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { kernelPlugin } from "./kernel.mjs";
import { root, version } from "./project.mjs";

const APP = ["index.html", "src/main.tsx"];
/** Of the command line. */
export const TERMINAL = { mirrorstep: "src/cli/main.ts", workerEntry: "src/cli/worker.ts" };

/** @param {string[]} sources */
function requireSources(sources) {
  const missing = sources.filter((source) => !existsSync(join(root, source)));
  if (missing.length > 0) throw new Error(`Cannot build: ${missing.join(" and ")} missing.`);
}

/** The app, as static files that work from any folder of any host. */
export async function buildApp(outDir = join(root, "dist")) {
  requireSources(APP);
  await build({ root, build: { outDir, emptyOutDir: true }, logLevel: "warn" });
}

/**
 * Bundles for Node, with everything they import inside, so that a bundle runs wherever it is copied to.
 * @param {Record<string, string>} input name of the output → source, from the project's root
 * @param {string} outDir
 */
export async function buildForNode(input, outDir) {
  requireSources(Object.values(input));
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [kernelPlugin()],
    define: { __APP_VERSION__: JSON.stringify(version), "process.env.NODE_ENV": '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, source]) => [name, join(root, source)])),
        output: {
          // As in the app: constants stay foldable.
          topLevelVar: false,
          minify: { compress: true, mangle: false, codegen: true },
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name]-[hash].js",
          banner: (/** @type {{ name: string }} */ chunk) =>
            chunk.name === "mirrorstep" ? "#!/usr/bin/env node" : "",
        },
      },
    },
  });
}

/** `mirrorstep` and, beside it, the worker that it starts. */
export async function buildTerminal(outDir = join(root, "dist-cli")) {
  await buildForNode(TERMINAL, outDir);
  chmodSync(join(outDir, "mirrorstep.js"), 0o755);
}

/** `npm run build` */
export async function command() {
  await buildApp();
  await buildTerminal();
}
