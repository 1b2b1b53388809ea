/** @file Who started whom, as the system tells. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** @typedef {{ pid: number, parent: number, state: string }} Process */

/** @param {string} pid */
function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything; what follows has no brackets.
    const [state = "", parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return [{ pid: Number(pid), parent: Number(parent), state }];
  } catch {
    return [];
  }
}

/** @returns {Process[]} every process there is; none where the system has neither /proc nor ps */
function processes() {
  if (existsSync("/proc/self/stat"))
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap(fromProc);
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,state="], { encoding: "utf8" });
  return (stdout ?? "").split("\n").flatMap((line) => {
    const [pid, parent, state = ""] = line.trim().split(/\s+/);
    return pid ? [{ pid: Number(pid), parent: Number(parent), state }] : [];
  });
}

/**
 * @param {number} pid
 * @returns {number[]} its children, their children and so on
 */
export function descendants(pid) {
  const all = processes();
  const below = (/** @type {number} */ one) =>
    all
      .filter(({ parent }) => parent === one)
      .flatMap(/** @returns {number[]} */ (child) => [child.pid, ...below(child.pid)]);
  return below(pid);
}

/**
 * @param {number} pid
 * @returns {boolean} false also for one that ended and waits to be noticed
 */
export function isRunning(pid) {
  if (existsSync("/proc/self/stat")) return fromProc(String(pid)).some(({ state }) => state !== "Z");
  return processes().some((one) => one.pid === pid && !one.state.startsWith("Z"));
}
