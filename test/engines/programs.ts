/** @file Programs that run as long as this process does. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * In the group of this process, so that what ends the group ends it, too.
 * @param pipe whether it writes to a third descriptor that is read here
 */
export function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, pipe = false) {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "ignore", ...(pipe ? (["pipe"] as const) : [])],
  });
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.removeListener("exit", end));
  return child;
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Asks again until there is an answer. */
export async function poll<T>(ask: () => Promise<T | null>, what: string, seconds = 30): Promise<T> {
  const end = Date.now() + 1000 * seconds;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`${what}: not after ${seconds} s`);
    await sleep(50);
  }
}
