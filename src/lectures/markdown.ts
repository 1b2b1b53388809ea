/** @file The texts of a lecture: Markdown without HTML, with formulas between dollar signs and numbers between double braces. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { quote } from "../param/text";
import { MOST_DEPTH, MOST_FORMULA, MOST_FORMULAS } from "./limits";
import { readValue, VALUE, type Value } from "./values";

export interface Formula {
  readonly type: "formula";
  /** TeX, which may contain numbers between double braces. */
  readonly tex: string;
  /** How the formula is read aloud; null if the author does not say. */
  readonly spoken: string | null;
  /** Whether the formula has a line of its own. */
  readonly display: boolean;
}

export type Inline =
  | { readonly type: "text" | "code"; readonly text: string }
  | { readonly type: "emphasis" | "strong"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: "break" }
  | { readonly type: "value"; readonly value: Value }
  | Formula;

export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | { readonly type: "quote"; readonly children: readonly Block[] }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "list"; readonly start: number | null; readonly items: readonly (readonly Block[])[] };

export interface Words {
  readonly blocks: readonly Block[];
  /** What was left out, and why: clauses to follow the name of the text. */
  readonly problems: readonly string[];
}

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root["children"][number];
type Kept = { readonly type: "value"; readonly value: Value } | Formula;
type Tell = (problem: string) => void;

const OPENING_MARK = "\ue000";
const CLOSING_MARK = "\ue001";
/** Characters for private use, which mark the formulas and numbers that the Markdown parser must not see. */
const PRIVATE_CHARACTERS = /[\ue000-\uf8ff]/g;
const PLACE = /\ue000(\d+)\ue001/;

/** What Markdown must not read: code, an escaped dollar sign, a formula on its own line or within one, a number. */
const KEPT_PIECES = new RegExp(
  String.raw`(?<code>(?<ticks>\`+)[\s\S]*?\k<ticks>)|(?<escaped>\\\$)` +
    String.raw`|\$\$(?<display>[\s\S]+?)\$\$(?<told>\[[^[\]]+\](?!\())?|\$(?<inline>[^$\n]+)\$(?<said>\[[^[\]]+\](?!\())?` +
    `|${VALUE.source}`,
  "g",
);

/** Puts a mark in place of each formula and number, which Markdown must not read. */
function keep(text: string, tell: Tell) {
  const kept: Kept[] = [];
  const mark = (one: Kept) => `${OPENING_MARK}${kept.push(one) - 1}${CLOSING_MARK}`;
  const marked = text
    .replace(PRIVATE_CHARACTERS, "")
    .replace(KEPT_PIECES, (all: string, ...found: unknown[]) => {
      const groups = found.at(-1) as Record<string, string | undefined>;
      const tex = groups["display"] ?? groups["inline"];
      if (groups["code"] !== undefined || groups["escaped"] !== undefined) return all;
      if (tex === undefined) return mark({ type: "value", value: readValue(all) });
      const label = (groups["told"] ?? groups["said"])?.slice(1, -1).trim() ?? null;
      return mark({
        type: "formula",
        tex: tex.trim(),
        spoken: label,
        display: groups["display"] !== undefined,
      });
    });
  const formulas = kept.filter((one) => one.type === "formula");
  if (formulas.length > MOST_FORMULAS)
    tell(`has ${formulas.length} formulas; at most ${MOST_FORMULAS} fit into one text`);
  for (const { tex } of formulas.filter((formula) => formula.tex.length > MOST_FORMULA))
    tell(`has a formula of ${tex.length} characters, ${quote(tex)}; at most ${MOST_FORMULA} are read`);
  return { marked, kept };
}

/** Whether a link is an `https:` address or a place in the app. */
export const isSafeLink = (href: string): boolean => {
  if (href.startsWith("#/")) return true;
  if (!/^https:\/\//i.test(href)) return false;
  return URL.canParse(href) && new URL(href).protocol === "https:";
};

const textOf = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";

/** A text with its formulas and numbers put back in place of the marks. */
const filled = (text: string, kept: readonly Kept[]): Inline[] =>
  text.split(/(\ue000\d+\ue001)/).flatMap((piece): Inline[] => {
    const place = PLACE.exec(piece)?.[1];
    const one = place === undefined ? undefined : kept[Number(place)];
    if (one !== undefined) return [one];
    return piece === "" ? [] : [{ type: "text", text: piece }];
  });

function createReader(kept: readonly Kept[], tell: Tell) {
  const inlines = (nodes: readonly Nodes[], depth: number): Inline[] =>
    nodes.flatMap((node) => inline(node, depth + 1));

  function inline(node: Nodes, depth: number): Inline[] {
    if (depth > MOST_DEPTH) return refuse(`is nested more than ${MOST_DEPTH} deep`);
    switch (node.type) {
      case "text":
        return filled(node.value, kept);
      case "inlineCode":
        return [{ type: "code", text: node.value }];
      case "emphasis":
      case "strong":
        return [{ type: node.type, children: inlines(node.children, depth) }];
      case "break":
        return [{ type: "break" }];
      case "link": {
        const children = inlines(node.children, depth);
        if (isSafeLink(node.url)) return [{ type: "link", href: node.url, children }];
        tell(`links to ${quote(node.url)}; links begin with https:// or #/`);
        return children;
      }
      default:
        return refuse(problemOf(node));
    }
  }

  function refuse(problem: string): never[] {
    tell(problem);
    return [];
  }

  function block(node: Nodes, depth: number): Block[] {
    if (depth > MOST_DEPTH) return refuse(`is nested more than ${MOST_DEPTH} deep`);
    switch (node.type) {
      case "paragraph":
        return [{ type: "paragraph", children: inlines(node.children, depth) }];
      case "blockquote":
        return [{ type: "quote", children: blocks(node.children, depth) }];
      case "code":
        return [{ type: "code", text: node.value }];
      case "list":
        return [
          {
            type: "list",
            start: node.ordered === true ? (node.start ?? 1) : null,
            items: node.children.map((item) => blocks(item.children, depth + 1)),
          },
        ];
      default:
        return refuse(problemOf(node));
    }
  }

  const blocks = (nodes: readonly Nodes[], depth: number): Block[] =>
    nodes.flatMap((node) => block(node, depth + 1));

  return blocks;
}

const KINDS: Readonly<Record<string, string>> = {
  heading: "a heading; a step has its title, and one idea",
  thematicBreak: "a line across; begin another step instead",
  image: "a picture; a step shows figures",
  imageReference: "a picture; a step shows figures",
  linkReference: "a link by reference; write [words](https://…)",
  definition: "a link by reference; write [words](https://…)",
};

const problemOf = (node: Nodes): string =>
  node.type === "html"
    ? `holds HTML, ${quote(textOf(node))}; write Markdown`
    : `holds ${KINDS[node.type] ?? `${node.type}, which is not read here`}`;

/** Reads a text. Never throws: what cannot be shown is left out and reported. */
export function readWords(text: string): Words {
  const problems: string[] = [];
  const tell = (problem: string) => {
    if (!problems.includes(problem)) problems.push(problem);
  };
  const { marked, kept } = keep(text, tell);
  let root: Root;
  try {
    root = fromMarkdown(marked);
  } catch {
    return { blocks: [], problems: ["cannot be read as Markdown"] };
  }
  return { blocks: createReader(kept, tell)(root.children, 0), problems };
}

/** All formulas and numbers of a text, in order. */
export function keptIn(words: readonly Block[]): readonly Kept[] {
  const inInline = (one: Inline): readonly Kept[] => {
    if (one.type === "value" || one.type === "formula") return [one];
    return "children" in one ? one.children.flatMap(inInline) : [];
  };
  return words.flatMap((block) => {
    if (block.type === "paragraph") return block.children.flatMap(inInline);
    if (block.type === "quote") return keptIn(block.children);
    return block.type === "list" ? block.items.flatMap(keptIn) : [];
  });
}
