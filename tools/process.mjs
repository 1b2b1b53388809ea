/** @file Child processes whose output is kept, not shown, and which end with us. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./project.mjs";

/** @type {Set<number>} groups that are running */
const groups = new Set();

const colors = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };

/** @param {number} group */
function end(group) {
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.once(signal, () => {
    groups.forEach(end);
    process.exit(130);
  });

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
    const group = child.pid ?? 0;
    if (group) groups.add(group);
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const limit = setTimeout(() => {
      output += `\nStopped: still running after ${seconds} s.\n`;
      end(group);
    }, seconds * 1000);
    const finish = (/** @type {number | null} */ code) => {
      clearTimeout(limit);
      if (group) end(group);
      groups.delete(group);
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
