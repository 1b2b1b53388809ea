import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { experiment } from "../../../../src/labs/tracking/run/run";
import { rowBytes, type Columns, type Row } from "../../../../src/labs/tracking/run/table";
import { bucketSize, fullRecorder, thinRecorder, TRACE_BUDGET } from "../../../../src/labs/tracking/run/thin";
import { runTask, runTracking, tracking } from "../../../support/drive";
import { traceHash } from "../../../support/traceHash";

const level = fc.constantFrom(0, 0, 0.1, 0.25, 0.5, 0.9, 1e-12);

interface Made {
  classes: number;
  bucket: number;
  shiftAt: number | null;
  rows: Row[];
  events: number[];
}

const made: fc.Arbitrary<Made> = fc.integer({ min: 2, max: 12 }).chain((classes) =>
  fc.record({
    classes: fc.constant(classes),
    bucket: fc.constantFrom(2, 4, 16, 64),
    shiftAt: fc.option(fc.nat({ max: 400 })),
    events: fc.array(fc.nat({ max: 400 }), { maxLength: 2 }),
    rows: fc
      .array(fc.tuple(fc.array(level, { minLength: classes, maxLength: classes }), level, level, level), {
        minLength: 1,
        maxLength: 400,
        size: "max",
      })
      .map((values) =>
        values.map(([p, step, bound, kl], t) => {
          const belief = Float64Array.from(p);
          return { t, belief, step, bound, kl, clamped: false };
        }),
      ),
  }),
);

function record({ classes, bucket, shiftAt, rows, events }: Made): { kept: Columns; full: Columns } {
  const thin = thinRecorder(classes, bucket, shiftAt);
  const full = fullRecorder(classes, rows.length);
  for (const row of rows) {
    thin.push(row, events.includes(row.t));
    full.push(row, false);
  }
  return { kept: thin.finish(), full: full.finish() };
}

/** Channel values at the given steps. */
function channels(columns: Columns, classes: number, from: number, to: number): number[][] {
  const rows = [...columns.t.keys()].filter((i) => (columns.t[i] ?? -1) >= from && (columns.t[i] ?? -1) < to);
  const beliefs = Array.from({ length: classes }, (_, c) =>
    rows.map((i) => columns.belief[i * classes + c] ?? NaN),
  );
  return [...beliefs, ...[columns.step, columns.bound, columns.kl].map((x) => rows.map((i) => x[i] ?? NaN))];
}

const span = (values: number[]) => [Math.min(...values), Math.max(...values)];

describe("thinning", () => {
  it("keeps every channel's extremes of every bucket (of the five that move most beyond eight classes)", () => {
    fc.assert(
      fc.property(made, (run) => {
        const { kept, full } = record(run);
        for (let from = 0; from < run.rows.length; from += run.bucket) {
          const before = channels(full, run.classes, from, from + run.bucket).map(span);
          const after = channels(kept, run.classes, from, from + run.bucket).map(span);
          const same = before.filter((range, i) => range.every((x, k) => x === after[i]?.[k]));
          const wanted = run.classes <= 8 ? before.length : 8;
          expect(same.length).toBeGreaterThanOrEqual(wanted);
        }
      }),
    );
  });

  it("keeps rows as they were, in order, the first and the last among them", () => {
    fc.assert(
      fc.property(made, (run) => {
        const { kept } = record(run);
        expect(kept.t[0]).toBe(0);
        expect(kept.t.at(-1)).toBe(run.rows.length - 1);
        const wrong = [...kept.t].filter((t, i) => {
          const belief = kept.belief.subarray(i * run.classes, (i + 1) * run.classes);
          const as = [kept.step[i], kept.bound[i], kept.kl[i], ...belief];
          const was = run.rows[t];
          const isSame =
            was && [was.step, was.bound, was.kl, ...was.belief].every((x, k) => Object.is(x, as[k]));
          return isSame !== true || (i > 0 && t <= (kept.t[i - 1] ?? t));
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("keeps every step around the shift and two on either side of an event", () => {
    fc.assert(
      fc.property(made, (run) => {
        const kept = new Set(record(run).kept.t);
        const { shiftAt: at, events, rows } = run;
        const missing = rows.filter(({ t }) => {
          const nearShift = at !== null && t >= at - 50 && t <= at + 200;
          const nearEvent = events.some((event) => event < rows.length && Math.abs(event - t) <= 2);
          return (nearShift || nearEvent) && !kept.has(t);
        });
        expect(missing).toEqual([]);
      }),
    );
  });

  it("shows the same while running, and looking changes nothing", () => {
    fc.assert(
      fc.property(made, (run) => {
        const looked = thinRecorder(run.classes, run.bucket, run.shiftAt);
        for (const row of run.rows) {
          looked.push(row, run.events.includes(row.t));
          expect(looked.copy().t.at(-1)).toBe(row.t);
        }
        expect(traceHash(looked.finish())).toBe(traceHash(record(run).kept));
      }),
      { numRuns: 30 },
    );
  });

  it("begins past 64 MB and then fits in them whatever happens", () => {
    const size = fc.record({
      steps: fc.integer({ min: 1, max: 1_000_000 }),
      classes: fc.integer({ min: 2, max: 64 }),
      rules: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(size, ({ steps, classes, rules }) => {
        const bucket = bucketSize(steps, classes, rules);
        const perStep = rules * rowBytes(classes) + 8 * (classes + 1);
        expect(bucket > 1).toBe((steps + 1) * perStep > TRACE_BUDGET);
        const rowsPerBucket = Math.min(bucket, 2 * (Math.min(classes, classes > 8 ? 5 : 8) + 3) + 2);
        expect(Math.ceil((steps + 1) / bucket) * rowsPerBucket * perStep).toBeLessThanOrEqual(TRACE_BUDGET);
      }),
    );
    expect(bucketSize(600, 3, 3)).toBe(1);
    expect(bucketSize(100_000, 3, 3)).toBe(1);
  });
});

describe("a long run", () => {
  const classes = 64;
  const flat = Array.from({ length: classes }, () => 1 / classes);
  const tilted = flat.map((x, i) => x * (i < 32 ? 1.5 : 0.5));
  const target = { kind: "shift", before: tilted, after: flat, at: 20_000 };
  const rules = [1.9, 0.5, 0.1, 0.02, 0.01, 0.001].map((step) => ({ kind: "fixed", step }));
  const long = tracking({ target, steps: 24_000, rules });
  const short = { ...long, rules: long.rules.slice(0, 1) };
  const [task, ...others] = experiment.plan(long, []);
  if (task === undefined) throw new Error("There is no task.");
  /** Of the first rule, among so many that its trace has to be thinner. */
  const result = runTask(task);
  const trace = experiment.merge(long, [])([result, ...others.map(() => null)]);

  it("tells the same words as the run that keeps every step, and keeps rows of it", () => {
    const thinned = trace.rules[0];
    const full = runTracking(short).rules[0];
    if (thinned === null || thinned === undefined || full === null || full === undefined)
      throw new Error("There is no trace.");
    expect([thinned.bucket > 1, full.bucket]).toEqual([true, 1]);
    expect(thinned.summary).toEqual(full.summary);
    expect(thinned.clampedCount).toBe(full.clampedCount);
    expect(thinned.computed).toBe(24_000);
    for (const [i, t] of thinned.t.entries()) expect(thinned.kl[i]).toBe(full.kl[t]);
    for (let t = 19_950; t <= 20_200; t++) expect(thinned.t.includes(t)).toBe(true);
    expect(span([...thinned.kl])).toEqual(span([...full.kl]));
  });

  it("is thinned the same however it is driven, and its CSV is not", () => {
    let pictures = 0;
    const looked = runTask(task, ({ snapshot }) => void (pictures++ % 5 === 0 && snapshot()));
    expect(traceHash(looked)).toBe(traceHash(result));
    let lines = 0;
    for (const _ of experiment.rows({ ...long, rules: long.rules.slice(0, 2) }, [])) lines++;
    expect(lines).toBe(2 * 24_001 + 1);
  });

  it("has a target with all of its turns", () => {
    const { t, q } = trace.target;
    const at = (step: number) => q[t.indexOf(step) * classes];
    expect([at(0), at(19_999), at(20_000), at(24_000)]).toEqual([tilted[0], tilted[0], flat[0], flat[0]]);
  });

  it("ends as a short run does whose every step is kept", () => {
    const standing = { kind: "shift", before: [0.9, 0.1], after: [0.9, 0.1], at: 0 };
    const six = Array.from({ length: 6 }, () => ({ kind: "fixed", step: 0.45 }));
    const endOf = (steps: number) => {
      const [first] = experiment.plan(
        tracking({ target: standing, steps, update: "projected", rules: six }),
        [],
      );
      if (first === undefined) throw new Error("There is no task.");
      const { bucket, summary } = runTask(first);
      return { isThinned: bucket > 1, end: summary.end };
    };
    const end = { ...endOf(2000).end, kind: "cycle" };
    expect(endOf(210_000)).toEqual({ isThinned: true, end });
  });
});
