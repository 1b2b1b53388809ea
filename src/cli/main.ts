/** @file The command line: `mirrorstep <command> …`. */
import { readArguments } from "./arguments";
import type { Command } from "./command";
import { evaluate } from "./commands/eval";
import { link } from "./commands/link";
import { run } from "./commands/run";
import { scenario } from "./commands/scenario";
import { schema } from "./commands/schema";
import { commandHelp, generalHelp } from "./help";
import { nearest } from "./nearest";
import { say } from "./output";
import { Refusal } from "./refusal";

const commands: readonly Command[] = [evaluate, run, link, scenario, schema];
const INTERRUPTED = 130;

function findCommand(word: string): Command {
  const found = commands.find(({ name }) => name === word);
  if (found !== undefined) return found;
  const names = commands.map(({ name }) => name);
  const meant = nearest(word, names);
  throw new Refusal(
    `There is no command "${word}"; ${meant === null ? `there are ${names.join(", ")}.` : `did you mean ${meant}?`}`,
  );
}

async function main([word, ...words]: readonly string[], signal: AbortSignal) {
  if (word === undefined) throw new Refusal(generalHelp(commands).trimEnd());
  if (word === "--help" || word === "-h" || word === "help") process.stdout.write(generalHelp(commands));
  else if (word === "--version" || word === "-v") process.stdout.write(`${__APP_VERSION__}\n`);
  else {
    const command = findCommand(word);
    const args = readArguments(words, command);
    if (args.wantsHelp) process.stdout.write(commandHelp(command));
    else await command.run(args, { signal, home: new URL(".", import.meta.url) });
  }
}

/** Refusals and the experiments' own errors are sentences; a fault of the program shows where it is. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isFault =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return isFault ? (error.stack ?? error.message) : error.message;
}

// Somebody who closes a pipe early (`| head`) has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const interrupt = new AbortController();
process.once("SIGINT", () => interrupt.abort(new Refusal("Interrupted; no file was left half written.")));

try {
  await main(process.argv.slice(2), interrupt.signal);
} catch (error) {
  say(explain(error));
  process.exitCode = interrupt.signal.aborted ? INTERRUPTED : 1;
}
