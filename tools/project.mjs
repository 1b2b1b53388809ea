/** @file Where things are, and which version this is. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
/** Scratch space; `npm ci` clears it. */
export const cache = join(root, "node_modules/.cache");

/** @type {string} */
export const version = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

/**
 * @param {string | undefined} word as typed, e.g. `npm start -- 8080`
 * @param {number} fallback
 */
export function portOf(word, fallback) {
  const port = Number(word ?? fallback);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`"${word}" is not a port: give a whole number from 1 to 65535.`);
}

/**
 * @param {string} folder
 * @returns {string[]} every TypeScript module below the folder, declarations apart
 */
export const sourceFiles = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
    .map((path) => join(folder, path));
