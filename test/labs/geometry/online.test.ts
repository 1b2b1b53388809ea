/** @file What learning from experts shows and says. */
import { describe, expect, it } from "vitest";
import { PROJECTOR, SCREEN } from "../../../src/charts/ink";
import { drain } from "../../../src/experiments/drain";
import { drawing } from "../../../src/labs/geometry/online/draw";
import { presets } from "../../../src/labs/geometry/online/presets";
import { table } from "../../../src/labs/geometry/online/table";
import { onlineFindings } from "../../../src/labs/geometry/online/words";
import { part } from "../../../src/labs/geometry/run/online/run";
import type { OnlineParams } from "../../../src/labs/geometry/run/params";
import { geometry } from "../../../src/labs/geometry/lab";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import { sentenceOf } from "../../../src/scenario/statement";
import { readPicture } from "../../support/figure/pictured";
import { touchingIn } from "../../support/figure/touching";

const usual = usualOfPart("online");

function traceOf(own: Partial<OnlineParams>) {
  const params: OnlineParams = { ...usual, ...own };
  return part.merge(params, [])(part.plan(params, []).map((task) => drain(part.run(task))));
}
const said = (own: Partial<OnlineParams>) => onlineFindings(traceOf(own)).map(sentenceOf);
const ROOT = { kind: "power", scale: 1, exponent: 0.5 } as const;

const CASES: readonly Partial<OnlineParams>[] = [
  { beside: ["euclidean", { kind: "tsallis", q: 0.5 }, "burg"] },
  { losses: { kind: "pattern", experts: 20, rounds: 300 } },
  { losses: { kind: "shift", rounds: 100 }, step: ROOT, method: "both" },
  { losses: { kind: "turns", rounds: 3000 }, geometry: { kind: "pNorm", p: 3 } },
  { losses: { kind: "rows", rows: [[1, 1, 1]] } },
];
const VIEWPORTS = [
  [340, SCREEN],
  [640, SCREEN],
  [1000, SCREEN],
  [720, PROJECTOR],
] as const;

describe.each(CASES)("%j", (own) => {
  const trace = traceOf(own);
  it.each(VIEWPORTS)("at %i pixels no text touches anything", (width, theme) => {
    for (const figure of ["regret", "weights", "growth"])
      for (const height of [null, width < 400 ? 660 : 520]) {
        const picture = drawing.draw(figure, trace, geometry.view.usual, { width, height, theme });
        expect([figure, picture && touchingIn(readPicture(picture))]).toEqual([figure, []]);
        expect(JSON.stringify(picture)).not.toMatch(/NaN|undefined/);
      }
  });
});

it("tells what was lost, and what is proved of it with D_max and G", () => {
  expect(said({ beside: [] })).toEqual([
    "Observed: entropy loses 51.255 in 100 rounds, the best expert, no. 1, 49.6: regret 1.655.",
    "Proved: entropy: regret is at most 8.971, with *D*_{max} = 1.609 and *G* = 0.5; η = 0.3588 makes it least.",
  ]);
});

it("says why nothing is proved", () => {
  const shrinking = said({ step: ROOT, beside: [] }).at(-1);
  expect(shrinking).toContain("no bound is known of mirror descent with steps that shrink");
  const flat = said({ geometry: { kind: "pNorm", p: 3 }, beside: [] }).at(-1);
  expect(flat).toContain("φ is strongly convex in no norm");
  expect(said({ geometry: "burg", beside: [] }).at(-1)).toContain(
    "the experts themselves are infinitely far",
  );
});

describe("presets", () => {
  const summaryOf = (id: string) => {
    const preset = presets.find((each) => each.id === id);
    if (preset === undefined) throw new Error(`There is no preset ${id}.`);
    return part.summarize(traceOf(preset.params));
  };
  it("forgets, and forgets nothing", () => {
    const { regret, beside } = summaryOf("dual-averaging-forgets-nothing");
    expect([regret.toFixed(0), beside[0]?.regret.toFixed(1)]).toEqual(["1001", "4.4"]);
    const forgets = presets[0] && onlineFindings(traceOf(presets[0].params)).map(sentenceOf);
    expect(forgets?.join(" ")).toContain("in the last third mirror descent loses 1.00 a round more");
  });
  it("takes half of the bound", () => {
    const { regret, bound } = summaryOf("two-experts-taking-turns");
    expect([regret.toFixed(2), bound.toFixed(2)]).toEqual(["2.93", "5.89"]);
  });
  it("promises what it says", () => {
    const { bound, beside } = summaryOf("root-of-the-logarithm");
    expect([bound, beside[0]?.bound].map((each) => each?.toFixed(0))).toEqual(["20", "39"]);
  });
});

it("the table has every learner and its last round", () => {
  const { columns, rows } = table(traceOf({ method: "both" }));
  expect(new Set(rows.map(([learner]) => learner)).size).toBe(4);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows.filter((row) => row[1] === 100)).toHaveLength(4);
});
