/** @file `mirrorstep link`, `scenario`, `schema`, help and version. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/labs/catalog";
import { labIds } from "../support/scenarios";
import { grammarOf } from "../support/scenarios";
import { expectRefusal, jsonOf, openTerminal } from "./terminal";

const terminal = openTerminal();
const fixtures = new URL("../fixtures/", import.meta.url);
const fixture = (path: string) => readFileSync(new URL(path, fixtures), "utf8");

describe("link and scenario", () => {
  const names = readdirSync(new URL("scenario/", fixtures))
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => !name.startsWith("preset-"));

  test.each(names)("%s", async (name) => {
    const [json, link] = [fixture(`scenario/${name}.json`), fixture(`links/${name}.txt`)];
    writeFileSync(join(terminal.folder, "scenario.json"), json);
    expect(await terminal.run(["link", "scenario.json"])).toEqual({ code: 0, stdout: link, stderr: "" });
    const whole = jsonOf(await terminal.run(["scenario", link.trimEnd()]));
    expect(whole).toEqual({ ...(JSON.parse(json) as object), notices: [] });
  });

  test("notices are part of the JSON", async () => {
    const whole = jsonOf(await terminal.run(["scenario", "#/bounds?v=1&step=-1"]));
    expect(whole).toMatchObject({
      params: { step: 0.42 },
      notices: [{ key: "step", message: 'step is "-1"; it must be above 0. Used 0.42 instead.' }],
    });
  });

  test("a link in another spelling becomes the usual one", async () => {
    const ended = await terminal.run(["link", "#/tracking?at=300&v=1&steps=7e2"]);
    expect(ended).toEqual({ code: 0, stdout: "#/tracking?v=1&steps=700\n", stderr: "" });
  });

  test("what scenario prints is a scenario file, notices and all", async () => {
    const { stdout } = await terminal.run(["scenario", "#/tracking?v=1&at=20&steps=30&rule=magic"]);
    expect(stdout).toContain('"notices": [');
    writeFileSync(join(terminal.folder, "printed.json"), stdout);
    const link = { code: 0, stdout: "#/tracking?v=1&at=20&steps=30\n", stderr: "" };
    expect(await terminal.run(["link", "printed.json"])).toEqual(link);
    expect(await terminal.run(["link", "-"], stdout)).toEqual(link);
    expect(jsonOf(await terminal.run(["scenario", "printed.json"]))).toMatchObject({ notices: [] });
    expect(jsonOf(await terminal.run(["run", "printed.json"]))).toMatchObject({ lab: "tracking" });
  });

  test.each([
    "#/tracking?v=1&steps=700\n",
    "  tracking?v=1&steps=7e2",
    "https://a.example/x/#/tracking?v=1&steps=700\r\n",
  ])("standard input may hold the link %j", async (input) => {
    const ended = await terminal.run(["link", "-"], input);
    expect(ended).toEqual({ code: 0, stdout: "#/tracking?v=1&steps=700\n", stderr: "" });
  });

  test("standard input that is neither scenario nor link is refused", async () => {
    expectRefusal(await terminal.run(["run", "-"], '"#/tracking?v=1"'), /^-: A scenario is an object like /);
    expectRefusal(await terminal.run(["run", "-"], "tracking"), /^- is not JSON: /);
    expectRefusal(await terminal.run(["link", "-"], ""), /^- is not JSON: /);
    expectRefusal(
      await terminal.run(["link", "-"], '{"v":1,"lab":"#/a"}'),
      /^-: lab is "#\/a"; it must be one of/,
    );
  });

  test.each<[args: string[], sentence: RegExp]>([
    [["link"], /^A scenario is missing; usage: mirrorstep link /],
    [["link", "gone.json"], /^gone\.json: there is no such file or folder\.$/],
    [["scenario"], /^A link is missing; usage: mirrorstep scenario /],
    [
      ["scenario", ""],
      /^A link is expected, the argument is empty; usage: mirrorstep scenario <link \| scenario\.json \| ->$/,
    ],
    [
      ["link", " "],
      /^A scenario is expected, the argument is empty; usage: mirrorstep link <scenario\.json \| link \| ->$/,
    ],
    [["run", ""], /^A scenario is expected, the argument is empty; usage: mirrorstep run /],
    [["scenario", "#/bounds", "--csv", "x"], /^--csv is no option of scenario/],
  ])("%s is refused", async (args, sentence) => {
    expectRefusal(await terminal.run(args), sentence);
  });
});

describe("schema", () => {
  interface Node {
    readonly properties?: Readonly<Record<string, Node>>;
    readonly oneOf?: readonly Node[];
    readonly items?: Node;
    readonly [keyword: string]: unknown;
  }
  const propertiesOf = (node: Node): [string, Node][] => [
    ...Object.entries(node.properties ?? {}),
    ...[
      ...(node.oneOf ?? []),
      ...(node.items ? [node.items] : []),
      ...Object.values(node.properties ?? {}),
    ].flatMap(propertiesOf),
  ];

  test.each(["bounds", "tracking"])("%s: closed, described, with every default", async (lab) => {
    const root = jsonOf(await terminal.run(["schema", lab])) as Node;
    expect(root).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      additionalProperties: false,
    });
    const { params } = JSON.parse(fixture(`scenario/default-${lab}.json`)) as { params: object };
    const defaults = Object.entries(root.properties ?? {}).map(([name, node]) => [name, node["default"]]);
    expect(Object.fromEntries(defaults)).toEqual(params);
    const undescribed = propertiesOf(root).filter(([, node]) => typeof node["description"] !== "string");
    expect(undescribed).toEqual([]);
    const beliefs = propertiesOf(root).filter(([, node]) => node.items?.["type"] === "number");
    for (const [, node] of beliefs) expect(node["minItems"]).toBeGreaterThanOrEqual(2);
    expect(beliefs.length).toBeGreaterThan(0);
  });

  test.each<[args: string[], sentence: RegExp]>([
    [["schema"], new RegExp(`^A lab is missing; usage: mirrorstep schema <${catalog.ids.join(" \\| ")}>$`)],
    [["schema", "trackin"], /^There is no lab "trackin"; did you mean tracking\?$/],
    [
      ["schema", "__proto__"],
      new RegExp(`^There is no lab "__proto__"; there are ${catalog.ids.join(", ")}\\.$`),
    ],
  ])("%s is refused", async (args, sentence) => {
    expectRefusal(await terminal.run(args), sentence);
  });
});

describe("help", () => {
  const commands = ["eval", "run", "link", "scenario", "schema"];

  test("names every command, and every command explains itself", async () => {
    const { code, stdout } = await terminal.run(["--help"]);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    for (const command of commands) {
      const own = await terminal.run([command, "--help"]);
      expect(own).toMatchObject({ code: 0, stderr: "" });
      expect(own.stdout).toContain(`mirrorstep ${command} <`);
    }
  });

  test("of link holds the whole grammar", async () => {
    const { stdout } = await terminal.run(["link", "--help"]);
    for (const part of [...labIds, "view"] as const)
      for (const { key } of grammarOf(part)) expect(stdout).toContain(`\n  ${key}=`);
  });

  test("is what comes when nothing is asked, as an error", async () => {
    const { code, stdout, stderr } = await terminal.run([]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("mirrorstep <command> --help");
  });

  test("the version is the package's", async () => {
    const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
    const { version } = JSON.parse(text) as { version: string };
    expect(await terminal.run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("a misspelt command is refused with a hint", async () => {
    expectRefusal(
      await terminal.run(["evla", "0.5,0.5"]),
      /^There is no command "evla"; did you mean eval\?$/,
    );
    expectRefusal(
      await terminal.run(["publish"]),
      /^There is no command "publish"; there are eval, run, figure, link/,
    );
  });
});
