/** @file Reads what react-dom/server writes into a tree of elements and texts. */

export interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

const VOID = new Set(["input", "br", "img", "hr"]);
const PIECE = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#x27": "'" };

const plain = (text: string) =>
  text.includes("&")
    ? text.replaceAll(/&([\w#]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    : text;

export function parseMarkup(markup: string): Node {
  const root: Node = { tag: "", attributes: {}, children: [] };
  const path = [root];
  for (const [, closing, tag = "", attributes = "", single, text] of markup.matchAll(PIECE)) {
    const parent = path.at(-1);
    if (!parent) throw new Error(`more is closed than opened, at </${tag}>`);
    if (text !== undefined) {
      parent.children.push(plain(text));
    } else if (closing) {
      if (path.pop()?.tag !== tag) throw new Error(`</${tag}> closes <${parent.tag}>`);
    } else {
      const read = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, name = "", value = ""]) => [name, plain(value)] as const,
      );
      const node: Node = { tag, attributes: Object.fromEntries(read), children: [] };
      parent.children.push(node);
      if (!single && !VOID.has(tag)) path.push(node);
    }
  }
  return root;
}

export function* everyNode(root: Node): Generator<Node> {
  yield root;
  for (const child of root.children) if (typeof child !== "string") yield* everyNode(child);
}

/** What is read; a title is only told. */
export const textOf = (node: Node): string =>
  node.tag === "title"
    ? ""
    : node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/** The declarations of a style attribute. */
export const styleOf = ({ attributes }: Node): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (attributes["style"] ?? "").split(";").map((declaration) => {
      const [name = "", value = ""] = declaration.split(":");
      return [name.trim(), value.trim()];
    }),
  );

export const hasClass = ({ attributes }: Node, name: string): boolean =>
  (attributes["class"] ?? "").split(" ").includes(name);
