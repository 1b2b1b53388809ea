/** @file The build behind a static server, with what the checks need beside it. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { typeOf } from "../browser/support/server";
import { installKit } from "./kit";

/** The app with the kit, in a frame of a phone's size. */
const PHONE = `<!doctype html><title>A phone</title><script src="/kit.js"></script>
<body style="margin: 0"><iframe style="border: 0; width: 390px; height: 844px"></iframe>
<script>document.querySelector("iframe").src = "/index.html" + location.hash</script>`;
const PASTE = `<!doctype html><title>What is on the clipboard</title><script src="/kit.js"></script><textarea></textarea>`;

const MADE: Readonly<Record<string, () => string>> = {
  "/phone.html": () => PHONE,
  "/paste.html": () => PASTE,
  "/kit.js": () => `(${String(installKit)})();`,
};

export interface Served {
  readonly origin: string;
  /** What is answered with 404 from now on; null for nothing. */
  readonly refuse: (paths: RegExp | null) => void;
  readonly close: () => void;
}

/** @param folders looked into one after the other */
export async function serveApp(...folders: readonly string[]): Promise<Served> {
  let refused: RegExp | null = null;
  const find = async (path: string): Promise<Buffer> => {
    // Every page comes from the server, not from what the page before it kept.
    if (path === "/sw.js" || refused?.test(path) || path.includes("..")) throw new Error(path);
    for (const folder of folders) {
      const file = await readFile(join(folder, normalize(path))).catch(() => null);
      if (file) return file;
    }
    throw new Error(path);
  };
  const withKit = (bytes: Buffer) => String(bytes).replace("<head>", `<head><script src="/kit.js"></script>`);
  const answer = async (path: string) =>
    MADE[path]?.() ?? (extname(path) === ".html" ? withKit(await find(path)) : await find(path));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = pathname === "/" ? "/index.html" : pathname;
    answer(path).then(
      (text) => response.writeHead(200, { "content-type": typeOf(path) }).end(text),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    refuse: (paths) => {
      refused = paths;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
