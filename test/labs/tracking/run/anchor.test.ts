/** @file What is claimed, proved and exact of the error at the anchor, against runs; in words, as a picture, as lines. */
import { describe, expect, it } from "vitest";
import { csvLines } from "../../../../src/charts/export/csv";
import { SCREEN } from "../../../../src/charts/ink";
import { draw } from "../../../../src/labs/tracking/draw";
import { figureTable } from "../../../../src/labs/tracking/export/table";
import { tracking as lab } from "../../../../src/labs/tracking/lab";
import { anchorOf, lastStretch, type Rows, type Said } from "../../../../src/labs/tracking/run/anchor";
import type { TrackingParams } from "../../../../src/labs/tracking/run/params";
import { anchorWords } from "../../../../src/labs/tracking/words/anchor";
import { writtenWords } from "../../../../src/ui/writtenWords";
import { runTracking, tracking } from "../../../support/drive";

const ALL = { from: 0, to: 600 };
const SIX: TrackingParams["rules"] = [
  { kind: "fixed", step: 0.8 },
  { kind: "fixed", step: 0.02 },
  { kind: "entropyAware", barrierCap: 1e-6 },
  { kind: "certified" },
  { kind: "fejer", fraction: 0.5 },
  { kind: "inverseSqrt", scale: 0.3 },
];
const still = (q: number[]): TrackingParams["target"] => ({ kind: "shift", before: q, after: q, at: 0 });
const run = (params: Partial<TrackingParams>) => runTracking(tracking(params), null);

function found(params: Partial<TrackingParams>, index = 0) {
  const trace = run(params);
  const anchor = anchorOf(trace, index);
  if (anchor === null) throw new Error("There is no anchor.");
  const words = writtenWords(anchorWords(trace, index).caption);
  return { trace, anchor, words };
}

/** What is left by these rows. */
const leftBy = (values: Float64Array, { from, to }: Rows) => (values[to] ?? NaN) / (values[from] ?? NaN);

/** How many steps left more than is said of them, beyond the rounding of beliefs. */
function exceeded({ left }: Said, kl: Float64Array): number {
  return left.filter((ln, row) => {
    const [before = 0, after = 0] = [kl[row], kl[row + 1]];
    return after - before * Math.exp(ln) > 1e-12 * before + 2e-15 * Math.sqrt(2 * after);
  }).length;
}

describe("the steps of six rules after a jump", () => {
  it.each(SIX.map((rule, index) => ({ kind: rule.kind, index })))(
    "leave no more than is proved and claimed of them: $kind $index",
    ({ index }) => {
      const { anchor } = found({ rules: SIX }, index);
      expect(anchor.proved.stretches.length).toBeGreaterThan(0);
      const { kl } = anchor.rule;
      expect([exceeded(anchor.proved, kl), exceeded(anchor.claimed, kl)]).toEqual([0, 0]);
    },
  );

  it("near the target leave what their linear part does", () => {
    const { anchor } = found({ rules: SIX }, 1);
    const near = lastStretch(anchor.exact, ALL) ?? ALL;
    expect(anchor.exact.left[near.from]).toBeCloseTo(2 * Math.log(0.98), 14);
    const end = { from: 580, to: 600 };
    expect(leftBy(anchor.rule.kl, end) / leftBy(anchor.exact.values, end)).toBeCloseTo(1, 1);
  });

  it("begin anew where the target jumps", () => {
    const { anchor } = found({ rules: SIX }, 1);
    expect(anchor.last).toEqual({ from: 300, to: 600 });
    expect(anchor.proved.stretches).toEqual([
      { from: 0, to: 299 },
      { from: 300, to: 600 },
    ]);
    expect(anchor.proved.values[300]).toBe(anchor.rule.kl[300]);
  });
});

it.each([
  [
    { rules: [{ kind: "fixed", step: 0.02, label: "Low" }] },
    "D_KL(target ‖ belief) of Low since step 300, against ρ^n times the first. Observed: 300 steps leave 9.6 × 10⁻⁶ of it, 0.9622 a step. Exact near the target: a step leaves (1 − η)^2 = 0.9604. Proved: every step is certified and leaves at most e^(−η): 0.0025 after 300 steps. Claimed by the paper: every step leaves at most 1 − η(2μ − ηL^2) min p: 0.48 after 300 steps.",
  ],
  [
    { target: still([0.9, 0.1]), steps: 100, update: "projected", rules: [{ kind: "fixed", step: 0.45 }] },
    "a step leaves at most 2.25: the target repels; this run is never near. Proved: nothing of D_KL under the projected step. Claimed by the paper: nothing, no step keeps the bound of target and belief.",
  ],
  [{ rules: [{ kind: "certified" }] }, "Observed: 9 steps take it from 1.2 to rounding."],
  [
    { target: { kind: "drift", from: [0.7, 0.3], to: [0.3, 0.7], start: 0, end: 600 } },
    "The target moves at every step: there is no anchor, and no first error.",
  ],
  [{ target: still([0.5, 0.5]) }, "Observed: the belief is on the target."],
  [
    { update: "burg", rules: [{ kind: "fixed", step: 1 }] },
    "Proved: nothing of D_KL under the Burg step. Claimed by the paper: nothing of this geometry.",
  ],
] as const)("says of %j what came of it", (params, words) => {
  const trace = run(params as unknown as Partial<TrackingParams>);
  expect(writtenWords(anchorWords(trace, 0).caption)).toContain(words);
});

it("says that a product over every step needs every step", () => {
  const { trace, anchor } = found({ rules: SIX }, 1);
  const thinned = { ...trace, rules: [{ ...anchor.rule, bucket: 2 }] };
  expect(anchorWords(thinned, 0).caption).toContain("too long for every step to be kept");
});

it("is a picture, a table and lines", () => {
  const { trace, anchor } = found({ rules: SIX }, 1);
  const view = { ...lab.view.usual, anchor: 2 };
  const viewport = { width: 420, height: null, theme: SCREEN };
  const picture = draw("divergence", { params: trace.params, view, trace, beside: null }, viewport);
  for (const name of ["claimed", "proved", "exact", "kl-2"])
    expect(JSON.stringify(picture?.layers)).toContain(`"name":"${name}"`);
  expect(picture?.caption.text).toContain("Proved: every step is certified");
  const { columns, rows } = figureTable(trace, "divergence", [0, 600], 1);
  expect(columns).toEqual(["t", "D_KL", "claimed", "proved", "exact"]);
  expect(rows[0]?.at(-1)).toBeNull();
  const lines = [...csvLines(figureTable(trace, "divergence", [0, 600], 1, Infinity))];
  expect(lines).toHaveLength(602);
  expect(lines[1]).toBe(`0,${anchor.rule.kl[0]},${anchor.rule.kl[0]},${anchor.rule.kl[0]},`);
});
