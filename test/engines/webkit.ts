/** @file WebKitGTK's small browser, on a display of its own, by its WebDriver over HTTP. */
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findEngine } from "../../tools/engines.mjs";
import { freePort } from "../../tools/serve.mjs";
import { poll, start, stop } from "./programs";
import type { Command, Launch } from "./session";

/** Below the address of the session. */
const path = (command: Command): string =>
  ({
    navigate: "/url",
    execute: "/execute/async",
    act: "/actions",
    find: "/element",
    type: `/element/${command.name === "type" ? command.id : ""}/value`,
    frame: "/frame",
    resize: "/window/rect",
  })[command.name];

/** It chooses a display that is free and writes its number to the third descriptor. */
async function startDisplay(program: string) {
  const child = start(
    program,
    ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
    {},
    true,
  );
  const pipe = child.stdio[3];
  if (!pipe) throw new Error("Xvfb has no third descriptor");
  const [number] = await Promise.race([
    once(pipe, "data"),
    once(child, "exit").then(() => Promise.reject(new Error("Xvfb ended before it had a display"))),
  ]);
  return { child, display: `:${String(number).trim()}` };
}

/** It asks GTK whether things may move. */
function calm(home: string): string {
  const config = join(home, "config");
  mkdirSync(join(config, "gtk-3.0"), { recursive: true });
  writeFileSync(join(config, "gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  return config;
}

const body = (parameters: object) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(parameters),
});

async function post(url: string, parameters: object): Promise<unknown> {
  const response = await fetch(url, body(parameters));
  const { value }: { value: unknown } = await response.json();
  if (!response.ok) throw new Error(`${new URL(url).pathname}: ${JSON.stringify(value)}`);
  return value;
}

export const launchWebKit: Launch = async (folder) => {
  const [driver, browser, xvfb] = findEngine("webkit") ?? [];
  if (driver === undefined || browser === undefined || xvfb === undefined)
    throw new Error("No WebKit: `npm test -- webkit` installs one where it may.");
  const { child: screen, display } = await startDisplay(xvfb);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = start(driver, [`--port=${port}`, "--host=127.0.0.1"], {
    DISPLAY: display,
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
    // Without a graphics card the processor paints either way; so it does without imitating one.
    WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1",
    // Layers that nothing puts together but the processor cost more than they spare.
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    HOME: folder,
    XDG_CONFIG_HOME: calm(folder),
  });
  const ready = () =>
    fetch(`${base}/status`).then(
      ({ ok }) => ok || null,
      () => null,
    );
  await poll(ready, "WebKit's driver");
  const alwaysMatch = {
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
  };
  const session = await post(`${base}/session`, { capabilities: { alwaysMatch } });
  const said = JSON.stringify(session);
  const address = `${base}/session/${/"sessionId":"([^"]+)"/.exec(said)?.[1] ?? ""}`;
  return {
    title: `WebKitGTK ${/"browserVersion":"([^"]+)"/.exec(said)?.[1] ?? "of an unknown version"}`,
    // Where it has no folder for them, files go to the home directory.
    downloads: folder,
    send: (command) => post(address + path(command), command),
    close: async () => {
      await fetch(address, { method: "DELETE" }).catch(() => null);
      await Promise.all([child, screen].map(stop));
    },
  };
};
