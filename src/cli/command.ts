/** @file What a command is. */
import type { Writable } from "node:stream";
import type { Catalog } from "../scenario";

export interface Option {
  /** Name of the value in help texts; absent: it takes none. */
  readonly value?: string;
  readonly words: string;
}

export interface Arguments {
  readonly values: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly wantsHelp: boolean;
}

/** Everything outside that a command touches, so that tests run it without a process of its own. */
export interface Environment {
  /** The labs that there are. */
  readonly catalog: Catalog;
  /** Where files lie that are named without a folder. */
  readonly folder: string;
  /** Folder of the bundle: the worker lies beside it. */
  readonly home: URL;
  /** All of standard input. */
  readonly readInput: () => string;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Aborted with the sentence that says why. */
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly words: string;
  readonly options: Readonly<Record<string, Option>>;
  /** More than help's first lines, computed only when somebody asks. */
  readonly details?: (environment: Environment) => Promise<string>;
  readonly run: (args: Arguments, environment: Environment) => void | Promise<void>;
}
