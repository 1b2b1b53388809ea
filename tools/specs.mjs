/** @file Bundles the end-to-end tests, which Playwright would compile module by module before the first one starts. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { kernelPlugin } from "./kernel.mjs";
import { cache, root, version } from "./project.mjs";

const FOLDER = "test/browser/e2e";
/** Inside of node_modules, where Playwright compiles nothing. */
const BUNDLES = join(cache, "e2e");

/** What is run in Node; what is bundled for browsers gives `import.meta.url` another meaning. */
const WRITTEN = /^(?:test|tools)\//;

/** Tests and tools find files from where they were written. */
const whereWritten = {
  name: "where-written",
  /**
   * @param {string} code
   * @param {string} id
   */
  transform: (code, id) =>
    WRITTEN.test(relative(root, id)) && code.includes("import.meta.url")
      ? { code: code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)), map: null }
      : null,
};

/**
 * @param {readonly string[] | null} asked files, and folders that end with a slash; null: all
 * @param {readonly string[]} [files] of the end-to-end tests, from the project's root
 */
export const specFiles = (asked, files = allSpecs()) =>
  files.filter(
    (file) =>
      asked === null || asked.some((path) => file === path || (path.endsWith("/") && file.startsWith(path))),
  );

function allSpecs() {
  return readdirSync(join(root, FOLDER), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".spec.ts"))
    .map((path) => `${FOLDER}/${path}`);
}

/**
 * With maps, so that places are told where they were written.
 * @param {readonly string[] | null} asked see specFiles
 * @returns {Promise<string>} the folder for Playwright to look into
 */
export async function bundleSpecs(asked = null) {
  const files = specFiles(asked);
  const name = (/** @type {string} */ file) => file.slice(FOLDER.length + 1).replace(/\.ts$/, "");
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [kernelPlugin(), whereWritten],
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: {
      ssr: true,
      target: "node20",
      outDir: BUNDLES,
      emptyOutDir: true,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [name(file), join(root, file)])),
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  });
  return BUNDLES;
}
