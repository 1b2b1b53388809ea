import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CELL_CONVERGED,
  CELL_COLLAPSED,
  CELL_OUTSIDE,
  CELL_WANDERING,
} from "../../../src/labs/stability/run/atlas/types";
import { type AtlasParams } from "../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS as usual } from "../../../src/labs/stability/run/tables";
import { stabilitySchema } from "../../support/schemas";
import { experiment as tracking } from "../../../src/labs/tracking/run/run";
import type { RuleTrace } from "../../../src/labs/tracking/run/types";
import { partLink } from "../../../src/labs/shared/parts/links";
import { page } from "../../../src/labs/stability/pages";
import { withAxis, withClasses, withPart } from "../../../src/labs/stability/model/edit";
import { cellRun, placeAt } from "../../../src/labs/stability/model/cell";
import { pairLink, trackingLink, trackingScenario } from "../../../src/labs/stability/model/links";
import { stepCurve, traceOrbit } from "../../../src/labs/stability/run/cell/orbit";
import { cellAt, keepPointed, placeOf, stepAt } from "../../../src/labs/stability/model/pointed";
import { windowOf } from "../../../src/labs/stability/model/window";
import { decodeLink } from "../../support/scenarios";
import { stability } from "../../../src/labs/stability/lab";
import { viewProblem } from "../../../src/scenario/viewProblem";
import { stabilityParams } from "../../support/stabilityParams";
import { runStability } from "../../support/stabilityRun";

const small = { width: 24, height: 24, iterations: 200 };
const maps: readonly (readonly [string, AtlasParams])[] = [
  ["mirror, targets", { ...usual.sliceOfTargets, ...small }],
  [
    "projected, mirrored starts",
    { ...usual.sliceOfTargets, ...small, update: "projected", start: "mirrored" },
  ],
  [
    "mirror, starts, fractions",
    { ...usual.sliceOfStarts, ...small, rule: { kind: "boundFraction" }, logStep: [-1, 3] },
  ],
  ["triangle", { ...usual.triangleOfTargets, ...small, step: 1.9 }],
];

const WORDS: Readonly<Record<number, string>> = {
  [CELL_CONVERGED]: "converged",
  [CELL_COLLAPSED]: "collapsed",
  [CELL_WANDERING]: "wandering",
};

describe.each(maps)("cells of a map: %s", (_, params) => {
  it("have orbits that end as the map says", () => {
    const { ends } = runStability<"atlas">(params);
    let differ = 0;
    let compared = 0;
    for (let row = 0; row < params.height; row++)
      for (let column = 0; column < params.width; column++) {
        const run = cellRun(params, { column, row });
        const end = ends[row * params.width + column] ?? 0;
        expect(run === null).toBe(end === CELL_OUTSIDE);
        if (run === null) continue;
        compared++;
        if (traceOrbit(run).ends.outcome !== WORDS[end]) differ++;
      }
    // Other recurrences round otherwise: cells on the fence may fall to either side.
    expect(compared).toBeGreaterThan(200);
    expect(differ).toBeLessThanOrEqual(compared / 100);
  });
});

describe("the way to the tracking lab", () => {
  it("opens the very same run", () => {
    fc.assert(
      fc.property(fc.constantFrom(...maps), fc.nat(23), fc.nat(23), ([, params], column, row) => {
        const run = cellRun(params, { column, row });
        fc.pre(run !== null);
        const { scenario, notices } = decodeLink(trackingLink(run, "auto"));
        expect(notices).toEqual([]);
        expect(scenario).toEqual(trackingScenario(run));
      }),
      { numRuns: 40 },
    );
  });

  it("shows the same outcome there", () => {
    const run = cellRun(usual.sliceOfTargets, placeAt(usual.sliceOfTargets, 0.86, 0.93));
    if (run === null) throw new Error("Every cell of the slice is a run.");
    const { params } = trackingScenario(run);
    const [result] = tracking.plan(params, []).map((task): RuleTrace => {
      const steps = tracking.run(task);
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) return value;
      }
    });
    const { outcome, settledAt, collapsedAt } = result?.summary ?? {};
    expect(traceOrbit(run).ends).toMatchObject({ outcome, settledAt, collapsedAt });
  });
});

describe("links within the lab", () => {
  it("open the pair with all of its digits", () => {
    const example = {
      target: [0.7, 0.2, 0.1],
      first: [1 / 3, 1 / 3, 1 / 3],
      second: [0.1 + 0.2, 0.3, 0.4],
      step: 0.1234567890123456,
    };
    const { scenario, notices } = decodeLink(pairLink(example, "projected", "auto"));
    expect(notices).toEqual([]);
    expect(scenario.params).toEqual({ part: "pair", update: "projected", ...example });
  });

  it("take update and target along from part to part", () => {
    const orbits = { ...usual.orbits, update: "projected" as const, target: 0.9 };
    expect(decodeLink(partLink(page, orbits, "threshold", { theme: "auto" })).scenario.params).toEqual({
      ...usual.threshold,
      update: "projected",
      target: 0.9,
    });
  });

  it("make params that the schema allows", () => {
    const start: AtlasParams = { ...usual.sliceOfTargets, update: "projected", x: [0, 0.2] };
    const all = [
      withAxis(start, "start"),
      withClasses(start, 3),
      withAxis(withClasses(start, 3), "start"),
      ...(["threshold", "orbits", "audit", "pair"] as const).map((part) => withPart(start, part)),
    ];
    for (const params of all) {
      expect(stabilitySchema.parse(params)).toEqual(params);
      expect(params.update).toBe("projected");
    }
    expect(withAxis(start, "start").x).toEqual([0, 0.2]);
  });
});

describe("an orbit", () => {
  it("stays where it is when it starts on the target", () => {
    const run = {
      target: [0.3, 0.7],
      start: [0.3, 0.7],
      update: "mirror" as const,
      rule: "fixed" as const,
      value: 1,
      iterations: 5,
      floor: 1e-12,
      tolerance: 1e-3,
    };
    expect(traceOrbit(run).ends).toMatchObject({ outcome: "converged", settledAt: 0 });
    expect(stepCurve(run, [0.3])[0]).toBeCloseTo(0.3, 12);
  });
});

describe("what a view points at", () => {
  const anyMap = stabilityParams.filter((params) => params.part === "atlas");
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it("is the same cell when it is read back, inside the window, in few digits", () => {
    fc.assert(
      fc.property(anyMap, share, share, (params, right, up) => {
        const { x, y } = windowOf(params);
        // Between closer cells there are no doubles.
        fc.pre((x[1] - x[0]) / params.width > 1e-14 && (y[1] - y[0]) / params.height > 1e-14);
        const place = placeAt(params, right, up);
        const cell = cellAt(params, place);
        expect(placeOf(params, cell)).toEqual(place);
        expect(viewProblem(stability.view, { ...stability.view.usual, cell }, params)).toBeNull();
        const needed = 5 - Math.log10((x[1] - x[0]) / params.width);
        expect(String(cell[0]).replace(/e-\d+$/, "").length).toBeLessThan(Math.max(6, needed));
      }),
    );
  });

  it("stays in the picture when the window moves, and goes with another kind of map", () => {
    const { sliceOfTargets, sliceOfStarts, orbits } = usual;
    const view = { ...stability.view.usual, cell: [0.9, 0.5] as [number, number] };
    const near = keepPointed(view, sliceOfTargets, { ...sliceOfTargets, x: [0.2, 0.6] });
    expect(near.cell).toEqual([0.6, 0.5]);
    expect(keepPointed(view, sliceOfTargets, sliceOfStarts)).toEqual(stability.view.usual);
    const step = keepPointed({ ...stability.view.usual, cobweb: 3 }, orbits, { ...orbits, logStep: [-1, 0] });
    expect(step.cobweb).toBe(1);
    expect(stepAt({ logStep: [-2, 1] }, 1 / 3)).toBe(0.3333);
    expect(stepAt({ logStep: [-1, -0.999] }, 0.10012345678)).toBe(0.1001235);
  });
});
