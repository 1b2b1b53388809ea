/** @file The search lab without a page: walls as text, params that fit, what presets say, how a search stands at a time. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { catalog } from "../../../src/labs/catalog";
import { moved, painted, resized } from "../../../src/labs/search/edit";
import { between } from "../../../src/labs/shared/grid/walk";
import { search as lab } from "../../../src/labs/search/lab";
import { presets } from "../../../src/labs/search/presets";
import { courseAt, CELL_EXPANDED, CELL_WAITING } from "../../../src/labs/search/run/course";
import { experiment } from "../../../src/labs/search/run/run";
import { buffersIn } from "../../../src/experiments/buffers";
import { drain } from "../../../src/experiments/drain";
import { runSearch } from "../../../src/labs/search/run/find";
import {
  indexOf,
  SEARCH_DEFAULTS,
  searchProblem,
  wallsOf,
  type SearchParams,
} from "../../../src/labs/search/run/params";
import { summaryOf } from "../../../src/labs/search/run/summary";
import { table } from "../../../src/labs/search/table";
import { readWalls, walledProblem, writeWalls } from "../../../src/labs/search/run/walls";
import { findings } from "../../../src/labs/search/words";
import { spokenWords } from "../../../src/ui/spokenWords";
import { decodeIn } from "../../../src/scenario/decode";
import { bruteLengths } from "../../support/bruteLengths";

const summary = (params: SearchParams) => summaryOf(params, runSearch(params));

describe("walls as text", () => {
  test("read back as they were, in one spelling", () => {
    const sizes = fc.record({
      columns: fc.integer({ min: 2, max: 48 }),
      rows: fc.integer({ min: 2, max: 32 }),
    });
    fc.assert(
      fc.property(sizes, fc.integer(), ({ columns, rows }, seed) => {
        const cells = Uint8Array.from({ length: columns * rows }, (_, k) =>
          (k * 7919 + seed) % 3 === 0 ? 1 : 0,
        );
        const text = writeWalls(cells, columns);
        expect(walledProblem(text)).toBeNull();
        expect(readWalls(text, columns, rows)).toEqual(cells);
        expect(writeWalls(readWalls(text, columns, rows), columns)).toBe(text);
      }),
    );
    expect(writeWalls(new Uint8Array(50), 10)).toBe("");
  });

  test.each([
    ["xyz", "hexadecimal digits"],
    [Array.from({ length: 33 }, () => "1").join("."), "33 rows"],
    ["1".repeat(13), "row 1 of the walls has more than 12 digits"],
  ])("%s is refused", (text, why) => expect(walledProblem(text)).toContain(why));
});

describe("links", () => {
  const notices = (query: string) =>
    decodeIn(lab, `#/search?v=1&${query}`, catalog).notices.map(({ message }) => message);

  it.each([
    ["walls=zz", "walls cannot be used: walls are rows of hexadecimal digits with full stops between."],
    ["start=1", 'start is "1"; it must be two whole numbers with a comma between.'],
    ["start=99,1", "start"],
    ["goal=3,7", "start and goal are the same cell 3,7"],
    ["weight=9", "weight"],
    ["grid=8,8&walls=1ff", "the walls reach column 9 and row 1"],
  ])("%s is named", (query, words) => expect(notices(query).join(" ")).toContain(words));

  it("fit what they leave out into a smaller grid", () => {
    const { scenario, notices: said } = decodeIn(lab, "#/search?v=1&grid=8,6", catalog);
    expect(said).toEqual([]);
    expect(searchProblem(scenario.params)).toBeNull();
  });
});

describe("presets", () => {
  /** Independent of the app's search. */
  const brute = (params: SearchParams) =>
    bruteLengths(
      {
        columns: params.grid[0],
        rows: params.grid[1],
        walls: wallsOf(params),
        diagonal: params.moves === "eight",
      },
      indexOf(params.grid, params.goal),
    )[indexOf(params.grid, params.start)];

  it.each([
    ["too-eager", { length: 37, shortest: 31, isAdmissible: true, expansions: [101, 131, 233] }],
    ["wrong-distance", { length: 27.07, shortest: 23.56, isAdmissible: false, expansions: [92, 92, 295] }],
    ["open-field", { length: 17, shortest: 17, isAdmissible: true, expansions: [18, 18, 267] }],
  ])("%s is as its words say", (id, { length, shortest, isAdmissible, expansions }) => {
    const params = presets.find((preset) => preset.id === id)?.params ?? SEARCH_DEFAULTS;
    const found = summary(params);
    expect(found.length).toBeCloseTo(length, 2);
    expect(found.shortest).toBeCloseTo(brute(params) ?? Number.NaN, 9);
    expect(found.shortest).toBeCloseTo(shortest, 2);
    expect(found.isAdmissible).toBe(isAdmissible);
    expect(Object.values(found.expansions)).toEqual(expansions);
    expect(found.ratio).toBeLessThanOrEqual(found.guarantee);
  });

  it("opens with a way that is a shortest, which two of the presets lose", () => {
    expect(summary(SEARCH_DEFAULTS).ratio).toBe(1);
    expect(presets.filter(({ params }) => (summary(params).ratio ?? 0) > 1)).toHaveLength(2);
  });
});

test("a search at its end is all that was expanded, at its start the start alone waits", () => {
  const { search, left } = runSearch(SEARCH_DEFAULTS);
  const first = courseAt(search, 0, left.length);
  expect(Array.from(first.entries()).filter(([, state]) => state !== 0)).toEqual([
    [indexOf(SEARCH_DEFAULTS.grid, SEARCH_DEFAULTS.start), CELL_WAITING],
  ]);
  const last = courseAt(search, search.expanded.length, left.length);
  expect(last.filter((state) => state === CELL_EXPANDED)).toHaveLength(new Set(search.expanded).size);
});

test("a look at a run on its way shares no buffer with it: a worker gives it away", () => {
  for (const task of experiment.plan(SEARCH_DEFAULTS, [])) {
    const run = experiment.run(task);
    const first = run.next();
    const looked = first.done === true ? [] : buffersIn(first.value.snapshot());
    const kept = first.done === true ? buffersIn(first.value) : buffersIn(drain(run));
    expect(kept.length).toBeGreaterThan(0);
    expect(looked.filter((buffer) => kept.includes(buffer))).toEqual([]);
  }
});

describe("edits", () => {
  const fits = (params: SearchParams) => expect(searchProblem(params)).toBeNull();

  test("paint between two places without a gap, and never start or goal", () => {
    const [from, to] = [indexOf([24, 14], [12, 1]), indexOf([24, 14], [12, 14])];
    expect(between(24, from, to)).toEqual(Array.from({ length: 14 }, (_, k) => from + 24 * k));
    const all = painted(between(24, from, to), true)(SEARCH_DEFAULTS);
    fits(all);
    expect(summary(all).isFound).toBe(false);
    expect(findings({ params: all, run: runSearch(all), sweep: null, complete: false })[0]?.text).toContain(
      "no way",
    );
    expect(painted(between(24, from, to), false)(all).walls).not.toBe(all.walls);
  });

  test("move an end onto a wall, which goes, but not onto the other", () => {
    fits(moved("start", indexOf([24, 14], [4, 2]))(SEARCH_DEFAULTS));
    expect(moved("start", indexOf([24, 14], SEARCH_DEFAULTS.goal))(SEARCH_DEFAULTS)).toBe(SEARCH_DEFAULTS);
  });

  test.each([
    [2, 2],
    [48, 32],
    [5, 3],
  ])("resize to %i × %i", (columns, rows) =>
    expect(searchProblem(resized([columns, rows])(SEARCH_DEFAULTS))).toBeNull(),
  );
});

test("the contract is carried over to beliefs as what the paper claims", () => {
  const said = findings({
    params: SEARCH_DEFAULTS,
    run: runSearch(SEARCH_DEFAULTS),
    sweep: null,
    complete: false,
  }).filter(({ status }) => status === "claimed");
  expect(said.map(({ of, text }) => [of, spokenWords(text)])).toEqual([
    ["by the paper", expect.stringContaining("as a heuristic that overestimates loses optimality")],
  ]);
});

describe("the numbers of a figure", () => {
  const params = SEARCH_DEFAULTS;
  const results = experiment.plan(params, []).map((task) => drain(experiment.run(task)));
  const trace = experiment.merge(params, [])(results);

  it("compare no length with a shortest way that is not known yet", () => {
    const { rows } = table("weights", { ...trace, run: null });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(([, length]) => typeof length)).toContain("number");
    expect(new Set(rows.map(([, , ratio]) => ratio))).toEqual(new Set([null]));
    expect(table("map", { ...trace, run: null }).rows).toEqual([]);
  });

  it("are refused where a column is shorter than another, and are no 0", () => {
    const { run, sweep } = trace;
    if (run === null || sweep === null) throw new Error("The search did not end.");
    const short = new Float64Array(3);
    expect(() => table("map", { ...trace, run: { ...run, estimate: short } })).toThrow(RangeError);
    expect(() => table("weights", { ...trace, sweep: { ...sweep, lengths: short } })).toThrow(RangeError);
  });
});
