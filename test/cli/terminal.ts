/** @file The real program: bundled once per test file, run as a child process. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { buildTerminal } from "../../tools/build.mjs";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Terminal {
  /** Where commands run; files named without a folder lie here. */
  readonly folder: string;
  readonly start: (args: readonly string[]) => ReturnType<typeof spawn>;
  readonly run: (args: readonly string[], input?: string) => Promise<Ended>;
}

const BUILD_MS = 60_000;

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

/** Builds what `npm run build` builds, into a folder of its own: nothing of the project lies beside it. */
export function openTerminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-cli-"));
  const bundle = join(folder, "bundle");
  beforeAll(() => buildTerminal(bundle), BUILD_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const start = (args: readonly string[]) => spawn(join(bundle, "mirrorstep.js"), args, { cwd: folder });
  return {
    folder,
    start,
    run: (args, input = "") => {
      const child = start(args);
      child.stdin?.end(input);
      return collect(child);
    },
  };
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
