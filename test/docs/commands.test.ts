/** @file Every command that the documentation shows prints what it shows. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundle, openTerminal, plainWords, type Ended } from "../cli/terminal";
import { inlineCode, pages, type Fence } from "./pages";

const terminal = openTerminal();
const commands = pages
  .flatMap(({ fences }) => fences)
  .filter(({ language, text }) => language === "sh" && /^npx mirrorstep /m.test(text));

/** In a shell, whose npx is a function that starts the bundled program. */
function inShell(text: string): Ended {
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync("sh", ["-c", `npx() { shift; "$PROGRAM" "$@"; }\n${text}`], {
    cwd: terminal.folder,
    encoding: "utf8",
    env: { ...process.env, PROGRAM: join(bundle, "mirrorstep.js") },
  });
  return { code, stdout, stderr };
}

/** As typed, in a folder of its own; what needs no shell is called. */
async function typed(text: string): Promise<Ended> {
  const [npx, program, ...words] = plainWords(text.trimEnd()) ?? [];
  const ended = npx === "npx" && program === "mirrorstep" ? await terminal.run(words) : inShell(text);
  return { ...ended, stdout: ended.stdout.trimEnd() };
}

test("there are commands of every kind", () => {
  const kinds = new Set(commands.map(({ text }) => /^npx mirrorstep ([\w-]+)/m.exec(text)?.[1]));
  expect(kinds).toEqual(new Set(["eval", "figure", "lecture", "link", "run", "scenario", "schema"]));
});

test.each(commands)("$text", async ({ text, output }) => {
  expect(await typed(text)).toEqual({ code: 0, stdout: output?.text.trimEnd() ?? "", stderr: "" });
});

/** Names of the fields of a summary, those of its rules included. */
function fieldsOf({ output }: Fence): string[] {
  const summary = JSON.parse(output?.text ?? "") as { rules?: readonly object[] };
  return [...Object.keys(summary), ...Object.keys(summary.rules?.[0] ?? {})];
}

test("every field that eval and run print is explained", () => {
  const shown = commands.filter(
    ({ text, output }) => /^npx mirrorstep (eval|run) /m.test(text) && output?.language === "json",
  );
  const explained = pages.flatMap(({ prose }) => inlineCode(prose));
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.flatMap(fieldsOf).filter((field) => !explained.includes(field))).toEqual([]);
});
