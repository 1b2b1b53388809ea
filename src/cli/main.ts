/** @file The entry of the command line `mirrorstep <command> …`. */
import { readFileSync } from "node:fs";
import { catalog } from "../labs/catalog";
import { runProgram } from "./program";
import { Refusal } from "./refusal";

// Whoever closes the pipe early (`| head`) has seen enough: no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const interrupt = new AbortController();
process.once("SIGINT", () => interrupt.abort(new Refusal("Interrupted; no file was left half written.")));

process.exitCode = await runProgram(process.argv.slice(2), {
  catalog,
  folder: process.cwd(),
  home: new URL(".", import.meta.url),
  readInput: () => readFileSync(0, "utf8"),
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupt.signal,
});
