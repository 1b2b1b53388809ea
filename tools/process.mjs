/** @file Child processes whose output is kept, not shown, and which end with us, with everything that they started. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { descendants, isRunning } from "./processTree.mjs";
import { root } from "./project.mjs";

/** @type {Set<number>} the children that are running; each leads a process group */
const children = new Set();
/** Long enough for a browser to close and to remove its profile. */
const GRACE_MS = 3000;

const colors = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };

/**
 * @param {number} pid negative: a group
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

/**
 * Ends these children and all below them, also those who left their group, as servers and browsers of test runners do:
 * first politely, then by force.
 * @param {readonly number[]} pids
 */
async function end(pids) {
  const all = pids.flatMap((pid) => [pid, ...descendants(pid)]);
  for (const pid of pids) send(-pid, "SIGTERM");
  const until = performance.now() + GRACE_MS;
  while (all.some(isRunning) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50));
  for (const pid of [...all, ...all.flatMap(descendants)]) send(pid, "SIGKILL");
  for (const pid of pids) send(-pid, "SIGKILL");
}

let isEnding = false;

async function endAll() {
  if (isEnding) return;
  isEnding = true;
  await end([...children]);
  process.exit(130);
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => void endAll());

/** The shell between npm and us dies of a signal without passing it on: then we are orphaned, and go too. */
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) void endAll();
}, 500).unref();

/**
 * @typedef {{ code: number, output: string }} Outcome
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, seconds?: number, cwd?: string }} [options]
 * @returns {Promise<Outcome>} code 0 = success; never rejects
 */
export function execute(command, args, { env = {}, seconds = 600, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...colors, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const { pid } = child;
    if (pid) children.add(pid);
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const limit = setTimeout(() => {
      output += `\nStopped: still running after ${seconds} s.\n`;
      if (pid) void end([pid]);
    }, seconds * 1000);
    const finish = (/** @type {number | null} */ code) => {
      clearTimeout(limit);
      if (pid) send(-pid, "SIGKILL");
      if (pid) children.delete(pid);
      resolve({ code: code ?? 1, output });
    };
    child.once("error", (error) => {
      output += error.message;
      finish(1);
    });
    child.once("close", finish);
  });
}

/**
 * Runs the JavaScript of an installed package.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, seconds?: number, cwd?: string }} [options]
 */
export const executeNode = (script, args, options) =>
  execute(process.execPath, [join(root, "node_modules", script), ...args], options);
