/** @file Firefox and WebKit, for the suites of their names: where they are, and how they come. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installFromApt } from "./apt.mjs";
import { isExecutable, onPath, refuseWrongPath } from "./browser.mjs";

/**
 * @typedef {"firefox" | "webkit"} EngineName
 * @typedef {object} Engine
 * @property {string} title
 * @property {string[]} packages Debian's
 * @property {string} [variable] may name the program
 * @property {(env: NodeJS.ProcessEnv) => (string | null)[]} find every program that it takes; null for one that is not here
 */

const LIBRARIES = "/usr/lib";

/** The small browser that comes with the driver; its folder names machine and version. */
function findMiniBrowser() {
  const folders = existsSync(LIBRARIES) ? readdirSync(LIBRARIES) : [];
  const candidates = folders.flatMap((folder) =>
    ["webkit2gtk-4.1", "webkitgtk-6.0"].map((name) => join(LIBRARIES, folder, name, "MiniBrowser")),
  );
  return candidates.find(isExecutable) ?? null;
}

/** @type {Readonly<Record<EngineName, Engine>>} */
const engines = {
  firefox: {
    title: "Firefox",
    packages: ["firefox-esr"],
    variable: "FIREFOX_PATH",
    find: (env) => [env["FIREFOX_PATH"] || onPath(["firefox-esr", "firefox"], env)],
  },
  webkit: {
    title: "WebKit",
    packages: ["webkit2gtk-driver", "xvfb"],
    find: (env) => [onPath(["WebKitWebDriver"], env), findMiniBrowser(), onPath(["Xvfb"], env)],
  },
};

/**
 * @param {EngineName} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[] | null} the programs of an engine: Firefox; or WebKit's driver, its browser and its display
 */
export function findEngine(name, env = process.env) {
  const found = engines[name].find(env);
  const programs = found.filter((path) => path !== null && isExecutable(path));
  return programs.length === found.length ? /** @type {string[]} */ (programs) : null;
}

/**
 * @param {EngineName} name
 * @param {NodeJS.ProcessEnv} [env]
 * @param {typeof installFromApt} [install]
 * @returns {import("./prepare.mjs").Need}
 */
export function needOf(name, env = process.env, install = installFromApt) {
  const { title, packages, variable } = engines[name];
  return {
    title,
    isHere: () => {
      if (variable !== undefined) refuseWrongPath(variable, title, env);
      return findEngine(name, env) !== null;
    },
    bring: async () => {
      const problem = await install(packages).then(
        () => `${packages.join(" ")}: installed, but not every program of it was found.`,
        (/** @type {Error} */ { message }) => message,
      );
      if (findEngine(name, env) !== null) return;
      throw new Error(
        [
          `No ${title} to test in. As root on Debian: apt-get install --no-install-recommends ${packages.join(" ")}.`,
          ...(variable === undefined ? [] : [`Or name one in ${variable}.`]),
          "Or leave it out with `npm test -- chromium`. Tried:",
          problem,
        ].join("\n"),
      );
    },
  };
}

export const engineNeeds = { firefox: needOf("firefox"), webkit: needOf("webkit") };
