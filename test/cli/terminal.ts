/** @file The program as tests use it: called in this process, or, where processes matter, started as one. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, expect, inject, onTestFinished } from "vitest";
import { runProgram } from "../../src/cli/program";
import { catalog } from "../../src/labs/catalog";
import type { Catalog } from "../../src/scenario";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Terminal {
  /** Where commands run; files named without a folder lie here. */
  readonly folder: string;
  /** In this process, with the workers of the bundle. */
  readonly run: (args: readonly string[], input?: string) => Promise<Ended>;
  /** The bundled program, through its first line. */
  readonly start: (args: readonly string[]) => ReturnType<typeof spawn>;
  readonly process: (args: readonly string[], input?: string) => Promise<Ended>;
}

/** `mirrorstep.js` and its worker. */
export const bundle = join(inject("bundles"), "program");

/** Keeps what is written to it. */
class Output extends Writable {
  text = "";

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

/** In this process, with these labs. */
export async function call(
  folder: string,
  args: readonly string[],
  input = "",
  labs: Catalog = catalog,
): Promise<Ended> {
  const [stdout, stderr] = [new Output(), new Output()];
  const code = await runProgram(args, {
    catalog: labs,
    folder,
    home: pathToFileURL(`${bundle}/`),
    readInput: () => input,
    stdout,
    stderr,
    signal: new AbortController().signal,
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

function collect(child: ReturnType<typeof spawn>): Promise<Ended> {
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
  });
}

export function openTerminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const start = (args: readonly string[]) => spawn(join(bundle, "mirrorstep.js"), args, { cwd: folder });
  return {
    folder,
    run: (args, input = "") => call(folder, args, input),
    start,
    process: (args, input = "") => {
      const child = start(args);
      child.stdin?.end(input);
      return collect(child);
    },
  };
}

/** The words of a command line that needs no shell, as typed: plain or in single quotes; null for any other. */
export function plainWords(line: string): string[] | null {
  if (!/^(?:[\w.,:/#=-]+|'[^'\n]*')(?: (?:[\w.,:/#=-]+|'[^'\n]*'))*$/.test(line)) return null;
  return [...line.matchAll(/'([^']*)'|[^' ]+/g)].map(([word, quoted]) => quoted ?? word);
}

/** What a command that went well printed: JSON and nothing else, and not a word on standard error. */
export function jsonOf({ code, stdout, stderr }: Ended): unknown {
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

/** One clear sentence on standard error, nothing on standard output, exit code 1. */
export function expectRefusal({ code, stdout, stderr }: Ended, sentence: string | RegExp) {
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr.trimEnd()).toMatch(sentence);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
}

/** A child that is started and ended by hand; killed when the test is over, come what may. */
export function startByHand(terminal: Terminal, args: readonly string[]) {
  const child = terminal.start(args);
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, ended: collect(child) };
}
