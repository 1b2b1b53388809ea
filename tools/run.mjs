/** @file What every npm script starts: `node tools/run.mjs <command> [words]`. Installs packages first, so it imports none. */
import { ensurePackages } from "./install.mjs";
import "./process.mjs";

const commands = {
  start: () => import("./start.mjs"),
  dev: () => import("./dev.mjs"),
  build: () => import("./build.mjs"),
  serve: () => import("./serve.mjs"),
  test: () => import("./test.mjs"),
  bench: () => import("./bench.mjs"),
  docs: () => import("./docs.mjs"),
  picture: () => import("./picture.mjs"),
};

const [name = "", ...words] = process.argv.slice(2);
const load = Object.entries(commands).find(([key]) => key === name)?.[1];
try {
  if (!load) throw new Error(`Unknown command "${name}": use one of ${Object.keys(commands).join(", ")}.`);
  ensurePackages();
  const { command } = await load();
  await command(words);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
