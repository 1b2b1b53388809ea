/** @file The README cut into what can be checked: fences with their outputs, inline code, tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/project.mjs";

export const readText = (name: string) => readFileSync(join(root, name), "utf8");

export const readme = readText("README.md");

/** Where links point while `npm start` runs. */
export const ADDRESS = "http://127.0.0.1:4173/";

export interface Fence {
  readonly language: string;
  readonly text: string;
  /** The fence that follows at once: what this one prints. */
  readonly output: { readonly language: string; readonly text: string } | null;
}

const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm;

function readFences(): Fence[] {
  const found = [...readme.matchAll(FENCE)].map((match) => ({
    language: match[1] ?? "",
    text: match[2] ?? "",
    from: match.index,
    to: match.index + match[0].length,
  }));
  return found.map(({ language, text, to }, i) => {
    const next = found[i + 1];
    const follows = next !== undefined && readme.slice(to, next.from).trim() === "";
    return { language, text, output: follows ? next : null };
  });
}

export const fences: readonly Fence[] = readFences();

/** Everything but the fences. */
export const prose = readme.replace(FENCE, "");

export const inlineCode: readonly string[] = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);

/** The cells of the table under this header, row by row; empty when there is none. */
export function tableUnder(header: string): string[][] {
  const lines = readme.split("\n");
  const cells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const start = lines.findIndex((line) => line.startsWith("|") && cells(line)[0] === header);
  if (start < 0) return [];
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end).map(cells);
}
