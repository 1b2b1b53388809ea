/** @file `npm run dev`: the app with every edit shown at once. `npm run dev -- 8080` asks for a port. */
import { createServer } from "vite";
import { portOf, root } from "./project.mjs";

/**
 * Here styles come by script, which the policy of the page does not allow.
 * @type {import("vite").Plugin}
 */
const inlineStyles = {
  name: "inline-styles",
  transformIndexHtml: (html) => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
};

/** @param {string[]} words */
export async function command([word]) {
  const server = await createServer({
    root,
    plugins: [inlineStyles],
    server: { port: portOf(word, 5173), host: "127.0.0.1" },
  });
  await server.listen();
  server.printUrls();
}
