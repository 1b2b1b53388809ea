import { describe, expect, it } from "vitest";
import { createOutcome, summarizeOutcome, update, type OutcomeOptions } from "../../src/core/diagnostics";
import { klDivergence } from "../../src/core/simplex";
import { belief } from "../support/beliefs";

/** One row of a run towards (½, ½): where the belief is, its step and its bound, and whether it was clamped. */
interface Row {
  readonly x: number;
  readonly eta?: number;
  readonly bound?: number;
  readonly clamped?: boolean;
}

const q = belief(0.5, 0.5);

function words(rows: readonly Row[], options: Partial<OutcomeOptions> = {}) {
  const outcome = createOutcome({ steps: rows.length - 1, tolerance: 1e-3, at: null, ...options });
  rows.forEach(({ x, eta = 0.1, bound = 1, clamped = false }, t) =>
    update(outcome, t, belief(x, 1 - x), q, eta, bound, clamped),
  );
  return summarizeOutcome(outcome);
}

const far = { x: 0.3 };
const home = { x: 0.5002 };
const lost = { x: 1e-12, clamped: true };

describe("the words of a run", () => {
  it("converged: within the tolerance at the end, settled since it last came in", () => {
    expect(words([far, home, far, home, home])).toMatchObject({
      outcome: "converged",
      settledAt: 3,
      collapsedAt: null,
    });
  });

  it("converged even though it was clamped on the way", () => {
    expect(words([far, lost, home])).toMatchObject({ outcome: "converged", settledAt: 2, collapsedAt: null });
  });

  it("collapsed: clamped at some t and not within the tolerance at the end", () => {
    expect(words([far, lost, far, lost, far])).toMatchObject({
      outcome: "collapsed",
      settledAt: null,
      collapsedAt: 1,
    });
  });

  it("wandering: neither, whether near or far", () => {
    expect(words([home, home, far])).toMatchObject({
      outcome: "wandering",
      settledAt: null,
      collapsedAt: null,
    });
  });

  it("at the edge: a distance equal to the tolerance is not within it", () => {
    expect(words([far, { x: 0.25 }], { tolerance: 0.25 })).toMatchObject({ outcome: "wandering" });
    expect(words([far, { x: 0.2501 }], { tolerance: 0.25 })).toMatchObject({
      outcome: "converged",
      settledAt: 0,
    });
  });
});

describe("recovery from a shift", () => {
  it("is the first t − at ≥ 0 with D_KL below 1e-3, however near the belief was before", () => {
    expect(words([home, far, far, far, home], { at: 1 }).recoveredIn).toBe(3);
    expect(words([far, home, far], { at: 1 }).recoveredIn).toBe(0);
    expect(words([home, far, far], { at: 1 }).recoveredIn).toBeNull();
    expect(words([far, home, home]).recoveredIn).toBeNull();
  });
});

describe("violations of the bound", () => {
  const over = (factor: number): Row => ({ x: 0.3, eta: factor, bound: 1 });

  it("are reported first, at the shift, and worst", () => {
    expect(words([far, over(2), over(5), over(3), far], { at: 3 })).toMatchObject({
      firstViolation: { t: 1, factor: 2 },
      violationAtShift: 3,
      worstBeforeCollapse: 5,
    });
  });

  it("need a step above the bound: on it is within it", () => {
    expect(words([over(1), over(1), far], { at: 1 })).toMatchObject({
      firstViolation: null,
      violationAtShift: null,
      worstBeforeCollapse: null,
    });
  });

  it("do not count the step that is never applied", () => {
    expect(words([far, far, over(9)], { at: 2 })).toMatchObject({
      firstViolation: null,
      violationAtShift: null,
      worstBeforeCollapse: null,
    });
  });

  it("count before the collapse only, and to the end when the run did not collapse", () => {
    const clamped = { ...over(100), clamped: true };
    expect(words([over(2), over(4), clamped, over(50), far]).worstBeforeCollapse).toBe(4);
    expect(words([over(2), over(4), clamped, over(50), home]).worstBeforeCollapse).toBe(100);
    expect(words([far, clamped, far]).worstBeforeCollapse).toBeNull();
  });

  it("are finite numbers even where the bound has underflowed to 0; a deadlock on it is none", () => {
    expect(words([{ x: 0.3, eta: 0.1, bound: 0 }, far]).firstViolation?.factor).toBe(Number.MAX_VALUE);
    expect(words([{ x: 0.3, eta: 0, bound: 0 }, far]).firstViolation).toBeNull();
  });
});

describe("update", () => {
  it("returns D_KL(target‖belief), which is final at the end", () => {
    const outcome = createOutcome({ steps: 1, tolerance: 1e-3, at: null });
    const p = belief(0.3, 0.7);
    expect(update(outcome, 0, p, q, 0.1, 1, false)).toBe(klDivergence(q, p));
    expect(summarizeOutcome(outcome).finalKl).toBe(klDivergence(q, p));
  });

  it("counts the clamped t", () => {
    const outcome = createOutcome({ steps: 3, tolerance: 1e-3, at: null });
    [false, true, true, false].forEach((clamped, t) => update(outcome, t, q, q, 0, 1, clamped));
    expect(outcome.clampedCount).toBe(2);
    expect(outcome.firstClampedAt).toBe(1);
  });
});
