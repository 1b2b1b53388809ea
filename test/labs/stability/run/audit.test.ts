import { describe, expect, it } from "vitest";
import { crossEntropyMirrorStep } from "../../../../src/core/mirrorStep";
import { klDivergence } from "../../../../src/core/simplex";
import { BINS, binOf, histogramEdges } from "../../../../src/labs/stability/run/audit/histogram";
import { part as audit } from "../../../../src/labs/stability/run/audit/run";
import type { AuditTask, Counterexample } from "../../../../src/labs/stability/run/audit/types";
import { SAMPLINGS, type AuditParams } from "../../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS } from "../../../../src/labs/stability/run/tables";
import { at, relativeError, sumOf } from "../../../support/beliefs";

const paramsOf = (changes: Partial<AuditParams>): AuditParams => ({
  ...STABILITY_VARIANTS.audit,
  ...changes,
});

function runTask(task: AuditTask) {
  const run = audit.run(task);
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value;
    next.value.snapshot();
  }
}

function summaryOf(changes: Partial<AuditParams>) {
  const params = paramsOf(changes);
  return audit.summarize(audit.merge(params, [])(audit.plan(params, []).map(runTask)));
}

const shareOf = (changes: Partial<AuditParams>, count: "expanded" | "inequalityFailed" = "expanded") => {
  const summary = summaryOf({ pairs: 20_000, ...changes });
  return summary[count] / summary.pairs;
};

/** Pairs as the CSV has them, radius 0.1. */
function drawn(sampling: AuditParams["sampling"], classes: number) {
  const [, ...lines] = audit.rows(paramsOf({ classes, sampling, pairs: 300, radius: 0.1 }), []);
  return lines.map((line) => {
    const numbers = line.split(",").slice(8).map(Number);
    const entries = (k: number) => numbers.slice(k * classes, (k + 1) * classes);
    return { target: entries(0), first: entries(1), second: entries(2) };
  });
}

const farthest = (x: readonly number[], y: readonly number[]) =>
  Math.max(...x.map((value, i) => Math.abs(value - at(y, i))));
const centre = (x: readonly number[]) => x.map(() => 1 / x.length);

/** What is true of a pair of each kind with radius 0.1. */
const sampled: Record<
  AuditParams["sampling"],
  (target: readonly number[], first: readonly number[], second: readonly number[]) => boolean
> = {
  flat: (target) => Math.min(...target) > 0,
  local: (_, first, second) => farthest(first, second) < 0.1,
  face: (_, first, second) => first.some((x, i) => x < 1 / first.length && at(second, i) < 1),
  centre: (_, first, second) =>
    farthest(first, centre(first)) < 0.1 && farthest(second, centre(second)) < 0.1,
  vertex: (target, first, second) =>
    Math.max(...target) === 1 &&
    target.every((x, i) => (x === 1 ? at(second, i) < at(first, i) : at(second, i) > at(first, i))),
};

describe("the audit of the contraction estimate", () => {
  it("gives the same table however it is split, and another one for another seed", () => {
    const params = paramsOf({ pairs: 5000, climbs: 3 });
    const whole = audit.merge(params, [])(audit.plan(params, []).map(runTask));
    const cuts = [0, 1, 777, 778, 4000, 5000];
    const pieces = cuts
      .slice(1)
      .map((to, k) => runTask({ part: "audit", params, work: "pairs", from: at(cuts, k), to }));
    const climbs = [0, 1, 2].map((k) =>
      runTask({ part: "audit", params, work: "climbs", from: k, to: k + 1 }),
    );
    expect(audit.merge(params, [])([...pieces, ...climbs])).toEqual(whole);
    expect(whole.complete).toBe(true);
    expect(whole.worst.length).toBeGreaterThan(5);
    expect(summaryOf({ pairs: 5000, seed: 2 }).worst).not.toEqual(whole.worst);
  });

  it("splits large audits into tasks without gap or overlap, whose costs add up", () => {
    const params = paramsOf({ pairs: 3_000_001, climbs: 100 });
    const tasks = audit.plan(params, []);
    for (const [work, total] of [
      ["pairs", params.pairs],
      ["climbs", params.climbs],
    ] as const) {
      let next = 0;
      for (const task of tasks.filter((t) => t.work === work)) {
        expect(task.from).toBe(next);
        next = task.to;
      }
      expect(next).toBe(total);
    }
    expect(tasks.length).toBeGreaterThan(8);
    expect(tasks.length).toBeLessThanOrEqual(130);
  });

  it("shows what it has while it runs", () => {
    const params = paramsOf({ pairs: 20_000 });
    const run = audit.run(at(audit.plan(params, []), 0));
    run.next();
    const { value, done } = run.next();
    if (done === true) throw new Error("The task ended before anybody could look.");
    expect(value.snapshot().pairs).toBe(value.done);
    const partial = audit.merge(params, [])([value.snapshot(), null]);
    expect(partial.pairs).toBe(value.done);
    expect(partial.complete).toBe(false);
  });

  it("counts every pair once in the histogram, left interiors aside, and expansion above 1", () => {
    const { pairs, leftInterior, expanded, histogram } = summaryOf({ fraction: 1 });
    const total = histogram.counts.reduce((a, b) => a + b, 0);
    expect(total).toBe(pairs - leftInterior);
    const above = histogram.counts.slice(BINS / 2).reduce((a, b) => a + b, 0);
    expect(above).toBe(expanded);
    expect(histogram.edges.length).toBe(BINS - 1);
    expect(at(histogram.edges, BINS / 2 - 1)).toBe(1);
  });

  it("reports counterexamples whose numbers anybody can check", () => {
    const { worst, expanded, largestRatio } = summaryOf({
      classes: 8,
      sampling: "vertex",
      update: "mirror",
      pairs: 2000,
    });
    expect(expanded).toBeGreaterThan(100);
    expect(worst[0]?.ratio).toBe(largestRatio);
    for (const { target, first, second, step, before, after, ratio } of worst) {
      const [q, p1, p2] = [target, first, second].map((x) => Float64Array.from(x)) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const least = Math.min(...first, ...second);
      expect(relativeError(step, (0.99 * 2 * least * least) / Math.max(...first, ...second))).toBeLessThan(
        1e-14,
      );
      expect(relativeError(before, klDivergence(p1, p2))).toBeLessThan(1e-9);
      crossEntropyMirrorStep(p1, q, step, p1);
      crossEntropyMirrorStep(p2, q, step, p2);
      expect(relativeError(after, klDivergence(p1, p2))).toBeLessThan(1e-9);
      expect(ratio).toBe(after / before);
      expect(ratio).toBeGreaterThan(1);
    }
    const order = (a: Counterexample, b: Counterexample) =>
      b.ratio - a.ratio || (a.pair ?? 0) - (b.pair ?? 0);
    expect(worst.toSorted(order)).toEqual(worst);
  });

  it("writes one CSV line per pair whose sums are the summary's counts", () => {
    const params = paramsOf({ pairs: 3000, fraction: 1 });
    const [header = "", ...lines] = audit.rows(params, []);
    const names = header.split(",");
    const sum = (name: string) =>
      lines.reduce((total, line) => total + Number(line.split(",")[names.indexOf(name)]), 0);
    const summary = summaryOf({ pairs: 3000, fraction: 1 });
    expect(lines.length).toBe(3000);
    expect(sum("expanded")).toBe(summary.expanded);
    expect(sum("inequalityFailed")).toBe(summary.inequalityFailed);
    expect(sum("leftInterior")).toBe(summary.leftInterior);
    expect(names.slice(-3)).toEqual(["second1", "second2", "second3"]);
  });

  it.each(SAMPLINGS)("draws beliefs as %s says, for any number of classes", (sampling) => {
    for (const classes of [2, 3, 16]) {
      for (const { target, first, second } of drawn(sampling, classes)) {
        for (const p of [target, first, second]) expect(Math.abs(sumOf(p) - 1)).toBeLessThan(1e-14);
        expect(Math.min(...first, ...second)).toBeGreaterThan(0);
        expect(sampled[sampling](target, first, second)).toBe(true);
      }
    }
  });

  it("keeps the three-point identity to rounding on every pair", () => {
    for (const sampling of ["flat", "local", "face", "centre", "vertex"] as const)
      for (const classes of [2, 8])
        expect(summaryOf({ classes, sampling, pairs: 2000 }).identityError).toBeLessThan(1e-13);
  });
});

describe("the histogram's bins", () => {
  it("hold what lies between their edges", () => {
    const edges = histogramEdges();
    edges.forEach((edge, k) => {
      expect(binOf(edge * (1 - 1e-9))).toBe(k);
      expect(binOf(edge * (1 + 1e-9))).toBe(k + 1);
    });
    expect([binOf(0), binOf(1e-9), binOf(1e9), binOf(1), binOf(1 - 2 ** -53)]).toEqual([
      0,
      0,
      BINS - 1,
      BINS / 2,
      BINS / 2 - 1,
    ]);
  });
});

describe("what we measured ourselves (MATH §6)", () => {
  it.each([2, 3, 5])("projected at the bound: D_KL expands on 1 … 13 %% of pairs, %i classes", (classes) => {
    for (const sampling of ["flat", "local"] as const) {
      const share = shareOf({ classes, sampling, fraction: 1 });
      expect(share).toBeGreaterThan(0.007);
      expect(share).toBeLessThan(0.135);
    }
  });

  it.each([2, 3, 5])("projected at 1 %% of the bound: still on 0.4 … 6 %%, %i classes", (classes) => {
    for (const sampling of ["flat", "local"] as const) {
      const share = shareOf({ classes, sampling, fraction: 0.01 });
      expect(share).toBeGreaterThan(0.003);
      expect(share).toBeLessThan(0.065);
    }
  });

  it("projected at 0.99 of the bound, local with 0.02, three classes: 12.6 %%", () => {
    const { expanded, leftInterior, intervals } = summaryOf({});
    expect(intervals.expanded.low).toBeLessThan(0.1261);
    expect(intervals.expanded.high).toBeGreaterThan(0.1261);
    expect(expanded).toBeLessThan(20_000);
    expect(leftInterior).toBeGreaterThan(0);
  });

  it.each([2, 3, 5])("mirror at the bound: no sampled pair expands, %i classes", (classes) => {
    for (const sampling of ["flat", "local"] as const)
      expect(shareOf({ classes, sampling, fraction: 1, update: "mirror" })).toBe(0);
  });

  it.each([7, 8, 16])(
    "mirror at the bound, target on a vertex, close to the centre: pairs expand, %i classes",
    (classes) => {
      const changes = {
        classes,
        sampling: "vertex",
        radius: 1e-3,
        fraction: 1,
        update: "mirror",
        pairs: 2000,
      } as const;
      expect(shareOf(changes)).toBeGreaterThan(0.5);
      expect(shareOf({ ...changes, classes: 6 })).toBe(0);
    },
  );

  it("certified: no sampled pair expands, whatever the sampling and the classes", () => {
    for (const sampling of ["flat", "local", "face", "centre", "vertex"] as const)
      for (const classes of [2, 3, 5, 8, 16]) {
        const changes = {
          classes,
          sampling,
          fraction: 1,
          certificate: "certified",
          update: "mirror",
          pairs: 3000,
        } as const;
        expect(summaryOf(changes)).toMatchObject({ expanded: 0, leftInterior: 0 });
      }
  });

  it("does not take rounding for expansion: beliefs that differ by a millionth, steps of a millionth", () => {
    for (const classes of [2, 16]) {
      const changes = {
        classes,
        radius: 1e-6,
        fraction: 1e-6,
        certificate: "certified",
        update: "mirror",
      } as const;
      expect(summaryOf({ ...changes, pairs: 5000 }).expanded).toBe(0);
    }
  });

  it("the printed inequality fails for half of the pairs: mirror, two classes, r = 0.5, η → 0", () => {
    const share = shareOf({ classes: 2, radius: 0.5, fraction: 1e-6, update: "mirror" }, "inequalityFailed");
    expect(share).toBeGreaterThan(0.47);
    expect(share).toBeLessThan(0.53);
  });
});

describe("the search for the worst pair", () => {
  const climb = (changes: Partial<AuditParams>) =>
    summaryOf({ pairs: 1, climbs: 8, update: "mirror", fraction: 1, ...changes }).found;

  it("finds worse than the known counterexample to the paper's bound with eight classes", () => {
    const found = climb({ classes: 8 });
    expect(found[0]?.ratio).toBeGreaterThan(8.6 / 7.18);
    expect(found[0]?.pair).toBeNull();
    expect(found.length).toBe(8);
  });

  it("finds one with seven classes, and none with six", () => {
    expect(climb({ classes: 7 })[0]?.ratio).toBeGreaterThan(1.01);
    expect(climb({ classes: 6 })[0]?.ratio).toBeLessThan(1);
  });

  it("finds none at the certified step, and is not blind: some at five times that", () => {
    for (const classes of [2, 3, 8]) {
      const changes = { classes, certificate: "certified" } as const;
      for (const { ratio, step } of climb(changes)) expect(ratio).toBeLessThanOrEqual(1 / (1 + step) + 1e-9);
      expect(climb({ ...changes, fraction: 5 })[0]?.ratio).toBeGreaterThan(1.01);
    }
  });

  it("finds pairs that the projected step drives apart at one hundredth of the bound", () => {
    const found = climb({ update: "projected", fraction: 0.01 });
    expect(found[0]?.ratio).toBeGreaterThan(1.01);
    for (const { ratio } of found) expect(ratio).toBeLessThan(Infinity);
  });
});
