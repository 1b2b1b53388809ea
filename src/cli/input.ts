/** @file Scenarios from files, standard input, links and whole addresses. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { decodeLink, type Notice, type Scenario } from "../scenario";
import { parseScenario } from "../scenario/file";
import { fileProblem, Refusal } from "./refusal";

const MAX_FILE = 1_000_000;

export interface Input {
  readonly scenario: Scenario;
  readonly notices: readonly Notice[];
}

/** Links have a `#`, or at least a query, and are no file. */
export function isLink(text: string): boolean {
  return text.includes("#") ? !existsSync(text) : /^\/?[a-z]+\?/.test(text) && !existsSync(text);
}

export function readLink(link: string): Input {
  return decodeLink(link);
}

function readText(path: string): string {
  try {
    if (path !== "-" && statSync(path).size > MAX_FILE)
      throw new Refusal(`${path} has more than ${MAX_FILE} bytes; a scenario has a few hundred.`);
    return readFileSync(path === "-" ? 0 : path, "utf8").replace(/^\ufeff/, "");
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
const isPipedLink = (text: string) => /^[^\s[{"].*$/.test(text) && isLink(text);

/** The scenario of a file (`-`: standard input, which may also be a link), or the refusal that it deserves. */
function readFile(path: string): Input {
  const text = readText(path);
  if (path === "-" && isPipedLink(text.trim())) return readLink(text.trim());
  const parsed = parseScenario(parseJson(path, text));
  if (!parsed.ok) throw new Refusal(`${path}: ${parsed.error}`);
  return { scenario: parsed.scenario, notices: [] };
}

export function readScenario(text: string): Input {
  return isLink(text) ? readLink(text) : readFile(text);
}
