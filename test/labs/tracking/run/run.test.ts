import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drain } from "../../../../src/experiments/drain";
import { experiment } from "../../../../src/labs/tracking/run/run";
import type { TrackingParams } from "../../../../src/labs/tracking/run/params";
import { targetSource } from "../../../../src/labs/tracking/run/target";
import type { RuleResult, TrackingTask } from "../../../../src/labs/tracking/run/types";
import type { Dataset } from "../../../../src/experiments/types";
import { runTask, runTracking, tracking } from "../../../support/drive";
import { traceHash } from "../../../support/traceHash";

/** A belief with entries on purpose near faces, centre and each other. */
const anyBelief = (classes: number) =>
  fc
    .array(fc.constantFrom(1, 1, 1 + 1e-7, 0.3, 2, 1e-3, 1e-6), { minLength: classes, maxLength: classes })
    .map((weights) => weights.map((w) => w / weights.reduce((a, b) => a + b)));

const anyRule = fc.oneof(
  fc.record({ kind: fc.constant("fixed"), step: fc.constantFrom(0.02, 0.5, 0.8, 1.9, 3) }),
  fc.record({ kind: fc.constant("boundFraction"), fraction: fc.constantFrom(0.9, 1, 5) }),
  fc.record({ kind: fc.constant("entropyAware"), barrierCap: fc.constantFrom(0, 1e-6) }),
  fc.record({ kind: fc.constant("inverseSqrt"), scale: fc.constantFrom(0.1, 1, 2) }),
  fc.constant({ kind: "certified" }),
  fc.record({ kind: fc.constant("fejer"), fraction: fc.constantFrom(0.5, 1.1) }),
);

const anyRun = fc
  .record({ classes: fc.integer({ min: 2, max: 5 }), steps: fc.integer({ min: 1, max: 60 }) })
  .chain(({ classes, steps }) =>
    fc.record({
      steps: fc.constant(steps),
      start: fc.oneof(fc.constant("uniform"), anyBelief(classes)),
      update: fc.constantFrom("mirror", "projected"),
      rules: fc.array(anyRule, { minLength: 1, maxLength: 3 }),
      target: fc.oneof(
        fc.record({
          kind: fc.constant("shift"),
          before: anyBelief(classes),
          after: anyBelief(classes),
          at: fc.integer({ min: 0, max: steps }),
        }),
        fc.record({
          kind: fc.constant("drift"),
          from: anyBelief(classes),
          to: anyBelief(classes),
          start: fc.integer({ min: 0, max: steps - 1 }),
          end: fc.constant(steps),
        }),
      ),
    }),
  )
  .map(tracking);

const extend = (task: TrackingTask, from: RuleResult) => {
  if (experiment.extend === undefined) throw new Error("Runs cannot be extended.");
  return experiment.extend.run(task, from);
};

const numbers = (line: string) => line.split(",").map(Number);

/** The words of MATH §5 by their definitions, from the whole run as CSV. */
function wordsOf(rows: number[][], run: TrackingParams) {
  const { target, steps, tolerance, floor } = run;
  const source = targetSource(run, null);
  const C = source.classes;
  const at = target.kind === "shift" ? target.at : null;
  const inside = rows.map((row, t) =>
    source.at(t).every((q, i) => Math.abs(q - (row[2 + i] ?? NaN)) < tolerance),
  );
  const lastOutside = inside.lastIndexOf(false);
  const settledAt = lastOutside < steps ? lastOutside + 1 : null;
  const factors = rows.slice(0, steps).map((row) => (row[2 + C] ?? NaN) / (row[3 + C] ?? NaN));
  const first = factors.findIndex((factor) => factor > 1);
  const kl = rows.map((row) => row[4 + C] ?? NaN);
  const recovered = at === null ? -1 : kl.findIndex((value, t) => t >= at && value < 1e-3);
  const atShift = at === null ? undefined : factors[at];
  return {
    settledAt,
    recoveredIn: recovered < 0 ? null : recovered - (at ?? 0),
    firstViolation: first < 0 ? null : { t: first, factor: factors[first] },
    violationAtShift: atShift !== undefined && atShift > 1 ? atShift : null,
    finalKl: kl[steps],
    nearFace: rows.slice(1).findIndex((row) => row.slice(2, 2 + C).some((x) => x < floor * (1 + 1e-9))) + 1,
    factors,
  };
}

describe("a run", () => {
  it("has the same bits however it is driven and looked at", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const whole = runTracking(run);
        const lazily = experiment
          .plan(run, [])
          .map((task) => runTask(task, (slice) => void slice.snapshot()));
        expect(traceHash(experiment.merge(run, [])(lazily))).toBe(traceHash(whole));
      }),
      { numRuns: 50 },
    );
  });

  it("has the same bits however often it was extended", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyRun, lengths, (run, further) => {
        const extended = experiment.plan(run, []).map((task) => {
          let [steps, result] = [run.steps, runTask(task)];
          for (const more of further) {
            steps += more;
            const before = structuredClone(result);
            const longer = drain(extend({ ...task, params: { ...run, steps } }, result));
            expect(result).toEqual(before);
            result = longer;
          }
          return result;
        });
        const long = { ...run, steps: run.steps + further.reduce((a, b) => a + b) };
        expect(traceHash(experiment.merge(long, [])(extended))).toBe(traceHash(runTracking(long)));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every row, and they are the rows of the CSV", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { rules, classes } = runTracking(run);
        const [header, ...lines] = experiment.rows(run, []);
        const entries = Array.from({ length: classes }, (_, i) => `p${i + 1}`).join(",");
        expect(header).toBe(`rule,t,${entries},step,bound,klTargetBelief`);
        const expected = rules.flatMap((trace, i) =>
          Array.from(trace?.t ?? [], (t, row) => [
            i,
            t,
            ...(trace?.belief.subarray(row * classes, (row + 1) * classes) ?? []),
            trace?.step[row],
            trace?.bound[row],
            trace?.kl[row],
          ]),
        );
        expect(lines.map(numbers)).toEqual(expected);
        expect(rules.every((trace) => trace?.t.length === run.steps + 1 && trace.bucket === 1)).toBe(true);
      }),
    );
  });

  it("is summed up by the definitions of the words", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const [, ...lines] = experiment.rows(run, []);
        const all = lines.map(numbers);
        experiment.summarize(runTracking(run)).rules.forEach((summary, i) => {
          const rows = all.filter(([index]) => index === i);
          const { nearFace, factors, ...words } = wordsOf(rows, run);
          expect(summary).toMatchObject(words);
          const outcome = words.settledAt !== null ? "converged" : nearFace > 0 ? "collapsed" : "wandering";
          expect(summary.outcome).toBe(outcome);
          expect(summary.collapsedAt).toBe(outcome === "collapsed" ? nearFace : null);
          const worst = Math.max(...factors.slice(0, summary.collapsedAt ?? undefined));
          expect(summary.worstBeforeCollapse).toBe(worst > 1 ? worst : null);
        });
      }),
    );
  });

  it("never holds a number that is none", () => {
    const hard = tracking({
      floor: 1e-300,
      update: "projected",
      start: [1e-300, 0.5, 0.5],
      rules: [
        { kind: "fixed", step: 1e9 },
        { kind: "fejer", fraction: 1e9 },
        { kind: "boundFraction", fraction: 1e9 },
        { kind: "certified" },
      ],
    });
    for (const update of ["mirror", "projected"] as const)
      for (const trace of runTracking({ ...hard, update }).rules)
        for (const column of [trace?.belief, trace?.step, trace?.bound, trace?.kl])
          expect(column?.some(Number.isNaN)).toBe(false);
  });

  it("tells progress and shows a picture that grows", () => {
    const run = tracking({ steps: 100_000, rules: [{ kind: "fixed", step: 0.1 }] });
    const [task] = experiment.plan(run, []);
    if (task === undefined) throw new Error("There is no task.");
    let before = 0;
    let seen: RuleResult | null = null;
    const whole = runTask(task, ({ done, total, snapshot }) => {
      expect(done).toBeGreaterThan(before);
      expect(total).toBe(100_000);
      before = done;
      seen ??= snapshot();
    });
    if (seen === null) throw new Error("There was no picture.");
    const { t, computed, belief, summary }: RuleResult = seen;
    expect(t.at(-1)).toBe(computed);
    expect(summary.finalKl).toBe(whole.kl[computed]);
    expect(belief).toEqual(whole.belief.subarray(0, belief.length));
    expect(experiment.merge(run, [])([seen]).complete).toBe(false);
    expect(experiment.merge(run, [])([whole]).complete).toBe(true);
    expect(experiment.merge(run, [])([null])).toMatchObject({ complete: false, rules: [null] });
  });
});

describe("targets", () => {
  const at = (target: object, times: number[], dataset: Dataset | null = null) => {
    const source = targetSource(tracking({ target, steps: 100 }), dataset);
    return times.map((t) => [...source.at(t)]);
  };

  it("jump at the shift", () =>
    expect(at({ kind: "shift", before: [0.9, 0.1], after: [0.2, 0.8], at: 5 }, [0, 4, 5, 100])).toEqual([
      [0.9, 0.1],
      [0.9, 0.1],
      [0.2, 0.8],
      [0.2, 0.8],
    ]));

  it("drift along a straight line, constant before and after, exact at its ends", () =>
    expect(
      at({ kind: "drift", from: [0.75, 0.25], to: [0.25, 0.75], start: 10, end: 20 }, [0, 10, 15, 20, 99]),
    ).toEqual([
      [0.75, 0.25],
      [0.75, 0.25],
      [0.5, 0.5],
      [0.25, 0.75],
      [0.25, 0.75],
    ]));

  const id = "b".repeat(64);
  const stream = (window: number) => ({ kind: "stream", source: { local: id }, window });
  const common = { id, provenance: "", names: ["a", "b", "c"] };
  const labelled = (labels: readonly number[]): Dataset => ({
    ...common,
    kind: "labels",
    length: labels.length,
    labels: Uint8Array.from(labels),
  });

  it("are the smoothed frequencies of the window, held beyond the data, in any order of asking", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.nat({ max: 100 }), { minLength: 1 }),
        (labels, window, times) => {
          const dataset = labelled(labels);
          const expected = times.map((time) => {
            const t = Math.min(time, labels.length - 1);
            const seen = labels.slice(Math.max(0, t - window + 1), t + 1);
            return [0, 1, 2].map((c) => (seen.filter((x) => x === c).length + 0.5) / (seen.length + 1.5));
          });
          expect(at(stream(window), times, dataset)).toEqual(expected);
        },
      ),
    );
  });

  it("are the mean of the window's distributions, without drift over a million rows", () => {
    const length = 300_000;
    const names = ["a", "b"];
    const distributions = new Float64Array(2 * length);
    for (let t = 0; t < length; t++) distributions[2 * t] = t < length - 7 ? 1 - 1e-9 : 1e-9;
    for (let t = 0; t < length; t++) distributions[2 * t + 1] = 1 - (distributions[2 * t] ?? 0);
    const dataset = { ...common, kind: "distributions", names, distributions, length } as const;
    const source = targetSource({ target: { kind: "stream", source: { local: id }, window: 7 } }, dataset);
    expect(source.at(length - 1)[0]).toBeCloseTo(1e-9, 24);
    expect(source.at(3)[0]).toBeCloseTo(1 - 1e-9, 15);
  });

  it("need their data and a start of as many classes", () => {
    const local = tracking({ target: stream(3) });
    const dataset = labelled([0, 1, 2]);
    const weather = tracking({ target: { kind: "stream", source: "seattle-weather" } });
    expect(() => experiment.plan(weather, [])).toThrow(/Seattle weather, which is not loaded/);
    expect(() => experiment.plan(local, [])).toThrow(/sha256 bbbb/);
    expect(() => experiment.plan(local, [{ ...dataset, id: "c" }])).toThrow(/the data given is c/);
    expect(() => experiment.plan({ ...local, start: [0.5, 0.5] }, [dataset])).toThrow(
      "The start has 2 classes, the target has 3",
    );
    expect(experiment.plan(local, [dataset])).toHaveLength(3);
  });
});
