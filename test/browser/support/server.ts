/** @file The build behind the plainest of static servers, below a folder. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The build that the tests look at. */
export const build = (): string =>
  process.env["MIRRORSTEP_DIST"] ?? fileURLToPath(new URL("../../../dist", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".csv": "text/csv",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** What a file is served as, by the end of its name. */
export const typeOf = (path: string): string => TYPES[extname(path)] ?? "text/plain";

export interface Served {
  readonly url: string;
  readonly missed: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves a build at http://127.0.0.1:<port><folder>, and nothing beside it. */
export async function serveBelow(folder: `/${string}`, root: string): Promise<Served> {
  const missed: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const inside = normalize(path.slice(folder.length));
    const file = join(root, inside === "." ? "index.html" : inside);
    const send =
      path.startsWith(folder) && !inside.startsWith("..") ? readFile(file) : Promise.reject(new Error());
    send.then(
      (bytes) => response.writeHead(200, { "content-type": typeOf(file) }).end(bytes),
      () => {
        missed.push(path);
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}${folder}`, missed, close };
}
