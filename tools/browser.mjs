/** @file Which Chromium the tests run in: found on this machine, or brought by browserInstall.mjs. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cache } from "./project.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
export const unpacked = join(cache, "chromium");
/** Starts the one that was unpacked there. */
export const wrapper = join(unpacked, "run.sh");

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The browser to use: CHROMIUM_PATH, else one on the PATH, else the one unpacked before; null if none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findBrowser(env = process.env) {
  const asked = env["CHROMIUM_PATH"];
  if (asked) return isExecutable(asked) ? asked : null;
  const onPath = (env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, wrapper].find(isExecutable) ?? null;
}

/** How every suite starts the browser. Without an executable Playwright looks for its own. */
export function launchOptions() {
  const executablePath = findBrowser();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      // It sees our own pages only, and root and containers have no sandbox to offer.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  };
}
