/** @file Scenarios from files, standard input, links and whole addresses. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { decodeLink } from "../scenario/decode";
import { type AnyLab, type Notice, type Scenario } from "../scenario";
import { parseScenario } from "../scenario/file";
import type { Surroundings } from "./command";
import { fileProblem, Refusal } from "./refusal";

const MAX_FILE = 1_000_000;

export interface Input {
  readonly lab: AnyLab;
  readonly scenario: Scenario;
  readonly notices: readonly Notice[];
}

/** Links have a `#`, or at least a query, and are no file. */
function isLink(text: string, { folder }: Surroundings): boolean {
  return (text.includes("#") || /^\/?[a-z]+\?/.test(text)) && !existsSync(resolve(folder, text));
}

function readText(path: string, { folder, readInput }: Surroundings): string {
  const file = resolve(folder, path);
  try {
    if (path !== "-" && statSync(file).size > MAX_FILE)
      throw new Refusal(`${path} has more than ${MAX_FILE} bytes; a scenario has a few hundred.`);
    return (path === "-" ? readInput() : readFileSync(file, "utf8")).replace(/^\ufeff/, "");
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(fileProblem(path, error));
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, " ") : "it cannot be parsed";
    throw new Refusal(`${path} is not JSON: ${why}.`);
  }
}

/** Whether standard input holds a link: one line, which begins as no JSON does. */
const isPipedLink = (text: string, around: Surroundings) => /^[^\s[{"].*$/.test(text) && isLink(text, around);

/** The scenario of a file (`-`: standard input, which may also be a link), or the refusal that it deserves. */
async function readFile(path: string, around: Surroundings): Promise<Input> {
  const text = readText(path, around);
  if (path === "-" && isPipedLink(text.trim(), around)) return decodeLink(text.trim(), around.catalog);
  const parsed = await parseScenario(parseJson(path, text), around.catalog);
  if (!parsed.ok) throw new Refusal(`${path}: ${parsed.error}`);
  return { lab: parsed.lab, scenario: parsed.scenario, notices: [] };
}

export async function readScenario(text: string, around: Surroundings): Promise<Input> {
  return isLink(text, around) ? decodeLink(text, around.catalog) : readFile(text, around);
}
