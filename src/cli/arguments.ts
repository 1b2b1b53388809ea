/** @file Parses the arguments of a command: values by position, options by name. Unknown options are refused, with a hint. */
import type { Arguments, Command } from "./command";
import { nearest } from "./nearest";
import { Refusal } from "./refusal";

/** Whether a word is an option: `--x` is one, `-` (standard input or output) and `-0.5` are not. */
const isOption = (word: string) => /^-[^\d.]/.test(word);

function unknownOption(word: string, { name, options }: Command): Refusal {
  const known = [...Object.keys(options).map((key) => `--${key}`), "--help"];
  const meant = nearest(word, known);
  const hint = meant === null ? `it knows ${known.join(", ")}` : `did you mean ${meant}?`;
  return new Refusal(`${word} is no option of ${name}; ${hint}${meant === null ? "." : ""}`);
}

export function readArguments(words: readonly string[], command: Command): Arguments {
  const values: string[] = [];
  const options = new Map<string, string>();
  let wantsHelp = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    if (word === "--") {
      values.push(...words.slice(i + 1));
      break;
    }
    if (word === "--help" || word === "-h") wantsHelp = true;
    else if (isOption(word)) i += readOption(word, words[i + 1], command, options);
    else values.push(word);
  }
  return { values, options, wantsHelp };
}

/** Reads `--name value`, `--name=value`, or `--name` if it takes no value. Returns how many further words it took. */
function readOption(word: string, next: string | undefined, command: Command, into: Map<string, string>) {
  const cut = word.indexOf("=");
  const flag = cut < 0 ? word : word.slice(0, cut);
  const name = flag.replace(/^--/, "");
  if (!flag.startsWith("--") || !Object.hasOwn(command.options, name)) throw unknownOption(flag, command);
  if (into.has(name)) throw new Refusal(`${flag} is given twice; give it once.`);
  const what = command.options[name]?.value;
  if (what === undefined) {
    if (cut >= 0) throw new Refusal(`${flag} takes no value.`);
    into.set(name, "");
    return 0;
  }
  const value = cut < 0 ? next : word.slice(cut + 1);
  if (value === undefined || value === "" || (cut < 0 && isOption(value)))
    throw new Refusal(`${flag} needs a value: ${flag} ${what}.`);
  into.set(name, value);
  return cut < 0 ? 1 : 0;
}

/** The only value of a command, which must not be empty; otherwise a refusal that shows the usage. */
export function onlyValue({ values }: Arguments, { usage }: Command, what: string): string {
  const [value] = values;
  if (value === undefined) throw new Refusal(`${what} is missing; usage: mirrorstep ${usage}`);
  if (values.length > 1)
    throw new Refusal(
      `${values.length} values are given where one is expected (put links in quotes); usage: mirrorstep ${usage}`,
    );
  if (value.trim() === "")
    throw new Refusal(`${what} is expected, the argument is empty; usage: mirrorstep ${usage}`);
  return value;
}
