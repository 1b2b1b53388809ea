/** @file What a command is. */
import type { Writable } from "node:stream";
import type { Catalog } from "../scenario";

export interface Option {
  /** The name of its value in help texts; absent: it takes none. */
  readonly value?: string;
  readonly words: string;
}

export interface Arguments {
  readonly values: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly wantsHelp: boolean;
}

/** All that a command uses from outside, so that tests can run it in their own process. */
export interface Environment {
  /** The labs that there are. */
  readonly catalog: Catalog;
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** The folder of the bundled program, where its worker is, too. */
  readonly home: URL;
  /** Reads all of standard input. */
  readonly readInput: () => string;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Aborted with a sentence that says why. */
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly words: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Further help text, computed only when somebody asks for it. */
  readonly details?: (environment: Environment) => Promise<string>;
  readonly run: (args: Arguments, environment: Environment) => void | Promise<void>;
}
