/** @file Fields of an interface with their docstrings, read from the source. */
import ts from "typescript";

const clean = (text: string) =>
  text
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .replace(/\s+/g, " ")
    .trim();

const docOf = (member: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(member)
    .map(({ comment }) => clean(ts.getTextOfJSDocComment(comment) ?? ""))
    .join(" ");

/** One row per docstring: a field without one shares that of the field above it, as a reader of the source takes it. */
export function fieldRows(source: string, interfaces: readonly string[]): string[][] {
  const file = ts.createSourceFile("types.ts", source, ts.ScriptTarget.Latest, true);
  return interfaces.flatMap((name) => {
    const found = file.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
    if (found === undefined || !ts.isInterfaceDeclaration(found))
      throw new Error(`There is no interface ${name}.`);
    const rows: { names: string[]; words: string }[] = [];
    for (const member of found.members) {
      const field = member.name?.getText(file) ?? "";
      const words = docOf(member);
      const last = rows.at(-1);
      if (words !== "") rows.push({ names: [field], words });
      else if (last !== undefined) last.names.push(field);
      else if (field !== "lab" && field !== "part") throw new Error(`${name}.${field} has no docstring.`);
    }
    return rows.map(({ names, words }) => [names.map((field) => `\`${field}\``).join(", "), words]);
  });
}
