/** @file Brings a Chromium to a machine that has none. */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { canInstall, installFromApt } from "./apt.mjs";
import { findBrowser, refuseWrongPath, SHELL, unpacked, wrapper } from "./browser.mjs";
import { ensure } from "./prepare.mjs";
import { execute } from "./process.mjs";
import { root } from "./project.mjs";

/**
 * Silent, since suites run beside it; what it said is in the error.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function run(command, args, env = {}) {
  const { code, output } = await execute(command, args, { env });
  if (code !== 0) throw new Error(`${[command, ...args].join(" ")}\n${output.trim()}`);
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(unpacked, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(unpacked, "fonts-cache")}</cachedir>
</fontconfig>
`;

const WRAPPER = `#!/bin/sh
here=${JSON.stringify(unpacked)}
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

/** The one inside the npm package, with its libraries and fonts; no root needed. */
async function unpackFromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("@sparticuz/chromium: for x64 Linux only.");
  mkdirSync(unpacked, { recursive: true });
  const unpack = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;
  const module = ["--input-type=module", "--eval", unpack];
  await run(process.execPath, module, { TMPDIR: unpacked, VERCEL: "1" });
  writeFileSync(join(unpacked, "fonts.conf"), FONTS);
  writeFileSync(wrapper, WRAPPER);
  chmodSync(wrapper, 0o755);
  await run(wrapper, ["--version"]);
}

/** Playwright's own download; it knows where it put it. */
async function downloadFromPlaywright() {
  await run(process.execPath, [join(root, "node_modules/@playwright/test/cli.js"), "install", "chromium"]);
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  await run(path, ["--version"]);
  process.env["CHROMIUM_PATH"] = path;
}

/**
 * The first way that leads to one; whole browsers do where there is no shell to be had.
 * @returns {Promise<string | void>} what is used instead
 */
async function installBrowser() {
  const problems = [];
  const fromApt = [SHELL, "chromium"].map((name) => () => installFromApt([name]));
  for (const install of [...fromApt, unpackFromNpm, downloadFromPlaywright])
    try {
      await install();
      if (findBrowser()) return;
    } catch (problem) {
      const instead = findBrowser();
      if (instead) return `  There is no ${SHELL} to be had: tests run in ${instead}.`;
      problems.push(problem instanceof Error ? problem.message : String(problem));
    }
  throw new Error(
    ["No Chromium to test in: install one, or name it in CHROMIUM_PATH. Tried:", ...problems].join("\n"),
  );
}

const isShell = (/** @type {string} */ path) => basename(path) === SHELL || path === wrapper;

/** @type {import("./prepare.mjs").Need} */
export const chromiumNeed = {
  title: "Chromium",
  isHere: () => {
    refuseWrongPath("CHROMIUM_PATH", "Chromium");
    const found = findBrowser();
    return found !== null && (!canInstall() || Boolean(process.env["CHROMIUM_PATH"]) || isShell(found));
  },
  bring: installBrowser,
};

/** Makes sure there is a browser, and that this process and its children find it. */
export const ensureBrowser = () => ensure(chromiumNeed);
