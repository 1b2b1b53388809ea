/** @file Which Chromium the tests run in: found on this machine, or brought by `installBrowser`. */
import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, constants, mkdirSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cache, root } from "./project.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const unpacked = join(cache, "chromium");
const wrapper = join(unpacked, "run.sh");

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
 * The browser to use: CHROMIUM_PATH, else one on the PATH, else the one `installBrowser` unpacked before; null if none.
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

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, env) {
  console.log(`  $ ${command} ${args.join(" ")}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  if (error) console.log(`  ${error.message}`);
  return status === 0;
}

/** @param {string} path */
const starts = (path) => spawnSync(path, ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0;

/** Debian's, when we may install packages. */
function installFromApt() {
  const apt = (/** @type {string[]} */ ...args) =>
    run("apt-get", args, { DEBIAN_FRONTEND: "noninteractive" });
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium");
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

/** The one inside the npm package, with its libraries and fonts; x64 Linux, no root needed. */
function unpackFromNpm() {
  mkdirSync(unpacked, { recursive: true });
  const unpack = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;
  const module = ["--input-type=module", "--eval", unpack];
  if (!run(process.execPath, module, { TMPDIR: unpacked, VERCEL: "1" })) return false;
  writeFileSync(join(unpacked, "fonts.conf"), FONTS);
  writeFileSync(wrapper, WRAPPER);
  chmodSync(wrapper, 0o755);
  return starts(wrapper);
}

/** Playwright's own download; it knows where it put it. */
async function downloadFromPlaywright() {
  if (!run(process.execPath, [join(root, "node_modules/@playwright/test/cli.js"), "install", "chromium"]))
    return false;
  const { chromium } = await import("@playwright/test");
  process.env["CHROMIUM_PATH"] = chromium.executablePath();
  return starts(chromium.executablePath());
}

/**
 * Makes sure there is a browser, and that this process and its children find it.
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser() {
  if (process.env["CHROMIUM_PATH"] && !findBrowser())
    throw new Error(
      `CHROMIUM_PATH is ${process.env["CHROMIUM_PATH"]}, which cannot be run: unset it or name a Chromium.`,
    );
  if (!findBrowser()) await installBrowser();
  const path = findBrowser();
  if (!path) throw new Error("No Chromium to test in: install one, or name it in CHROMIUM_PATH.");
  process.env["CHROMIUM_PATH"] = path;
  return path;
}

async function installBrowser() {
  console.log("No Chromium found, installing one.");
  const mayUseApt = process.getuid?.() === 0 && process.platform === "linux";
  if (mayUseApt && installFromApt() && findBrowser()) return;
  if (process.platform === "linux" && process.arch === "x64" && unpackFromNpm()) return;
  await downloadFromPlaywright();
}
