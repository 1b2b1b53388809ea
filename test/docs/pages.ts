/** @file The documentation cut into what can be checked: fences with their outputs, inline code, headings, links. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/project.mjs";

export const readText = (path: string) => readFileSync(join(root, path), "utf8");

export interface Fence {
  readonly language: string;
  readonly text: string;
  /** The fence that follows at once: what this one prints. */
  readonly output: { readonly language: string; readonly text: string } | null;
}

export interface Page {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  readonly fences: readonly Fence[];
  /** Everything but the fences. */
  readonly prose: string;
}

const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm;

function fencesOf(text: string): Fence[] {
  const found = [...text.matchAll(FENCE)].map((match) => ({
    language: match[1] ?? "",
    text: match[2] ?? "",
    from: match.index,
    to: match.index + match[0].length,
  }));
  return found.map(({ language, text: own, to }, i) => {
    const next = found[i + 1];
    const follows = next !== undefined && text.slice(to, next.from).trim() === "";
    return { language, text: own, output: follows ? next : null };
  });
}

function readPage(path: string): Page {
  const text = readText(path);
  return { path, text, fences: fencesOf(text), prose: text.replace(FENCE, "") };
}

export const pages: readonly Page[] = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
].map(readPage);

/** What stands between backticks in a text, each once. */
export const inlineCode = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code)),
];

/** The text under a heading, up to the next one of its level or above. */
export function section(path: string, title: string): string {
  const text = pages.find((page) => page.path === path)?.prose ?? "";
  const start = text.search(new RegExp(`^#+ ${title}$`, "m"));
  if (start < 0) throw new Error(`${path} has no heading "${title}".`);
  const level = text.slice(start).indexOf(" ");
  const end = text.slice(start + level).search(new RegExp(`^#{1,${level}} `, "m"));
  return end < 0 ? text.slice(start) : text.slice(start, start + level + end);
}
