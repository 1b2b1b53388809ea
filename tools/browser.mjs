/** @file Which Chromium the tests run in: found on this machine, or brought by browserInstall.mjs. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cache } from "./project.mjs";

/** Chromium without all that a window has around its page: it paints the same, in three quarters of the time. */
export const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
export const unpacked = join(cache, "chromium");
/** Starts the one that was unpacked there. */
export const wrapper = join(unpacked, "run.sh");

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string[]} names
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null} the first program of one of these names
 */
export const onPath = (names, env) =>
  (env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable) ?? null;

/**
 * @param {string} variable may name a program
 * @param {string} kind what it should be
 * @param {NodeJS.ProcessEnv} [env]
 */
export function refuseWrongPath(variable, kind, env = process.env) {
  const path = env[variable];
  if (path && !isExecutable(path))
    throw new Error(`${variable} is ${path}, which cannot be run: unset it or name a ${kind}.`);
}

/**
 * The browser to use: CHROMIUM_PATH, else one on the PATH, the shell first, else the one unpacked before; null if none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findBrowser(env = process.env) {
  const asked = env["CHROMIUM_PATH"];
  if (asked) return isExecutable(asked) ? asked : null;
  return onPath(NAMES, env) ?? (isExecutable(wrapper) ? wrapper : null);
}

/**
 * What a window makes before one has typed anything: two hidden pages for the suggestions of its address bar. They cost more
 * than the page that is asked for. After them what Playwright switches off by itself: of two such lists the last counts.
 */
const OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
];

/** How every suite starts the browser. Without an executable Playwright looks for its own. */
export function launchOptions() {
  const executablePath = findBrowser();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      // It sees our own pages only, and root and containers have no sandbox to offer.
      "--no-sandbox",
      "--disable-gpu",
      // Letters are as wide as in a window: of its own accord the shell rounds them to pixels.
      "--font-render-hinting=none",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      `--disable-features=${OFF.join(",")}`,
    ],
  };
}

/**
 * For a page, before its scripts: in the middle of a test or a measurement nothing is fetched to be kept, and what is looked at
 * comes from the server.
 */
export const withoutServiceWorker = { content: "delete Navigator.prototype.serviceWorker;" };
