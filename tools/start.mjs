/** @file `npm start`: builds and serves the app until Ctrl-C. `npm start -- 8080` asks for a port. */
import { buildApp, buildTerminal } from "./build.mjs";
import { portOf } from "./project.mjs";
import { serve } from "./serve.mjs";

/** @param {string[]} words */
export async function command([word]) {
  const port = portOf(word, 4173);
  await buildApp();
  await buildTerminal();
  const server = await serve({ port });
  console.log(`Mirrorstep is at ${server.resolvedUrls?.local[0] ?? ""} (Ctrl-C ends it)`);
}
