/** @file Every command that the README shows prints what the README shows. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openTerminal } from "../cli/terminal";
import { fences, inlineCode, type Fence } from "./readme";

const terminal = openTerminal();
const commands = fences.filter(({ language, text }) => language === "sh" && /^npx mirrorstep /m.test(text));

/** As typed, in a folder of its own; npx is a function of the shell that starts the program bundled for this test. */
function typed(text: string) {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `npx() { shift; "$PROGRAM" "$@"; }\n${text}`], {
    cwd: terminal.folder,
    encoding: "utf8",
    env: { ...process.env, PROGRAM: join(terminal.folder, "bundle/mirrorstep.js") },
  });
  return { status, stdout: stdout.trimEnd(), stderr };
}

test("there are commands of every kind", () => {
  const kinds = new Set(commands.map(({ text }) => /^npx mirrorstep (\w+)/m.exec(text)?.[1]));
  expect(kinds).toEqual(new Set(["eval", "link", "run", "scenario", "schema"]));
});

test.each(commands)("$text", ({ text, output }) => {
  expect(typed(text)).toEqual({ status: 0, stdout: output?.text.trimEnd(), stderr: "" });
});

/** Names of the fields of a summary, those of its rules included. */
function fieldsOf({ output }: Fence): string[] {
  const summary = JSON.parse(output?.text ?? "") as { rules?: readonly object[] };
  return [...Object.keys(summary), ...Object.keys(summary.rules?.[0] ?? {})];
}

describe("every field that eval and run print is explained", () => {
  const shown = commands.filter(
    ({ text, output }) => /^npx mirrorstep (eval|run) /m.test(text) && output?.language === "json",
  );
  test.each([...new Set(shown.flatMap(fieldsOf))])("%s", (field) => {
    expect(inlineCode).toContain(field);
  });
});
