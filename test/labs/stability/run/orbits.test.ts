import { sentenceOf } from "../../../../src/scenario/statement";
import { describe, expect, it } from "vitest";
import { crossEntropyMirrorStep } from "../../../../src/core/mirrorStep";
import { cobweb } from "../../../../src/labs/stability/run/orbits/cobweb";
import { createColumn } from "../../../../src/labs/stability/run/orbits/column";
import { periodOf, periodOfRound } from "../../../../src/labs/stability/run/orbits/period";
import { part } from "../../../../src/labs/stability/run/orbits/run";
import {
  ORBIT_BOUNCING,
  ORBIT_CHAOTIC,
  ORBIT_CYCLE,
  ORBIT_SETTLED,
  type OrbitsTask,
} from "../../../../src/labs/stability/run/orbits/types";
import { type OrbitsParams } from "../../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS } from "../../../../src/labs/stability/run/tables";
import { orbitFindings } from "../../../../src/labs/stability/orbits/events";
import reference from "../../../fixtures/reference/orbits.json";
import { at } from "../../../support/beliefs";

const paramsOf = (changes: Partial<OrbitsParams>): OrbitsParams => ({
  ...STABILITY_VARIANTS.orbits,
  ...changes,
});
const between = (low: number, high: number): [number, number] => [Math.log10(low), Math.log10(high)];

function runTask(task: OrbitsTask) {
  const run = part.run(task);
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value;
    next.value.snapshot();
  }
}

function traceOf(changes: Partial<OrbitsParams>) {
  const params = paramsOf(changes);
  return part.merge(params, [])(part.plan(params, []).map(runTask));
}

const summaryOf = (changes: Partial<OrbitsParams>) => part.summarize(traceOf(changes));
/** The one column at a step. */
const columnAt = (step: number, changes: Partial<OrbitsParams>) =>
  traceOf({ width: 1, logStep: between(step * (1 - 1e-9), step * (1 + 1e-9)), ...changes });

const spread = (states: Float64Array) => Math.max(...states) - Math.min(...states);

describe("the flip at the local threshold (MATH §3)", () => {
  it.each([0.8, 0.9, 0.98])("mirror: a two-cycle is born at η = 2 when q₁q₂ < 1/6, target %d", (target) => {
    const { doublings, supercritical, local } = summaryOf({
      target,
      start: target - 1e-3,
      logStep: between(1.99, 2.005),
      width: 40,
      transient: 5000,
    });
    expect({ supercritical, local }).toEqual({ supercritical: true, local: 2 });
    expect(doublings[0]?.to).toBe(2);
    expect(doublings[0]?.step).toBeCloseTo(2, 5);
  });

  it.each([0.5, 0.7, 0.78])(
    "mirror: the collapse at η = 2 is abrupt when q₁q₂ > 1/6, target %d",
    (target) => {
      const { doublings, supercritical, bouncingFrom } = summaryOf({
        target,
        start: target - 1e-4,
        logStep: between(1.99, 2.01),
        width: 20,
        transient: 5000,
      });
      expect(supercritical).toBe(false);
      expect(doublings).toEqual([]);
      expect(bouncingFrom).toBeCloseTo(2, 3);
    },
  );

  it.each([0.75, 0.9, 0.95])(
    "projected: a two-cycle is born at 4q₁q₂ when q₁q₂ < 1/5, target %d",
    (target) => {
      const local = 4 * target * (1 - target);
      const summary = summaryOf({
        update: "projected",
        target,
        start: target - 1e-3,
        logStep: between(0.995 * local, 1.003 * local),
        width: 40,
        transient: 5000,
      });
      expect(summary.supercritical).toBe(true);
      expect(summary.doublings[0]?.to).toBe(2);
      expect(summary.doublings[0]?.step).toBeCloseTo(local, 5);
    },
  );

  it.each([0.5, 0.6, 0.7])("projected: abrupt when q₁q₂ > 1/5, target %d", (target) => {
    const local = 4 * target * (1 - target);
    const summary = summaryOf({
      update: "projected",
      target,
      start: target - 1e-4,
      logStep: between(0.995 * local, 1.003 * local),
      width: 20,
      transient: 5000,
    });
    expect(summary.supercritical).toBe(false);
    expect(summary.doublings).toEqual([]);
    expect(summary.bouncingFrom).toBeCloseTo(local, 3);
  });

  it("grows the cycle from nothing, as the root of the distance", () => {
    const near = spread(columnAt(2.0001, { target: 0.9, start: 0.89, transient: 200_000 }).states);
    const far = spread(columnAt(2.0004, { target: 0.9, start: 0.89, transient: 200_000 }).states);
    expect(near).toBeLessThan(0.01);
    expect(far / near).toBeCloseTo(2, 2);
  });
});

describe("the projected step from 0.5 (MATH §6)", () => {
  it("target 0.9: stops converging at 0.36, doubles and doubles again, is chaotic, and bounces from about 0.54", () => {
    const { doublings, chaoticFrom, bouncingFrom, largestLyapunov } = summaryOf({
      update: "projected",
      target: 0.9,
      logStep: [-1, 0],
      width: 256,
    });
    expect(doublings.slice(0, 3).map(({ to }) => to)).toEqual([2, 4, 8]);
    expect(doublings[0]?.step).toBeCloseTo(0.36, 5);
    const [first = NaN, second = NaN, third = NaN] = doublings.map(({ step }) => step);
    expect((second - first) / (third - second)).toBeGreaterThan(3);
    expect((second - first) / (third - second)).toBeLessThan(6);
    expect(chaoticFrom).toBeGreaterThan(third);
    expect(largestLyapunov).toBeGreaterThan(0.1);
    expect(bouncingFrom).toBeGreaterThan(0.53);
    expect(bouncingFrom).toBeLessThan(0.545);
  });

  it("target 0.7: settles up to 0.797 and bounces from there", () => {
    const { regimes, local } = summaryOf({
      update: "projected",
      target: 0.7,
      logStep: between(0.7, 1),
      width: 64,
    });
    expect(regimes.map(({ kind, period }) => [kind, period])).toEqual([
      ["settled", 1],
      ["bouncing", 2],
    ]);
    expect(regimes[1]?.from).toBeCloseTo(0.797, 3);
    expect(local).toBeCloseTo(0.84, 12);
  });
});

/** Seven digits, as a summary tells them. */
const told = (value: number) => Number(value.toPrecision(7));

describe("the steps at which an orbit's fate changes, against roots and orbits in 30 digits", () => {
  const [cascade, ...abrupt] = reference.cases;
  if (!cascade?.onset) throw new Error("The fixture has no cascade.");
  const { target, start, onset } = cascade;
  const born = new Map(cascade.doublings.map(({ to, step }) => [to, told(step.value)]));
  const falls = cascade.falls.map(({ value }) => told(value));

  it.each([8, 64, 128, 512])("are the same at %d columns, or an interval around them", (width) => {
    const trace = traceOf({ update: "projected", target, start, logStep: [-0.6, 0], width });
    const { doublings, bouncingFrom, chaoticAfter, chaoticFrom } = part.summarize(trace);
    expect(doublings.length).toBeGreaterThanOrEqual(2);
    expect(doublings).toEqual(doublings.map(({ to }) => ({ to, step: born.get(to) })));
    expect(bouncingFrom).toBe(falls[0]);
    expect(chaoticAfter ?? 0).toBeLessThan(onset.value);
    expect(chaoticFrom ?? 1).toBeGreaterThan(onset.value);
    const [, story = ""] = orbitFindings(trace, part.summarize(trace)).map(sentenceOf);
    const borders = [...born.values(), ...falls].map((step) => step.toPrecision(5));
    const named = Array.from(story.matchAll(/from η = (0\.\d+) on/g), ([, step = ""]) => step);
    expect(named.length).toBeGreaterThanOrEqual(3);
    // Where it falls back into a window of cycles is no border between two named regimes: the window of period 2 near 0.572.
    expect(named.filter((step) => !borders.includes(step) && step !== "0.57200")).toEqual([]);
  });

  it("are the same for mirror steps, however wide a column is", () => {
    for (const {
      target: to,
      start: from,
      falls: [fall],
    } of abrupt)
      for (const width of [9, 100]) {
        const summary = summaryOf({ target: to, start: from, logStep: [0, 0.7], width });
        expect(summary.bouncingFrom).toBe(told(fall?.value ?? NaN));
        expect(summary.regimes.map(({ kind }) => kind)).toEqual(["settled", "bouncing"]);
      }
  });

  it("name a period only where such a cycle attracts: beside each doubling", () => {
    const next = [...born.keys()].slice(0, 6);
    const fates = next.map((to) => {
      const step = cascade.doublings.find((doubling) => doubling.to === to)?.step.value ?? NaN;
      const beside = (factor: number) =>
        at(columnAt(step * factor, { update: "projected", target, start }).period, 0);
      return [beside(1 - 3e-8), beside(1 + 3e-8)];
    });
    expect(fates).toEqual(next.map((to) => [to / 2, to]));
  });
});

describe("the period of a row of states", () => {
  const states = (period: number, length = 96) => Array.from({ length }, (_, i) => (i % period) / period);

  it("is the smallest that leads every state back, nearly", () => {
    for (const period of [1, 2, 3, 8, 32]) expect(periodOf(states(period), 32, 1e-7)).toBe(period);
    expect([periodOf(states(33), 32, 1e-7), periodOf(states(47, 64), 64, 1e-7)]).toEqual([0, 0]);
    const closingIn = states(2).map((x, i) => x + 1e-8 * 0.9 ** i);
    expect([periodOf(closingIn, 32, 1e-7), periodOf(closingIn, 32, 1e-12)]).toEqual([2, 0]);
  });

  it("divides the length of a whole round", () => {
    expect([6, 5, 1].map((length) => periodOfRound(states(3, length), 0))).toEqual([3, 5, 1]);
  });
});

describe("the Lyapunov exponent", () => {
  it("is ln|1 − η| where the mirror step settles at its target, whatever the target", () => {
    for (const target of [0.2, 0.5, 0.9])
      for (const eta of [0.3, 0.9, 1.5]) {
        const { lyapunov, kind } = columnAt(eta, { target, transient: 2000 });
        expect(at(lyapunov, 0)).toBeCloseTo(Math.log(Math.abs(1 - eta)), 6);
        expect(kind[0]).toBe(ORBIT_SETTLED);
      }
  });

  it("is ln|1 − η/(2q₁q₂)| where the projected step settles", () => {
    const { lyapunov } = columnAt(0.3, { update: "projected", target: 0.9, transient: 2000 });
    expect(at(lyapunov, 0)).toBeCloseTo(Math.log(Math.abs(1 - 0.3 / 0.18)), 6);
  });

  it("is the mean growth of small differences on a chaotic orbit", () => {
    const params = { update: "projected", target: 0.9, floor: 1e-12 } as const;
    const { lyapunov, kind, states } = columnAt(0.5, { ...params, kept: 2000 });
    const after = (start: number) => at(cobweb({ ...params, start }, 0.5, 1).orbit, 1);
    const growth = states.map((x) => Math.log(Math.abs(after(x + 1e-7) - after(x - 1e-7)) / 2e-7));
    expect(kind[0]).toBe(ORBIT_CHAOTIC);
    expect(at(lyapunov, 0)).toBeGreaterThan(0.05);
    expect(growth.reduce((a, b) => a + b, 0) / growth.length).toBeCloseTo(at(lyapunov, 0), 3);
  });

  it("is −∞ where the clamp acts on the orbit, which bounces between the faces", () => {
    const { lyapunov, kind, period, states } = columnAt(4, {});
    expect(at(lyapunov, 0)).toBe(-Infinity);
    expect([kind[0], period[0]]).toEqual([ORBIT_BOUNCING, 2]);
    expect(Math.min(...states)).toBeLessThan(1e-11);
    expect(Math.max(...states)).toBeGreaterThan(1 - 1e-11);
  });
});

describe("a bifurcation diagram", () => {
  it("keeps the states that the core's own mirror step gives", () => {
    const { states } = columnAt(0.6, { target: 0.8, transient: 5, kept: 4 });
    const p = Float64Array.of(0.5, 0.5);
    const q = Float64Array.of(0.8, 1 - 0.8);
    for (let t = 0; t < 5; t++) crossEntropyMirrorStep(p, q, 0.6, p);
    for (const x of states) {
      expect(x).toBeCloseTo(at(p, 0), 8);
      crossEntropyMirrorStep(p, q, 0.6, p);
    }
    expect(states.length).toBe(4);
  });

  it("finds a cycle whose beliefs the recurrence maps to one another", () => {
    const { states, kind, period } = columnAt(0.47, { update: "projected", target: 0.9, transient: 5000 });
    expect([kind[0], period[0]]).toEqual([ORBIT_CYCLE, 4]);
    for (let k = 0; k + 4 < 100; k++) expect(Math.abs(at(states, k) - at(states, k + 4))).toBeLessThan(1e-9);
    expect(Math.abs(at(states, 0) - at(states, 2))).toBeGreaterThan(1e-3);
  });

  it("is the same whichever tasks come first; what is not there yet is unknown", () => {
    const params = paramsOf({ update: "projected", target: 0.9, logStep: [-1, 0.2], width: 50, kept: 16 });
    const results = part.plan(params, []).map(runTask);
    const whole = part.merge(params, [])(results);
    expect(whole.complete).toBe(true);
    expect(whole.states.every((x) => x >= 0 && x <= 1)).toBe(true);
    const partial = part.merge(params, [])(results.map((result, k) => (k === 0 ? null : result)));
    expect(partial.complete).toBe(false);
    expect(partial.kind[0]).toBe(0);
    expect(partial.kind[49]).toBe(whole.kind[49]);
    const single = runTask({ part: "orbits", params, from: 0, to: 50 });
    expect(single.ends).toEqual(whole.ends);
    expect(single.begins).toEqual(whole.begins);
    expect(single.states).toEqual(whole.states);
  });

  it("names stretches that do not overlap, from the first column to the last, each end of which has its fate", () => {
    const trace = traceOf({ update: "projected", target: 0.9, logStep: [-1, 0.2], width: 50 });
    const { regimes, params, step } = trace;
    expect([regimes[0]?.from, regimes.at(-1)?.to]).toEqual([at(step, 0), at(step, 49)]);
    for (const { from, to } of regimes) expect(to).toBeGreaterThanOrEqual(from);
    for (const [i, { from }] of regimes.entries()) expect(from).toBeGreaterThan(regimes[i - 1]?.to ?? 0);
    const look = createColumn(params);
    const fateAt = (of: number) => {
      const { kind, period } = look(of, new Float64Array(0));
      return [kind, period];
    };
    for (const { from, to } of regimes) expect(fateAt(to)).toEqual(fateAt(from));
  });

  it("writes one CSV line per settled state", () => {
    const lines = [...part.rows(paramsOf({ width: 3, kept: 4 }), [])];
    expect(lines[0]).toBe("step,t,x,lyapunov,period");
    expect(lines.length).toBe(13);
    expect(lines[1]?.split(",")[1]).toBe("1000");
  });
});

describe("the cobweb", () => {
  it("has its orbit on its curve", () => {
    const params = { update: "mirror", target: 0.7, start: 0.2, floor: 1e-12 } as const;
    const { orbit, x, next, clamped } = cobweb(params, 1.2, 30);
    expect(orbit[0]).toBe(0.2);
    expect(clamped.some((c) => c === 1)).toBe(false);
    for (let k = 0; k < 30; k++) {
      const i = x.findIndex((value) => value >= at(orbit, k));
      const low = Math.min(at(next, i - 1), at(next, i));
      const high = Math.max(at(next, i - 1), at(next, i));
      expect(at(orbit, k + 1)).toBeGreaterThan(low - 1e-4);
      expect(at(orbit, k + 1)).toBeLessThan(high + 1e-4);
    }
  });

  it("runs over the whole slice, upwards, and says where the clamp acts", () => {
    const { x, next, orbit, clamped } = cobweb(
      { update: "projected", target: 0.7, start: 0.5, floor: 1e-12 },
      2,
      10,
    );
    for (let i = 1; i < x.length; i++) expect(at(x, i)).toBeGreaterThan(at(x, i - 1));
    expect([at(x, 0) < 1e-5, (x.at(-1) ?? 0) > 1 - 1e-5]).toEqual([true, true]);
    expect(next.every((y) => y >= 0 && y <= 1)).toBe(true);
    expect(clamped[1]).toBe(1);
    expect(at(orbit, 1)).toBeGreaterThan(1 - 1e-11);
  });
});
