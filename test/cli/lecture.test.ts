/** @file `lecture check` and the schema of lectures. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openTerminal } from "./terminal";
import { join } from "node:path";

const terminal = openTerminal();
const small = fileURLToPath(new URL("../fixtures/lectures/small.json", import.meta.url));

test("says what is in a good lecture", async () => {
  const { code, stdout, stderr } = await terminal.run(["lecture", "check", small]);
  expect({ code, stderr, said: JSON.parse(stdout) as unknown }).toEqual({
    code: 0,
    stderr: "",
    said: { id: "a-small-lecture", title: "A small lecture", steps: 2, questions: 2 },
  });
});

test("names everything that is wrong with a bad one, a line each", async () => {
  const step = { id: "one", title: "One", words: "<b>{{etaMx}} {{no:x}}", figures: ["#/bounds?v=1"] };
  const bad = { v: 1, id: "bad", title: "Bad", about: "Bad.", minutes: 1, steps: [step] };
  const check = async (text: string) => {
    writeFileSync(join(terminal.folder, "bad.json"), text);
    const { code, stdout, stderr } = await terminal.run(["lecture", "check", "bad.json"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    return stderr.trimEnd().split("\n");
  };
  expect(await check(JSON.stringify(bad))).toEqual([
    "bad.json: steps[0].figures[0] (step one) names no figure: add &figure= and one of slice, triangle, mse.",
    'bad.json: steps[0].words (step one) holds HTML, "<b>"; write Markdown.',
    'bad.json: steps[0].words (step one) takes "{{no:x}}" out of the run "no"; the step has no runs.',
  ]);
  const good = { ...step, words: "{{etaMx}}", figures: ["#/bounds?v=1&figure=slice"] };
  expect(await check(JSON.stringify({ ...bad, steps: [good] }))).toEqual([
    expect.stringMatching(
      /^bad\.json: steps\[0\]\.words \(step one\) takes "\{\{etaMx\}\}"; there are lab, p, /,
    ),
  ]);
  // All at once: what is no key, what no words may hold, what no run has, each in a step of its own.
  const bound = { ...good, id: "two" };
  expect(await check(JSON.stringify({ ...bad, of: 1, steps: [{ ...step, id: "" }, step, bound] }))).toEqual([
    expect.stringContaining("steps[0].id"),
    "bad.json: of is not a known key: remove it.",
    expect.stringContaining("steps[1].figures[0] (step one) names no figure"),
    expect.stringContaining("steps[1].words (step one) holds HTML"),
    expect.stringContaining('steps[1].words (step one) takes "{{no:x}}"'),
    expect.stringContaining('steps[2].words (step two) takes "{{etaMx}}"; there are lab, p, '),
  ]);
  expect(await check("[".repeat(99))).toEqual([
    "bad.json: The file nests 99 deep; at most 64 levels are read.",
  ]);
});

test("prints the schema of a lecture", async () => {
  const { code, stdout } = await terminal.run(["schema", "lecture"]);
  const schema = JSON.parse(stdout) as { properties: Record<string, unknown>; required: string[] };
  expect(code).toBe(0);
  expect(Object.keys(schema.properties)).toEqual(["v", "id", "title", "about", "minutes", "steps"]);
  expect(schema.required).toEqual(Object.keys(schema.properties));
});
