/** @file What an engine has to do for the driver: carry the commands of W3C WebDriver, and save files. */

/** A command and its parameters, as https://www.w3.org/TR/webdriver2/ has them. */
export type Command =
  | { readonly name: "navigate"; readonly url: string }
  | { readonly name: "execute"; readonly script: string; readonly args: readonly unknown[] }
  | { readonly name: "act"; readonly actions: readonly object[] }
  | { readonly name: "find"; readonly using: "css selector"; readonly value: string }
  | { readonly name: "type"; readonly id: string; readonly text: string }
  | { readonly name: "frame"; readonly id: 0 | null }
  | { readonly name: "resize"; readonly width: number; readonly height: number };

/** A browser that runs, with one window. */
export interface Session {
  /** Name and version. */
  readonly title: string;
  readonly send: (command: Command) => Promise<unknown>;
  /** Where files are saved. */
  readonly downloads: string;
  readonly close: () => Promise<void>;
}

/** Starts a browser whose files go below an empty folder. */
export type Launch = (folder: string) => Promise<Session>;
