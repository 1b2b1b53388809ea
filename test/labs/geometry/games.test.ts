/** @file What a game shows and says: no text touches anything, every sentence is true of its run. */
import { describe, expect, it } from "vitest";
import { PROJECTOR, SCREEN } from "../../../src/charts/ink";
import { drain } from "../../../src/experiments/drain";
import { geometry } from "../../../src/labs/geometry/lab";
import { drawing } from "../../../src/labs/geometry/games/draw";
import { withColumns, withEntry, withFittingGeometry, withRows } from "../../../src/labs/geometry/games/edit";
import { fitStart, gamesClash } from "../../../src/labs/geometry/games/fit";
import { courseIn } from "../../../src/labs/geometry/games/course";
import { layoutPlayers } from "../../../src/labs/geometry/games/players";
import { presets } from "../../../src/labs/geometry/games/presets";
import { table } from "../../../src/labs/geometry/games/table";
import { gamesFindings, gapWords } from "../../../src/labs/geometry/games/words";
import { part } from "../../../src/labs/geometry/run/games/run";
import type { GamesParams } from "../../../src/labs/geometry/run/params";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import { sentenceOf } from "../../../src/scenario/statement";
import { readPicture } from "../../support/figure/pictured";
import { touchingIn } from "../../support/figure/touching";

const usual = usualOfPart("games");

function traceOf(own: Partial<GamesParams>) {
  const params: GamesParams = { ...usual, ...own };
  return part.merge(params, [])(part.plan(params, []).map((task) => drain(part.run(task))));
}
const said = (own: Partial<GamesParams>) => gamesFindings(traceOf(own)).map(sentenceOf);

const PENNIES = [
  [1, -1],
  [-1, 1],
];
const WIDE = {
  payoff: [
    [3, -1, 0, 1],
    [-2, 2, 1, 0],
  ],
  start: { row: [0.8, 0.2], column: [0.4, 0.3, 0.2, 0.1] },
};
const GAMES: readonly Partial<GamesParams>[] = [
  {},
  { beside: [] },
  { beside: ["alternating", "mirrorProx", "optimistic"], geometry: "euclidean" },
  { payoff: PENNIES, start: { row: [0.8, 0.2], column: [0.4, 0.6] } },
  { ...WIDE, beside: ["mirrorProx"] },
  {
    payoff: [
      [2, 1],
      [1, 0],
    ],
    start: { row: [0.5, 0.5], column: [0.5, 0.5] },
    geometry: "burg",
  },
  {
    payoff: [
      [3, 2, 2],
      [1, 0, 1],
      [1, 1, 0],
    ],
    method: "mirrorProx",
    beside: [],
  },
];
const VIEWPORTS = [
  [340, SCREEN],
  [372, SCREEN],
  [700, SCREEN],
  [1000, SCREEN],
  [720, PROJECTOR],
] as const;

describe.each(GAMES)("%j", (own) => {
  const trace = traceOf({ ...own, steps: 200 });
  it.each(VIEWPORTS)("at %i pixels no text touches anything", (width, theme) => {
    for (const figure of ["players", "approach", "gap"])
      for (const height of [null, width < 400 ? 660 : 520]) {
        const picture = drawing.draw(figure, trace, geometry.view.usual, { width, height, theme });
        expect([figure, picture && touchingIn(readPicture(picture))]).toEqual([figure, []]);
        expect(JSON.stringify(picture)).not.toMatch(/NaN|undefined/);
      }
  });
});

/** Of two figures on a slide each. */
const LOW = [
  [550, 214, 22],
  [550, 310, 24],
  [765, 260, 24],
  [765, 303, 24],
  [765, 385, 24],
  [1022, 380, 31],
] as const;

describe.each(GAMES)("of two figures on a slide: %j", (own) => {
  const trace = traceOf({ ...own, steps: 200 });
  it.each(LOW)("in %i by %i pixels, no text touches anything, and all is inside", (width, height, text) => {
    const viewport = { width, height, theme: { ...PROJECTOR, text } };
    for (const figure of ["players", "gap"]) {
      const picture = drawing.draw(figure, trace, geometry.view.usual, viewport);
      expect([figure, picture && touchingIn(readPicture(picture))]).toEqual([figure, []]);
      expect(picture?.size).toEqual({ width, height });
    }
  });
});

/** The figure of a slide on a small projector, a laptop and a large one: its size, and that of its text. */
const SLIDES = [
  [550, 540, 24],
  [765, 680, 24],
  [1022, 794, 31],
] as const;

describe.each([["alternating"], ["alternating", "mirrorProx"], ["alternating", "mirrorProx", "optimistic"]])(
  "beside %s %s %s",
  (...beside) => {
    const trace = traceOf({ beside: beside as GamesParams["beside"], steps: 200 });
    it.each(SLIDES)("on a slide, %i by %i pixels, no text touches anything", (width, height, text) => {
      const viewport = { width, height, theme: { ...PROJECTOR, text } };
      const picture = drawing.draw("players", trace, geometry.view.usual, viewport);
      expect(picture && touchingIn(readPicture(picture))).toEqual([]);
    });
  },
);

it("sorts what is proved, exact and observed", () => {
  const sentences = said({});
  expect(sentences).toContain(
    "Observed: mirror-prox comes closer: *D* falls in every one of 1000 steps, from 0.140 to 0.00536.",
  );
  expect(sentences.filter((each) => each.startsWith("Proved"))).toEqual([
    "Proved: played simultaneously, *D* to an equilibrium in which every strategy is played never falls, whatever the step.",
    "Proved: up to η = 1/max|*A*| = 1 no step of mirror-prox moves away.",
  ]);
  expect(
    sentences.some((each) => each.startsWith("Exact: the value is 0; in equilibrium the row plays (0.333,")),
  ).toBe(true);
});

it("proves nothing of steps that are too large, of faces, or of other geometries", () => {
  expect(said({ method: "mirrorProx", beside: [], step: 2 }).join(" ")).toContain(
    "never moves away up to η = 1/max|*A*| = 1; of the larger η = 2 nothing is proved",
  );
  const face = {
    payoff: [
      [2, 1],
      [1, 0],
    ],
    start: { row: [0.5, 0.5], column: [0.5, 0.5] },
  };
  for (const own of [{ geometry: "euclidean" as const }, { ...face, beside: [] }])
    expect(
      said({ ...own, method: "simultaneous", beside: [] }).filter((each) => each.startsWith("Proved")),
    ).toEqual([]);
  expect(said({ ...face, geometry: "burg", beside: [] })[0]).toContain("is infinitely far");
});

it("says when there are several equilibria, and which averages it means", () => {
  expect(said(WIDE).join(" ")).toContain("There are several; this one is the mean");
  expect(gapWords(traceOf({ steps: 5 })).caption.text).toContain(
    "Averages, alternating: of the points that the other",
  );
});

describe("presets", () => {
  const traces = new Map(presets.map(({ id, params }) => [id, traceOf(params)]));
  const runsOf = (id: string) => traces.get(id)?.runs.flatMap((run) => run ?? []) ?? [];
  it("spiral out, around and in", () => {
    for (const id of ["three-spirals", "pennies-in-a-square"])
      expect(runsOf(id).map(courseIn)).toEqual(["away", "around", "in"]);
  });
  it("leave to gain what they say, rise as often as they say, fall as far as they say", () => {
    const [averages] = runsOf("only-averages-arrive");
    expect(averages?.gap.at(-1)).toBeGreaterThan(1.5);
    expect(averages?.averageGap.at(-1)).toBeLessThan(0.05);
    const [optimistic] = runsOf("one-rise-then-home");
    expect([optimistic?.rises, optimistic?.firstRise, optimistic?.falls]).toEqual([1, 0, 399]);
    const [deep] = runsOf("beyond-the-doubles");
    expect((deep?.leastLog ?? 0) / Math.LN10).toBeLessThan(-324);
    expect([deep?.falls, courseIn(deep ?? raise())]).toEqual([0, "away"]);
  });
});

function raise(): never {
  throw new Error("There is no run.");
}

describe("the editor", () => {
  it("adds and takes strategies, the starts with them", () => {
    const more = withColumns(withRows(usual, 1), 1);
    expect(more.payoff.map((row) => row.length)).toEqual([4, 4, 4, 4]);
    expect(gamesClash(more)).toBeNull();
    expect(gamesClash(withRows(withColumns(usual, -1), -1))).toBeNull();
    expect(withEntry(usual.payoff, 1, 2, 7)[1]).toEqual([1, 0, 7]);
    const identity = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 1 : 0)));
    const metric: GamesParams = { ...usual, geometry: { kind: "mahalanobis", matrix: identity } };
    expect(withFittingGeometry(metric)).toBe(metric);
    expect([gamesClash(metric), gamesClash(withFittingGeometry(withRows(metric, 1)))]).toEqual([null, null]);
  });
  it("fits starts that nobody gave, and says of given ones what is wrong", () => {
    const params = { ...usual, payoff: PENNIES };
    expect(gamesClash(fitStart(params, (key) => key === "payoff"))).toBeNull();
    expect(gamesClash(fitStart(params, () => true))?.message).toBe(
      "start has 3 shares for the row player, the payoffs have 2 rows; both need the same number",
    );
  });
});

it("grips are where the starts are, and mean what is under them", () => {
  const trace = traceOf({ steps: 10 });
  const scene = layoutPlayers(trace, { width: 900, height: null, theme: SCREEN });
  const cell = scene?.cells.find(({ player }) => player === "column")?.cell;
  const at = cell?.grip?.at(usual.start) ?? [0, 0];
  expect(cell?.grip?.moved(usual.start, at)).toEqual(usual.start);
});

it("the table has every method and its ends", () => {
  const { columns, rows } = table(traceOf({}));
  expect(new Set(rows.map(([method]) => method)).size).toBe(3);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows.filter((row) => row[1] === 1000)).toHaveLength(3);
});
