/** @file `npm run dev`: the app with every edit shown at once. `npm run dev -- 8080` asks for a port. */
import { createServer } from "vite";
import { portOf, root } from "./project.mjs";

/** @param {string[]} words */
export async function command([word]) {
  const server = await createServer({ root, server: { port: portOf(word, 5173), host: "127.0.0.1" } });
  await server.listen();
  server.printUrls();
}
