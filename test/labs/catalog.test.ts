/** @file What holds for every lab of a catalogue, the app's and a made-up one. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCREEN } from "../../src/charts/ink";
import { programFile } from "../../src/labs/shared/python/program";
import { runFile } from "../../src/labs/shared/saveRun";
import { catalog } from "../../src/labs/catalog";
import { createNodeEngine } from "../../src/engine/node/nodeEngine";
import { decodeLink } from "../../src/scenario/decode";
import { defaultScenario, encodeLink, makeScenario, type Catalog } from "../../src/scenario";
import { parseScenario } from "../../src/scenario/file";
import { grammarOf, viewGrammar } from "../../src/scenario/grammar";
import { call } from "../cli/terminal";
import { spring } from "./madeUp/lab";
import { figuresOf } from "../support/figure/figures";
import { shipped } from "../support/shippedFiles";
import { withSpring } from "./withSpring";

const folder = mkdtempSync(join(tmpdir(), "mirrorstep-labs-"));
const terminal = (...words: string[]) => call(folder, words, "", withSpring);
const json = async (...words: string[]) =>
  JSON.parse((await terminal(...words)).stdout) as Record<string, unknown>;

const VIEWPORT = { width: 640, height: null, theme: SCREEN };

const each = withSpring.ids.map((id) => ({ id }));

describe.each(each)("$id", ({ id }) => {
  const load = () => withSpring.load(id);

  it("is named as its entry says", async () => {
    const { title, id: own, about } = await load();
    expect([own, title]).toEqual([id, withSpring.entries.find((entry) => entry.id === id)?.title]);
    expect(about).toMatch(/^[A-Z].*\.$/);
  });

  it("reads its own links and files, and leaves its defaults out of links", async () => {
    const lab = await load();
    const opened = defaultScenario(lab);
    expect(encodeLink(lab, opened)).toBe(`#/${id}?v=1`);
    const presets = await lab.presets();
    expect(presets.length).toBeGreaterThan(0);
    for (const scenario of [
      opened,
      ...presets.map(({ params, view }) => makeScenario(lab, params, { ...lab.view.usual, ...view })),
    ]) {
      expect(await decodeLink(encodeLink(lab, scenario), withSpring)).toEqual({ lab, scenario, notices: [] });
      expect(await parseScenario(scenario, withSpring)).toEqual({ ok: true, lab, scenario });
    }
  });

  it("saves a whole run under another name than the data of any figure", async () => {
    const { presets, scope } = await load();
    for (const { params } of await presets())
      for (const figure of scope(params).figures)
        expect(runFile(id, params)).not.toBe(programFile(id, figure).replace(/py$/, "csv"));
  });

  it("has presets with a name and a sentence each", async () => {
    const presets = await (await load()).presets();
    expect(new Set(presets.map((preset) => preset.id)).size).toBe(presets.length);
    for (const { title, words } of presets) {
      expect(title.length).toBeLessThanOrEqual(40);
      expect(words).toMatch(/^\S.*\.$/);
    }
  });

  it("names what a link or a file must be, and what each key means", async () => {
    const lab = await load();
    for (const { value, words } of grammarOf(lab)) expect([value, words]).not.toContain("");
    const { scenario, notices } = await decodeLink(`#/${id}?v=1&nothing=7`, withSpring);
    expect(scenario).toEqual(defaultScenario(lab));
    expect(notices.map(({ message }) => message)).toEqual([
      `"nothing" is not a key of the ${id} lab. It was left out.`,
    ]);
    expect(await parseScenario({ v: 1, lab: id, params: { nothing: 7 } }, withSpring)).toEqual({
      ok: false,
      error: "params.nothing is not a known key: remove it.",
    });
  });

  it("draws each of its figures with its numbers, and writes the program of each", async () => {
    const lab = await load();
    const scenario = defaultScenario(lab);
    const { params, view } = scenario;
    const { ids, trace, draw } = await figuresOf(scenario, withSpring);
    const write = await lab.program(params);
    const told = { params, view, trace, resources: (lab.sources?.(params) ?? []).map(shipped) };
    expect(ids.length).toBeGreaterThan(0);
    for (const figure of ids) {
      const { size, layers, title, description, table } = draw(figure, VIEWPORT);
      expect([figure, size.width, layers.length > 0]).toEqual([figure, VIEWPORT.width, true]);
      expect([title, description]).not.toContain("");
      const { columns, rows } = table();
      expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
      const [, second] = (await write(figure, told, "from a test")).split("\n");
      expect(second).toBe("# from a test");
    }
  });

  it("has a JSON Schema that describes its params", async () => {
    const schema = JSON.stringify(await json("schema", id));
    for (const { key } of grammarOf(await load()).filter(
      (row) => !["between", "rule", "method"].includes(row.key),
    ))
      expect(schema).toContain(`"${key}":{`);
  });
});

/** Of some forty lines; the rest are blank, name the file, or are broken because they are long. */
const MOST_LINES = 55;

const linesOf = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n");

describe("a made-up lab", () => {
  it("is a file, and a line of the catalogue: what every lab needs, the house has", () => {
    const path = "test/labs/madeUp/lab.ts";
    // Where it grows, give the labs what it lacks instead.
    expect(linesOf(path).length).toBeLessThanOrEqual(MOST_LINES);
    expect(
      readFileSync(path, "utf8").match(
        /from "(?!\.\.\/\.\.\/\.\.\/src\/(charts\/curves|labs\/shared\/lab)")/g,
      ),
    ).toBeNull();
    const naming = linesOf("test/labs/withSpring.ts").filter((line) => /\bspring\b/.test(line));
    expect(naming).toEqual([
      'import { spring } from "./madeUp/lab";',
      '  { id: "spring", title: "Spring", load: () => Promise.resolve(anyLab(spring)) },',
    ]);
  });

  it("is run by an engine that is handed the catalogue", async () => {
    const engine = createNodeEngine({ load: withSpring.experiment, entry: null });
    expect(await engine.run("spring", spring.defaults, [])).toMatchObject({ result: [1, 0.5, 0.25, 0.125] });
    engine.dispose();
  });

  it("has all commands of the terminal", async () => {
    expect(await json("run", "#/spring?v=1&steps=2", "--csv", "out.csv")).toEqual({
      lab: "spring",
      end: 0.25,
    });
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("t,place\n0,1\n1,0.5\n2,0.25\n");
    expect((await terminal("run", "#/spring?v=1&steps=2", "--say")).stdout).toBe(
      "Observed: no step leads away.\n",
    );
    expect(await json("scenario", "#/spring?v=1&pull=3")).toMatchObject({
      params: { pull: 0.5, steps: 3 },
      notices: [{ key: "pull", message: 'pull is "3"; it must be below 2. Used 0.5 instead.' }],
    });
    expect((await terminal("link", "#/spring?v=1&steps=03")).stdout).toBe("#/spring?v=1\n");
    const { stdout } = await terminal("link", "--help");
    expect(stdout).toContain("  pull=above 0, below 2 [0.5]\n      How much of the way a step goes.\n");
    expect((await terminal("run", "#/spring?v=1&t=9")).stderr).toContain(
      "step 9 lies outside the run of 3 steps",
    );
  });

  it("brings its own view: link key, file, grammar row, and the words about what has no place", async () => {
    const look = { t: null, span: null, unit: "foot", figure: null, embed: false, theme: "auto" };
    expect(await json("scenario", "#/spring?v=1&unit=foot")).toMatchObject({ view: look, notices: [] });
    expect((await terminal("link", "#/spring?v=1&unit=foot&t=3")).stdout).toBe(
      "#/spring?v=1&t=3&unit=foot\n",
    );
    const { notices } = await json("scenario", "#/spring?v=1&steps=60&unit=foot&hide=bound&t=x");
    expect(notices).toEqual([
      { key: "hide", message: '"hide" is not a key of the spring lab. It was left out.' },
      { key: "t", message: 't is "x"; it must be a number. It was left out.' },
      { key: "unit", message: "unit cannot be used: feet are for short runs. It was left out." },
    ]);
    const file = (params: object, view: object) =>
      parseScenario({ v: 1, lab: "spring", params, view }, withSpring);
    expect(await file({}, { unit: "yard" })).toEqual({
      ok: false,
      error: 'view.unit is "yard"; it must be one of metre, foot.',
    });
    expect(await file({ steps: 60 }, { unit: "foot" })).toEqual({
      ok: false,
      error: "view.unit: feet are for short runs.",
    });
    expect((await parseScenario({ v: 1, lab: "bounds", view: { unit: "foot" } }, withSpring)).ok).toBe(false);
    const keys = viewGrammar(await withSpring.all()).map(({ key }) => key);
    expect(keys).toEqual("t span unit figure hide cell cobweb embed theme anchor compare pin".split(" "));
  });

  it("is named where a lab is refused that there is not", async () => {
    const wrong: Catalog = withSpring;
    expect(await parseScenario({ v: 1, lab: "sprig" }, wrong)).toEqual({
      ok: false,
      error: `lab is "sprig"; it must be one of ${catalog.ids.join(", ")}, spring.`,
    });
    expect((await terminal("schema", "sprig")).stderr).toContain("did you mean spring?");
  });
});
