/** @file Firefox, without a window, by Marionette: its own WebDriver, spoken as JSON over TCP. */
import { mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { findEngine } from "../../tools/engines.mjs";
import { poll, start, stop } from "./programs";
import type { Command, Launch } from "./session";

const COMMANDS: Readonly<Record<Command["name"], string>> = {
  navigate: "WebDriver:Navigate",
  execute: "WebDriver:ExecuteAsyncScript",
  act: "WebDriver:PerformActions",
  find: "WebDriver:FindElement",
  type: "WebDriver:ElementSendKeys",
  frame: "WebDriver:SwitchToFrame",
  resize: "WebDriver:SetWindowRect",
};

const preferences = (downloads: string) => ({
  // It chooses a port and writes it into the profile.
  "marionette.port": 0,
  "browser.download.folderList": 2,
  "browser.download.dir": downloads,
  // Machines without a mouse have tests as well.
  "ui.primaryPointerCapabilities": 6,
  "ui.allPointerCapabilities": 6,
  "ui.prefersReducedMotion": 1,
});

/** Messages are `[type, id, …]`, each behind its length in bytes and a colon. */
class Marionette {
  private rest = Buffer.alloc(0);
  private readonly waiting = new Map<number, (error: unknown, result: unknown) => void>();
  private last = 0;

  constructor(private readonly socket: Socket) {
    socket.on("data", (bytes: Buffer) => this.take(bytes));
    socket.on("close", () => {
      for (const answer of this.waiting.values()) answer({ message: "Firefox has gone" }, null);
    });
  }

  private take(bytes: Buffer): void {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (;;) {
      const colon = this.rest.indexOf(":");
      const end = colon + 1 + Number(this.rest.subarray(0, colon).toString());
      if (colon < 0 || this.rest.length < end) return;
      const message: unknown = JSON.parse(this.rest.subarray(colon + 1, end).toString());
      this.rest = this.rest.subarray(end);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      this.waiting.get(Number(id))?.(error, result);
      this.waiting.delete(Number(id));
    }
  }

  send(name: string, parameters: object): Promise<unknown> {
    const id = ++this.last;
    const text = JSON.stringify([0, id, name, parameters]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (error, result) => {
        if (error !== null) reject(new Error(`${name}: ${JSON.stringify(error)}`));
        else resolve(result);
      });
    });
  }
}

const valueOf = (result: unknown) =>
  typeof result === "object" && result !== null && "value" in result ? result.value : result;

export const launchFirefox: Launch = async (folder) => {
  const [program] = findEngine("firefox") ?? [];
  if (program === undefined) throw new Error("No Firefox: `npm test -- firefox` installs one where it may.");
  const [profile, downloads] = [join(folder, "profile"), join(folder, "downloads")];
  for (const path of [profile, downloads]) mkdirSync(path, { recursive: true });
  const lines = Object.entries(preferences(downloads)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const browser = start(program, ["--headless", "--marionette", "--no-remote", "--profile", profile]);
  const readPort = () => {
    if (browser.exitCode !== null) throw new Error(`${program} ended before it had a port: is it a Firefox?`);
    return readFile(join(profile, "MarionetteActivePort"), "utf8").catch(() => "");
  };
  const port = await poll(async () => Number(await readPort()) || null, "Firefox's port");
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  const marionette = new Marionette(socket);
  const session = JSON.stringify(await marionette.send("WebDriver:NewSession", {}));
  return {
    title: `Firefox ${/"browserVersion":"([^"]+)"/.exec(session)?.[1] ?? "of an unknown version"}`,
    downloads,
    // Without a sandbox of its own a script sees what the page's scripts see.
    send: async ({ name, ...parameters }) =>
      valueOf(await marionette.send(COMMANDS[name], { ...parameters, sandbox: null })),
    close: async () => {
      socket.destroy();
      await stop(browser);
    },
  };
};
