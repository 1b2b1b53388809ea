/** @file `mirrorstep run`: summaries, traces in files, own data, and every input that is refused. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/labs/catalog";
import type { AtlasSummary } from "../../src/labs/stability/run/atlas/types";
import { experiment as stability } from "../../src/labs/stability/run/run";
import { experiment as tracking } from "../../src/labs/tracking/run/run";
import type { TrackingSummary } from "../../src/labs/tracking/run/types";
import { decodeLink, encodeLink, parseScenario, type Scenario } from "../support/scenarios";
import { version } from "../../tools/project.mjs";
import { runTracking } from "../support/drive";
import { runStability } from "../support/stabilityRun";
import { expectRefusal, jsonOf, openTerminal } from "./terminal";

const terminal = openTerminal();
const reference = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/reference/${name}`, import.meta.url), "utf8")) as Reference;
const inFolder = (name: string) => join(terminal.folder, name);
const write = (name: string, text: string) => writeFileSync(inFolder(name), text);
const read = (name: string) => readFileSync(inFolder(name), "utf8");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

interface Case {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly fragile?: readonly string[];
}
interface Reference extends Readonly<Record<string, unknown>> {
  readonly cases: readonly Case[];
}

/** The reference's rules, six at a time, as a scenario of this target. */
function scenarioOf(cases: readonly Case[], target: unknown, steps: unknown): Scenario {
  const parsed = parseScenario({
    v: 1,
    lab: "tracking",
    params: { target, steps, rules: cases.map(({ rule }) => rule) },
  });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.scenario;
}

const WORDS = ["outcome", "settledAt", "collapsedAt", "recoveredIn"];

async function expectReference(cases: readonly Case[], target: unknown, steps: unknown) {
  const link = encodeLink(scenarioOf(cases, target, steps));
  const { rules } = jsonOf(await terminal.run(["run", link])) as { rules: Record<string, unknown>[] };
  expect(rules).toHaveLength(cases.length);
  for (const [i, { summary, fragile = [] }] of cases.entries()) {
    expect(rules[i]?.["rule"]).toBe(i);
    for (const word of WORDS.filter((each) => !fragile.includes(each)))
      expect({ [word]: rules[i]?.[word] }).toEqual({ [word]: summary[word] });
    const { value } = summary["finalKl"] as { value: number };
    expect(rules[i]?.["finalKl"]).toBeCloseTo(value, 9);
  }
}

describe("the summary is what was computed in 50 digits elsewhere", () => {
  const { cases, before, after, at, steps } = reference("tracking.json");
  const weather = reference("weather.json");

  test("for the jump", async () => {
    const target = { kind: "shift", before, after, at };
    await expectReference(cases.slice(0, 6), target, steps);
    await expectReference(cases.slice(6), target, steps);
  });

  test.each([
    ["curves", 2],
    ["levels", 3],
  ] as const)("an atlas goes into a file with the %s over its cells", async (over, classes) => {
    const link = `#/stability?v=1&classes=${classes}&width=8&height=8&iterations=50`;
    const summary = jsonOf(await terminal.run(["run", link, "--json", "atlas.json"])) as AtlasSummary;
    const trace = JSON.parse(read("atlas.json")) as Record<string, Record<string, unknown> | null>;
    const names = ["bound", "entropyAware", "certified", "fejer", "local", "measured"];
    expect([trace["curves"], trace["levels"]].filter((lines) => lines !== null)).toEqual([trace[over]]);
    expect(Object.keys(trace[over] ?? {})).toEqual(names);
    expect(trace["sides"]).toMatchObject({ bound: { below: { cells: summary.bound?.below } } });
  });

  test("for the weather, which the bundle carries", async () => {
    const target = { kind: "stream", source: "seattle-weather", window: weather["window"] };
    await expectReference(weather.cases.slice(0, 6), target, weather["steps"]);
  });
});

test("a file, its link, a whole address and standard input give the same", async () => {
  const file =
    '{ "v": 1, "lab": "tracking", "params": { "steps": 310, "rules": [{ "kind": "certified" }] } }';
  const link = "#/tracking?v=1&steps=310&rule=certified";
  write("short.json", file);
  const first = await terminal.run(["run", "short.json"]);
  expect(jsonOf(first)).toMatchObject({ lab: "tracking", rules: [{ outcome: "converged", recoveredIn: 5 }] });
  expect(await terminal.run(["run", link])).toEqual(first);
  expect(await terminal.run(["run", `https://example.org/lab/${link}`])).toEqual(first);
  expect(await terminal.run(["run", link.slice(2)])).toEqual(first);
  expect(await terminal.run(["run", "-"], file)).toEqual(first);
});

test("the bounds lab sums up its belief and step", async () => {
  const summary = jsonOf(
    await terminal.run(["run", "#/bounds?v=1&p=0.2,0.8&step=0.2", "--csv", "slice.csv"]),
  );
  expect(summary).toMatchObject({ lab: "bounds", p: [0.2, 0.8], step: 0.2, verdict: "beyond the bound" });
  expect(read("slice.csv")).toMatch(/^x,logit,bound,entropyAware,mse,certified,fejer,/);
});

test("with --say it is told in sentences, which a file on standard output sends to standard error", async () => {
  const link = "#/tracking?v=1&rule=fixed:0.8:High&steps=310";
  const { code, stdout, stderr } = await terminal.run(["run", "--say", link]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.split("\n")).toEqual([
    expect.stringMatching(
      /^Step 303: High reached a face\. η = 0\.8 was 28 × the bound when the target moved/,
    ),
    expect.stringMatching(/^High: Follows, then collapses on a face at step 303\.$/),
    "",
  ]);
  const piped = await terminal.run(["run", link, "--csv", "-", "--say"]);
  expect(piped.stdout).toMatch(/^rule,t,/);
  expect(piped.stderr).toBe(stdout);
});

test("what is measured for the page is measured for its sentences", async () => {
  const { stdout } = await terminal.run(["run", "#/bounds?v=1&p=0.3,0.7&show=collapseMirror", "--say"]);
  expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^Observed: from the starts? .* begin to collapse/);
});

/** Without the program: a link's run, summed up, and its rows. */
function computed(link: string): { summary: unknown; rows: string[] } {
  const { scenario } = decodeLink(link);
  if (scenario.lab === "tracking")
    return {
      summary: tracking.summarize(runTracking(scenario.params)),
      rows: [...tracking.rows(scenario.params, [])],
    };
  if (scenario.lab !== "stability") throw new Error(`${link} is of ${scenario.lab}`);
  const { params } = scenario;
  return { summary: stability.summarize(runStability(params)), rows: [...stability.rows(params, [])] };
}

test.each([
  "#/tracking?v=1",
  "#/stability?v=1&width=24&height=16",
  "#/stability?v=1&part=threshold&width=8",
  "#/stability?v=1&part=orbits&update=projected&target=0.9&width=8&logStep=-0.6,0",
  "#/stability?v=1&part=audit&pairs=2000",
  "#/stability?v=1&part=pair&step=0.9",
])("summary and CSV are the experiment's own: %s", async (link) => {
  const printed = jsonOf(await terminal.run(["run", link, "--csv", "own.csv"]));
  const { summary, rows } = computed(link);
  expect(printed).toEqual(JSON.parse(JSON.stringify(summary)));
  expect(read("own.csv").trimEnd().split("\n")).toEqual(rows);
});

test("the CSV has every step of every rule, the JSON the same trace", async () => {
  const ended = await terminal.run(["run", "#/tracking?v=1", "--csv", "trace.csv", "--json=trace.json"]);
  const { rules } = jsonOf(ended) as { rules: { finalKl: number }[] };
  const [header, ...lines] = read("trace.csv").trimEnd().split("\n");
  expect(header).toBe("rule,t,p1,p2,p3,step,bound,klTargetBelief");
  const rows = lines.map((line) => line.split(",").map(Number));
  expect(rows.map(([rule, t]) => [rule, t])).toEqual(
    [0, 1, 2].flatMap((rule) => Array.from({ length: 601 }, (_, t) => [rule, t])),
  );
  const trace = JSON.parse(read("trace.json")) as { rules: { belief: number[]; kl: number[] }[] };
  expect(trace.rules.flatMap(({ belief }) => belief)).toEqual(rows.flatMap((row) => row.slice(2, 5)));
  expect(trace.rules.flatMap(({ kl }) => kl)).toEqual(rows.map((row) => row[7]));
  expect(rules.map(({ finalKl }) => finalKl)).toEqual(trace.rules.map(({ kl }) => kl.at(-1)));
});

test("the JSON names the program's version and the link of the run before the trace", async () => {
  const links = [
    "#/bounds?v=1&p=0.2,0.8&step=0.2",
    "#/tracking?v=1&steps=310&rule=fixed:0.1:%CE%B7%20%22small%22",
    "#/stability?v=1&part=pair&target=1,0&first=0.3,0.7&step=0.2",
  ];
  for (const link of links) {
    await terminal.run(["run", `https://example.org/lab/${link}`, "--json", "named.json"]);
    const named = JSON.parse(read("named.json")) as Record<string, unknown>;
    expect(Object.keys(named).slice(0, 2)).toEqual(["mirrorstep", "link"]);
    expect(Object.keys(named).length).toBeGreaterThan(4);
    expect(named).toMatchObject({ mirrorstep: version, link, complete: true });
  }
});

test.each([
  ["rule=entropyAware:0", { kind: "deadlock", distance: 0.367 }],
  [
    "before=0.9,0.1&after=0.9,0.1&update=projected&rule=fixed:0.37",
    { kind: "cycle", distance: 0.017, period: 2, apart: 0.041, drift: 0 },
  ],
  [
    "target=drift&from=0.7,0.3&to=0.3,0.7&between=0,100&steps=100&rule=fixed:0.05",
    { kind: "trailing", distance: 0.078 },
  ],
  ["steps=330&rule=fixed:0.02", { kind: "approaching", distance: 0.325 }],
  ["rule=fixed:0.8", { kind: "bouncing", distance: 0.8 }],
  ["rule=certified", { kind: "settled", distance: 0 }],
])("how the last steps go: %s", async (keys, wanted) => {
  const { rules } = jsonOf(await terminal.run(["run", `#/tracking?v=1&${keys}`])) as TrackingSummary;
  const rounded = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(3)) : value;
  expect(rules.map(({ end }) => JSON.parse(JSON.stringify(end, rounded)) as unknown)).toEqual([wanted]);
});

test("standard output carries the trace alone when it is named as its file", async () => {
  const args = ["run", "#/tracking?v=1&steps=300&rule=certified", "--csv"];
  const { code, stdout, stderr } = await terminal.run([...args, "-"]);
  jsonOf(await terminal.run([...args, "same.csv"]));
  expect({ code, stdout }).toEqual({ code: 0, stdout: read("same.csv") });
  expect(JSON.parse(stderr)).toMatchObject({ lab: "tracking" });
});

test("what a link could not say goes to standard error, and the run goes on", async () => {
  const { code, stdout, stderr } = await terminal.run(["run", "#/bounds?v=7&p=0.5,0.6&zoom=2"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ p: [0.32, 0.68] });
  expect(stderr.trimEnd().split("\n")).toEqual([
    "The link was made with version 7. It was read as version 1.",
    '"zoom" is not a key of the bounds lab. It was left out.',
    "p cannot be used: the entries sum to 1.1, not 1 (divide each by 1.1). Used 0.32,0.68 instead.",
  ]);
});

describe("own data", () => {
  const labels = "sun\nrain\nsun\nsun\nfog\n".repeat(20);
  const link = `#/tracking?v=1&source=local:${sha256(labels)}&steps=99&rule=certified`;

  test("is the file with the hash that the scenario names", async () => {
    write("labels.txt", labels);
    const summary = jsonOf(await terminal.run(["run", link, "--data", "labels.txt", "--csv", "own.csv"]));
    expect(summary).toMatchObject({ lab: "tracking", rules: [{ rule: 0 }] });
    expect(read("own.csv")).toMatch(/^rule,t,p1,p2,p3,step/);
  });

  test("is asked for when it is missing", async () => {
    expectRefusal(
      await terminal.run(["run", link]),
      `with sha256 ${sha256(labels)}; give it with --data FILE.`,
    );
  });

  test("is refused when it is another file, with both hashes", async () => {
    write("other.txt", "a\nb\n");
    const ended = await terminal.run(["run", link, "--data", "other.txt"]);
    expectRefusal(
      ended,
      `other.txt has sha256 ${sha256("a\nb\n")}, but the scenario's data has ${sha256(labels)}`,
    );
  });

  test("with several columns of labels is read by the one that the scenario names", async () => {
    const table = `sky,mood\n${"sun,good\nrain,bad\nfog,good\n".repeat(10)}`;
    write("table.csv", table);
    const source = `#/tracking?v=1&steps=29&rule=certified&source=local:${sha256(table)}`;
    const classesBy = async (column: string) => {
      jsonOf(await terminal.run(["run", `${source}:${column}`, "--data", "table.csv", "--csv", "table.out"]));
      return read("table.out").split("\n", 1)[0]?.match(/p\d/g)?.length;
    };
    expect([await classesBy("sky"), await classesBy("mood")]).toEqual([3, 2]);
    expectRefusal(await terminal.run(["run", source, "--data", "table.csv"]), /“sky”, “mood” could all be/);
    const unknown = await terminal.run(["run", `${source}:wind`, "--data", "table.csv"]);
    expectRefusal(unknown, /table\.csv.*no column “wind”/);
  });

  test.each([
    [
      "the column that was taken, and how to take another",
      "time,y_pred,y_true\n2020-01-01,1,0\n2020-01-02,0,0\n2020-01-03,0,1\n",
      2,
      "said.csv, column “y_true”: 3 steps, 2 classes (0, 1). The source local:<sha256> may end with :y_pred to say what is meant.",
    ],
    [
      "rounding that was mended",
      "0.33,0.33,0.34\n0.12,0.46,0.43\n",
      1,
      "said.csv, each row was divided by its sum, 1 to 1.01: 2 steps, 3 classes (class 1, class 2, class 3).",
    ],
    [
      "a first line that may be names",
      "0,1\n0.25,0.75\n",
      1,
      "said.csv, the numbers on its first line taken for data; 1 zero was raised to 1e-9 and the lines divided by their sums: 2 steps, 2 classes (class 1, class 2). The source local:<sha256> may end with /names (its first line as names of classes) to say what is meant.",
    ],
    [
      "rows that are left out",
      "a\nb\na\nc\n",
      1,
      "The run ends at step 1; the last 2 steps of the data are left out.",
    ],
    ["nothing where there is nothing to say", "a\nb\n", 1, ""],
  ])("on standard error it says %s", async (_, text, steps, said) => {
    write("said.csv", text);
    const own = `#/tracking?v=1&source=local:${sha256(text)}&steps=${steps}&rule=certified`;
    const { code, stderr, stdout } = await terminal.run(["run", own, "--data", "said.csv"]);
    expect({ code, said: stderr.trimEnd() }).toEqual({ code: 0, said });
    expect(JSON.parse(stdout)).toMatchObject({ lab: "tracking" });
  });

  test("has no place in a scenario that uses none", async () => {
    write("labels.txt", labels);
    const ended = await terminal.run(["run", "#/tracking?v=1", "--data", "labels.txt"]);
    expectRefusal(ended, `set the target's source to local:${sha256(labels)}.`);
  });

  test("that cannot be read names the file and what is wrong", async () => {
    const bad = "sun\n\nrain\n";
    write("bad.txt", bad);
    const own = `#/tracking?v=1&source=local:${sha256(bad)}`;
    expectRefusal(await terminal.run(["run", own, "--data", "bad.txt"]), /bad\.txt.*line 2/);
    expectRefusal(
      await terminal.run(["run", own, "--data", "gone.txt"]),
      /^gone\.txt: there is no such file/,
    );
  });
});

describe("refused in one sentence", () => {
  test.each<[json: string, sentence: RegExp]>([
    ["", /^bad\.json is not JSON: /],
    ["{", /^bad\.json is not JSON: /],
    ["[1]", /^bad\.json: A scenario is an object like/],
    [
      '{"v":1}',
      new RegExp(`lab is missing; add "lab": ${catalog.ids.map((id) => `"${id}"`).join(" or ")}\\.$`),
    ],
    ['{"v":1,"lab":"atlas"}', new RegExp(`lab is "atlas"; it must be one of ${catalog.ids.join(", ")}\\.$`)],
    ['{"v":7,"lab":"bounds"}', /v is 7; this program reads scenarios of version 1\.$/],
    ['{"v":1,"lab":"bounds","params":{"step":-1}}', /params\.step is -1; it must be above 0\.$/],
    ['{"v":1,"lab":"bounds","params":{"p":[0.5,0.6]}}', /params\.p: the entries sum to 1\.1, not 1/],
    ['{"v":1,"lab":"bounds","params":{"p":[1]}}', /params\.p: a belief needs at least two classes, got 1\.$/],
    ['{"v":1,"lab":"bounds","params":{"p":[0,1]}}', /params\.p: entry 1 is 0; every entry must be/],
    [
      '{"v":1,"lab":"tracking","params":{"steps":1e12}}',
      /params\.steps is 1000000000000; it must be at most/,
    ],
    [
      '{"v":1,"lab":"tracking","params":{"steps":200}}',
      /the shift at step 300 lies outside the run of 200 steps/,
    ],
    ['{"v":1,"lab":"tracking","params":{"speed":2}}', /params\.speed is not a known key: remove it\.$/],
    [
      '{"v":1,"lab":"tracking","params":{"rules":[{"kind":"fixed","step":"a"}]}}',
      /rules\[0\]\.step is "a"; it must be/,
    ],
    ['{"v":1,"lab":"tracking","view":{"theme":"neon"}}', /view\.theme is "neon"; it must be one of auto/],
  ])("a file with %s", async (json, sentence) => {
    write("bad.json", json);
    expectRefusal(await terminal.run(["run", "bad.json"]), sentence);
  });

  test.each<[args: string[], sentence: RegExp]>([
    [[], /^A scenario is missing; usage: mirrorstep run /],
    [["gone.json"], /^gone\.json: there is no such file or folder\.$/],
    [["."], /^\.: it is a folder\.$/],
    [["#/bounds", "#/tracking"], /^2 values are given where one is expected \(put links in quotes\)/],
    [["#/bounds", "--cvs", "a.csv"], /^--cvs is no option of run; did you mean --csv\?$/],
    [["#/bounds", "--csv"], /^--csv needs a value: --csv FILE\.$/],
    [["#/bounds", "--say=all"], /^--say takes no value\.$/],
    [["#/bounds", "--say", "--say"], /^--say is given twice/],
    [["#/bounds", "--csv", "a", "--csv", "b"], /^--csv is given twice/],
    [["#/bounds", "--csv", "a", "--json", "a"], /^--csv and --json name the same file/],
    [["#/bounds", "--csv", "nowhere/a.csv"], /^nowhere\/a\.csv: there is no folder nowhere\.$/],
    [["#/bounds", "--csv", "."], /^\.: it is a folder\.$/],
  ])("%s", async (args, sentence) => {
    expectRefusal(await terminal.run(["run", ...args]), sentence);
  });

  test("a file that is far too large", async () => {
    write("large.json", " ".repeat(1_000_001));
    expectRefusal(await terminal.run(["run", "large.json"]), /more than 1000000 bytes/);
  });
});

test("a link of a megabyte of garbage still runs", async () => {
  const garbage = `#/bounds?v=1&${"%&p=x&".repeat(20_000)}`;
  const { code, stdout, stderr } = await terminal.run(["run", garbage]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ p: [0.32, 0.68] });
  expect(stderr).toContain(`The link has ${garbage.length} characters.`);
});
