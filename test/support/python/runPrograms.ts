/** @file Runs NumPy programs in one Python, with a stand-in for Matplotlib that keeps what they draw. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const hasNumPy = spawnSync("python3", ["-c", "import numpy"]).status === 0;

export interface Asked {
  readonly text: string;
  /** As on the command line. */
  readonly arguments?: readonly string[];
  /** Usually "draw"; "numbers": it finds no Matplotlib; "read": it is not run. */
  readonly mode?: "draw" | "numbers" | "read";
}

export interface Line {
  readonly label: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly look: Readonly<Record<string, unknown>>;
}

/** A call of Matplotlib that draws something else. */
export interface Shape {
  readonly what: string;
  readonly args: readonly unknown[];
  readonly look: Readonly<Record<string, unknown>>;
}

export interface Axes {
  readonly lines: readonly Line[];
  readonly shapes: readonly Shape[];
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Drawn {
  readonly title: string;
  readonly caption: string;
  readonly axes: readonly Axes[];
}

export interface Ran {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  readonly error: string | null;
  /** With which words it left. */
  readonly exit: string | null;
  readonly figures: readonly Drawn[];
}

/** null is no number, words are infinite ones. */
const revived = (key: string, value: unknown): unknown => {
  if (value === "inf") return Infinity;
  if (value === "-inf") return -Infinity;
  return value === null && /^\d+$/.test(key) ? NaN : value;
};

/** What each program printed and drew, by the names they are given. */
export function runPrograms<Name extends string>(
  programs: Readonly<Record<Name, Asked>>,
): Readonly<Record<Name, Ran>> {
  const { stdout, stderr, status } = spawnSync("python3", [join(import.meta.dirname, "run.py")], {
    input: JSON.stringify(programs),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout, revived) as Record<Name, Ran>;
}
