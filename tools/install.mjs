/** @file Installs what is missing. Built-in modules only: it runs before anything is installed. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const packages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/**
 * The packages that the lock file asks for and the folder does not hold in that version.
 * @param {string} folder
 */
export function missingPackages(folder) {
  const wanted = packages(join(folder, "package-lock.json"));
  const record = join(folder, "node_modules/.package-lock.json");
  const present = existsSync(record) ? packages(record) : {};
  return Object.keys(wanted).filter(
    (path) => path !== "" && !wanted[path]?.optional && wanted[path]?.version !== present[path]?.version,
  );
}

/** Runs `npm ci` when, and only when, something is missing. */
export function ensurePackages() {
  const missing = missingPackages(root);
  if (missing.length === 0) return;
  console.log(`Installing packages (${missing.length} missing).`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm ci failed: see above; is the package registry reachable?");
}
