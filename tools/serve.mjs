/** @file Serves dist/ from this very process: whoever ends the process ends the server. */
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { preview } from "vite";
import { portOf, root } from "./project.mjs";

const dist = join(root, "dist");

/**
 * What has its hash in its name never changes: as on a good host, browsers ask for it once, and keep what they compiled of it.
 * @type {import("vite").Plugin}
 */
const keptForEver = {
  name: "kept-for-ever",
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use(({ url = "" }, response, next) => {
      if (/^\/assets\/[\w.-]+$/.test(url) && existsSync(join(dist, url)))
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      next();
    });
  },
};

/**
 * @param {{ port?: number, strictPort?: boolean, host?: string }} [options]
 * @returns {Promise<import("vite").PreviewServer>}
 */
export async function serve({ port = 4173, strictPort = false, host = "127.0.0.1" } = {}) {
  if (!existsSync(join(dist, "index.html"))) throw new Error("Nothing to serve: run `npm run build` first.");
  return preview({ root, logLevel: "warn", plugins: [keptForEver], preview: { port, strictPort, host } });
}

/** @returns {Promise<number>} a port that nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * `npm run serve`: dist/ as it was built last.
 * @param {string[]} words
 */
export async function command([word]) {
  const server = await serve({ port: portOf(word, 4173), strictPort: true });
  console.log(`Serving dist/ at ${server.resolvedUrls?.local[0] ?? ""} (Ctrl-C ends it)`);
}
