/** @file The program: takes the words after `mirrorstep`, returns an exit code. */
import { readArguments } from "./arguments";
import type { Command, Environment } from "./command";
import { evaluate } from "./commands/eval";
import { figure } from "./commands/figure";
import { lecture } from "./commands/lecture";
import { link } from "./commands/link";
import { run } from "./commands/run";
import { scenario } from "./commands/scenario";
import { schema } from "./commands/schema";
import { commandHelp, generalHelp } from "./help";
import { nearest } from "./nearest";
import { say } from "./output";
import { Refusal } from "./refusal";

export const commands: readonly Command[] = [evaluate, run, figure, link, scenario, schema, lecture];
const INTERRUPTED_STATUS = 130;

function findCommand(word: string): Command {
  const found = commands.find(({ name }) => name === word);
  if (found !== undefined) return found;
  const names = commands.map(({ name }) => name);
  const meant = nearest(word, names);
  throw new Refusal(
    `There is no command "${word}"; ${meant === null ? `there are ${names.join(", ")}.` : `did you mean ${meant}?`}`,
  );
}

async function obey([word, ...words]: readonly string[], environment: Environment) {
  const { stdout } = environment;
  if (word === undefined) throw new Refusal(generalHelp(commands).trimEnd());
  if (word === "--help" || word === "-h" || word === "help") stdout.write(generalHelp(commands));
  else if (word === "--version" || word === "-v") stdout.write(`${__APP_VERSION__}\n`);
  else {
    const command = findCommand(word);
    const args = readArguments(words, command);
    if (args.wantsHelp) stdout.write(await commandHelp(command, environment));
    else await command.run(args, environment);
  }
}

/**
 * The words for an error. Refusals and the experiments' errors are sentences; any other error shows where in
 * the program it arose.
 */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isFault =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return isFault ? (error.stack ?? error.message) : error.message;
}

/** @returns the exit code */
export async function runProgram(words: readonly string[], environment: Environment): Promise<number> {
  try {
    await obey(words, environment);
    return 0;
  } catch (error) {
    say(explain(error), environment);
    return environment.signal.aborted ? INTERRUPTED_STATUS : 1;
  }
}
