/** @file What a command is. */
export interface Option {
  /** Name of the value in help texts. */
  readonly value: string;
  readonly words: string;
}

export interface Arguments {
  readonly values: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly wantsHelp: boolean;
}

export interface Context {
  readonly signal: AbortSignal;
  /** Folder of the bundle: the worker lies beside it. */
  readonly home: URL;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly words: string;
  readonly options: Readonly<Record<string, Option>>;
  /** More than help's first lines, computed only when somebody asks. */
  readonly details?: () => string;
  readonly run: (args: Arguments, context: Context) => void | Promise<void>;
}
