/** @file Writes the service worker of a build (src/offline/worker.ts) with the list of all files that it keeps. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "vite";
import { root } from "./project.mjs";

const WORKER = "sw.js";
/** What nobody asks for without a network. */
const LEFT_OUT = new Set([WORKER, "robots.txt"]);
/** Large, and asked for by one part of one lab: kept from when somebody opens it. */
const LATE = /^data\/wikitext-2\//;

/** @typedef {[path: string, revision: string, isLate?: true]} KeptFile as in src/offline/files.ts */

const keyOf = (/** @type {string | Buffer} */ bytes) =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 12);

/**
 * @param {string} folder
 * @param {string} file
 * @returns {KeptFile}
 */
function keptFile(folder, file) {
  const path = relative(folder, file).replaceAll(sep, "/");
  // What lies in assets/ is named after its bytes.
  const revision = path.startsWith("assets/") ? "" : keyOf(readFileSync(file));
  return LATE.test(path) ? [path, revision, true] : [path === "index.html" ? "" : path, revision];
}

/**
 * Every file of a build, by its path below the folder; "" is the page.
 * @param {string} folder
 */
export const filesToKeep = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => keptFile(folder, join(entry.parentPath, entry.name)))
    .filter(([path]) => !LEFT_OUT.has(path))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/**
 * The worker as one classic script, which every browser can start.
 * @param {readonly KeptFile[]} files
 */
async function workerFor(files) {
  const list = JSON.stringify(files);
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { __APP_FILES__: list, __APP_KEY__: JSON.stringify(keyOf(list)) },
    build: {
      write: false,
      rolldownOptions: { input: join(root, "src/offline/worker.ts"), output: { format: "iife" } },
    },
  });
  if (!("output" in built)) throw new Error("The service worker was not built.");
  return built.output[0].code;
}

/**
 * Writes the worker that keeps what lies in a folder.
 * @param {string} folder
 */
export const writeWorker = async (folder) =>
  writeFileSync(join(folder, WORKER), await workerFor(filesToKeep(folder)));

/** @returns {import("vite").Plugin} */
export function offlinePlugin() {
  let folder = "";
  return {
    name: "offline",
    apply: "build",
    configResolved: ({ root: base, build: { outDir } }) => {
      folder = join(outDir.startsWith("/") ? "" : base, outDir);
    },
    // By now files that are served as they are lie beside those that were built.
    closeBundle: () => writeWorker(folder),
  };
}
