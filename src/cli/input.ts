/** @file Reads scenarios from files, standard input, links and whole addresses. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseJson } from "../param/json";
import { decodeLink } from "../scenario/decode";
import { type AnyLab, type Notice, type Scenario } from "../scenario";
import { parseScenario } from "../scenario/file";
import type { Environment } from "./command";
import { fileProblem, Refusal } from "./refusal";

const MAX_FILE = 1_000_000;

export interface Input {
  readonly lab: AnyLab;
  readonly scenario: Scenario;
  readonly notices: readonly Notice[];
}

/** Whether a text is a link: it has a `#` or a query, and no file has that name. */
function isLink(text: string, { folder }: Environment): boolean {
  return (text.includes("#") || /^\/?[a-z]+\?/.test(text)) && !existsSync(resolve(folder, text));
}

/** @param most the largest file that is read, in words and in bytes */
export function readText(
  path: string,
  { folder, readInput }: Environment,
  mostWords = `${MAX_FILE} bytes; a scenario has a few hundred`,
  most = MAX_FILE,
): string {
  const file = resolve(folder, path);
  try {
    if (path !== "-" && statSync(file).size > most) throw new Refusal(`${path} has more than ${mostWords}.`);
    return (path === "-" ? readInput() : readFileSync(file, "utf8")).replace(/^\ufeff/, "");
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(fileProblem(path, error));
  }
}

function jsonIn(path: string, text: string): unknown {
  const json = parseJson(text);
  if (!json.ok) throw new Refusal(`${path} ${json.error}.`);
  return json.value;
}

/** Whether standard input holds a link: a single line that does not begin like JSON. */
const isPipedLink = (text: string, environment: Environment) =>
  /^[^\s[{"].*$/.test(text) && isLink(text, environment);

/** The scenario in a file (`-`: standard input, which may also hold a link). Refuses with a sentence. */
async function readFile(path: string, environment: Environment): Promise<Input> {
  const text = readText(path, environment);
  if (path === "-" && isPipedLink(text.trim(), environment))
    return decodeLink(text.trim(), environment.catalog);
  const parsed = await parseScenario(jsonIn(path, text), environment.catalog);
  if (!parsed.ok) throw new Refusal(`${path}: ${parsed.error}`);
  return { lab: parsed.lab, scenario: parsed.scenario, notices: [] };
}

export async function readScenario(text: string, environment: Environment): Promise<Input> {
  return isLink(text, environment) ? decodeLink(text, environment.catalog) : readFile(text, environment);
}
