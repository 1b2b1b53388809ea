/** @file A run that is interrupted leaves nothing behind, not even a server that a runner set apart from its group. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { descendants, isRunning } from "../../tools/processTree.mjs";
import { root } from "../../tools/project.mjs";
import { makeFolder } from "./folder";

/** A run whose runner does what Playwright does: it starts a shell in a session of its own, and that a server, here a deaf one. */
const files = {
  "server.mjs": `
    import { writeFileSync } from "node:fs";
    import { createServer } from "node:net";
    process.on("SIGTERM", () => {});
    const server = createServer().listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));`,
  "runner.mjs": `
    import { spawn } from "node:child_process";
    spawn("sh", ["-c", "node server.mjs; true"], { detached: true });
    setInterval(() => {}, 1000);`,
  "run.mjs": `
    import { execute } from ${JSON.stringify(join(root, "tools/process.mjs"))};
    await execute("node", ["runner.mjs"], { cwd: process.cwd() });`,
};

/** 0 until the server listens. */
function portIn(folder: string): number {
  try {
    return Number(readFileSync(join(folder, "port"), "utf8"));
  } catch {
    return 0;
  }
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

/** What is left of a run that was started by this shell command, after the shell got this signal. */
async function leftovers(signal: NodeJS.Signals, command: string) {
  const folder = makeFolder(files);
  const run = spawn("sh", ["-c", command], { cwd: folder, detached: true, stdio: "ignore" });
  const pid = run.pid ?? NaN;
  await expect.poll(() => portIn(folder), { timeout: 20_000 }).toBeGreaterThan(0);
  const [port, all] = [portIn(folder), [pid, ...descendants(pid)]];
  onTestFinished(() => {
    for (const one of all.filter(isRunning)) process.kill(one, "SIGKILL");
  });
  expect(await answers(port)).toBe(true);
  expect(all.length).toBeGreaterThanOrEqual(4);
  run.kill(signal);
  // The threads of a process, and so its sockets, may outlive what the system calls its end.
  const left = async () => ({ running: all.filter(isRunning).length, answers: await answers(port) });
  await expect.poll(left, { timeout: 15_000 }).toEqual({ running: 0, answers: false });
  return signal;
}

it("nothing is left after a signal, nor after the end of the shell that started the run", async () => {
  const ended = await Promise.all([
    leftovers("SIGINT", "exec node run.mjs"),
    leftovers("SIGTERM", "exec node run.mjs"),
    leftovers("SIGHUP", "exec node run.mjs"),
    leftovers("SIGKILL", "node run.mjs; true"),
  ]);
  expect(ended).toEqual(["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"]);
});
