/** @file Help texts. */
import type { Command, Environment } from "./command";

const rows = (pairs: readonly (readonly [string, string])[]) => {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, words]) => `  ${name.padEnd(width)}  ${words}`).join("\n");
};

/** An option as help texts show it: "--csv FILE", "--say". */
export const optionName = (name: string, value?: string): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

export function generalHelp(commands: readonly Command[]): string {
  return `mirrorstep: how far may a belief step?

${rows(commands.map(({ name, words }) => [name, words]))}

  mirrorstep <command> --help says more about one, mirrorstep --version which version this is.
  JSON goes to standard output, messages to standard error; bad input ends with one sentence and exit code 1.
`;
}

export async function commandHelp(
  { usage, words, options, details }: Command,
  environment: Environment,
): Promise<string> {
  const names = Object.entries(options).map(
    ([name, { value, words: about }]) => [optionName(name, value), about] as const,
  );
  return [
    `mirrorstep ${usage}\n\n  ${words}\n`,
    ...(names.length > 0 ? [`${rows(names)}\n`] : []),
    ...(details ? [await details(environment)] : []),
  ].join("\n");
}
