/** @file Results that the engine uses again: the bits of a fresh run, whatever was changed in between, and as often as can be. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createTerminalEngine } from "../support/engine";
import type { EngineOf } from "../../src/engine/types";
import type { BoundsTrace } from "../../src/labs/bounds/run/types";
import type { TrackingTrace } from "../../src/labs/tracking/run/types";
import { BOUNDS_DEFAULTS, CURVES, SURFACES, type BoundsParams } from "../../src/labs/bounds/run/params";
import { seattleDataset } from "../../src/experiments/data/dataset";
import {
  TARGETS,
  TRACKING_DEFAULTS,
  type StepRule,
  type TrackingParams,
} from "../../src/labs/tracking/run/params";
import { Simulation } from "../../src/labs/tracking/run/simulation";
import type { Dataset } from "../../src/experiments/types";
import { traceHash } from "../support/traceHash";
import { given } from "../support/given";

const csv = readFileSync(new URL("../../public/data/seattle-weather.csv", import.meta.url), "utf8");
const weather = seattleDataset(csv);

interface Shape<Params, Trace> {
  readonly params: Params;
  readonly task: unknown;
  readonly result: unknown;
  readonly trace: Trace;
  readonly summary: unknown;
}
interface LabShapes {
  readonly bounds: Shape<BoundsParams, BoundsTrace>;
  readonly tracking: Shape<TrackingParams, TrackingTrace>;
}
type ExperimentName = keyof LabShapes;

/** The app's own engine, with the types of these two labs. */
const engine = () =>
  createTerminalEngine({ entry: null, atOnce: Infinity }) as unknown as EngineOf<LabShapes>;
const hashes = new Map<string, string>();

/** Of a run that nothing came before; walks meet the same states again. */
async function freshHash<Name extends ExperimentName>(
  name: Name,
  params: LabShapes[Name]["params"],
  dataset: Dataset | null,
) {
  const key = JSON.stringify([name, params, dataset?.id]);
  const known = hashes.get(key) ?? traceHash(await engine().run(name, params, given(dataset)));
  hashes.set(key, known);
  return known;
}

async function expectFreshBits<Name extends ExperimentName>(
  name: Name,
  states: readonly LabShapes[Name]["params"][],
  datasetOf: (params: LabShapes[Name]["params"]) => Dataset | null = () => null,
) {
  const shared = engine();
  for (const params of states) {
    const dataset = datasetOf(params);
    const trace = await shared.run(name, params, given(dataset));
    expect(traceHash(trace)).toBe(await freshHash(name, params, dataset));
  }
}

/** All states on a walk by these changes. */
const walk = <Params>(start: Params, changes: readonly Partial<Params>[]): Params[] =>
  changes.reduce<Params[]>(
    (states, change) => [...states, { ...(states.at(-1) ?? start), ...change }],
    [start],
  );

/** What of one trace is also in another. */
const kept = (one: BoundsTrace, other: BoundsTrace) => ({
  ground: one.slice?.curves.bound === other.slice?.curves.bound && one.slice?.x === other.slice?.x,
  aim: one.slice?.curves.fejer === other.slice?.curves.fejer,
});

describe("bounds", () => {
  const belief = fc.constantFrom<number[]>(
    [0.2, 0.3, 0.5],
    [0.1, 0.15, 0.75],
    [0.4, 0.3, 0.3],
    [0.2, 0.5, 0.3],
  );
  const change: fc.Arbitrary<Partial<BoundsParams>> = fc.oneof(
    fc.record({ p: belief }),
    fc.record({ along: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ target: fc.oneof(fc.constant("uniform" as const), belief) }),
    fc.record({ surface: fc.constantFrom(...SURFACES) }),
    fc.record({ step: fc.constantFrom(0.1, 0.2), show: fc.subarray([...CURVES]) }),
  );

  it("has the bits of a fresh run after any changes", async () => {
    const start: BoundsParams = { ...BOUNDS_DEFAULTS, p: [0.2, 0.3, 0.5] };
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 6 }), (changes) =>
        expectFreshBits("bounds", walk(start, changes)),
      ),
      { numRuns: 8 },
    );
  });

  it("computes nothing while the belief is dragged along the binary slice", async () => {
    const shared = engine();
    const first = await shared.run("bounds", BOUNDS_DEFAULTS, []);
    const dragged: BoundsParams = { ...BOUNDS_DEFAULTS, p: [0.1, 0.9], step: 0.3, show: ["mse"] };
    const trace = await shared.run("bounds", dragged, []);
    expect(trace.slice).toEqual(first.slice);
    expect(kept(trace, first)).toEqual({ ground: true, aim: true });
    expect(trace.params).toBe(dragged);
  });

  it("computes of the slice what aims at the target anew for another target, and all of it for another class", async () => {
    const shared = engine();
    const first = await shared.run("bounds", BOUNDS_DEFAULTS, []);
    const of = async (other: Partial<BoundsParams>) =>
      kept(await shared.run("bounds", { ...BOUNDS_DEFAULTS, ...other }, []), first);
    expect(await of({ target: [0.4, 0.6] })).toEqual({ ground: true, aim: false });
    expect(await of({ along: 2 })).toEqual({ ground: false, aim: false });
  });
});

describe("tracking", () => {
  const base: TrackingParams = {
    ...TRACKING_DEFAULTS,
    target: { ...TARGETS.shift, at: 20 },
    steps: 60,
  };
  const label = fc.option(fc.constantFrom("High", "Low"), { nil: undefined });
  const bare: fc.Arbitrary<StepRule> = fc.constantFrom<StepRule>(
    { kind: "fixed", step: 0.8 },
    { kind: "fixed", step: 0.02 },
    { kind: "certified" },
    { kind: "fejer", fraction: 0.5 },
  );
  const rule = fc
    .tuple(bare, label)
    .map(([some, text]): StepRule => (text === undefined ? some : { ...some, label: text }));
  const change: fc.Arbitrary<Partial<TrackingParams>> = fc.oneof(
    fc.record({ rules: fc.array(rule, { minLength: 1, maxLength: 5 }) }),
    fc.record({ rules: fc.array(rule, { minLength: 1, maxLength: 5 }) }),
    fc.record({ steps: fc.constantFrom(40, 60) }),
    fc.record({ update: fc.constantFrom("mirror" as const, "projected" as const) }),
    fc.record({ tolerance: fc.constantFrom(1e-3, 1e-2), floor: fc.constantFrom(1e-12, 1e-6) }),
    fc.record({ start: fc.constantFrom("uniform" as const, [0.2, 0.3, 0.5]) }),
    fc.record({
      target: fc.constantFrom(
        base.target,
        { ...TARGETS.drift, start: 5, end: 30 },
        { ...TARGETS.shift, at: 21 },
      ),
    }),
  );

  it("has the bits of a fresh run after any changes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 10 }), (changes) =>
        expectFreshBits("tracking", walk(base, changes)),
      ),
      { numRuns: 60 },
    );
  });

  it("has the bits of a fresh run after data came and went", async () => {
    const states = walk(base, [
      { target: { ...TARGETS.stream, window: 7 } },
      { target: base.target },
      { target: { ...TARGETS.stream, window: 7 } },
      { target: TARGETS.stream },
    ]);
    await expectFreshBits("tracking", states, ({ target }) => (target.kind === "stream" ? weather : null));
  });

  it("computes only the rule that is new when rules are added, named, removed or put in another order", async () => {
    const shared = engine();
    const [high, low, aware] = TRACKING_DEFAULTS.rules as [StepRule, StepRule, StepRule];
    const first = await shared.run("tracking", base, []);
    const rules: StepRule[] = [aware, { kind: "certified" }, { ...high, label: "Too high" }];
    const trace = await shared.run("tracking", { ...base, rules }, []);
    expect(trace.rules.map((each) => each?.summary.label)).toEqual([
      "Entropy-aware",
      "Certified",
      "Too high",
    ]);
    expect(trace.rules.map((each) => each?.rule)).toEqual([0, 1, 2]);
    expect(trace.rules[0]?.belief).toBe(first.rules[2]?.belief);
    expect(trace.rules[2]?.belief).toBe(first.rules[0]?.belief);
    const again = await shared.run("tracking", { ...base, rules: [low, ...rules] }, []);
    expect(again.rules[0]?.belief).toBe(first.rules[1]?.belief);
    expect(again.rules[2]?.belief).toBe(trace.rules[1]?.belief);
  });

  it("computes only the steps by which a run is longer, to the bits of the whole run", async () => {
    const advance = vi.spyOn(Simulation.prototype, "advance");
    const shared = engine();
    const stepsOf = async (target: TrackingParams["target"], steps: number) => {
      advance.mockClear();
      const params = { ...TRACKING_DEFAULTS, target, steps };
      const dataset = target.kind === "stream" ? weather : null;
      const trace = await shared.run("tracking", params, given(dataset));
      const taken = advance.mock.calls.length / params.rules.length;
      expect(traceHash(trace)).toBe(await freshHash("tracking", params, dataset));
      return taken;
    };
    for (const target of [TRACKING_DEFAULTS.target, { ...TARGETS.stream, window: 7 }]) {
      const lengths = [];
      for (const steps of [600, 700, 650, 705]) lengths.push(await stepsOf(target, steps));
      expect(lengths).toEqual([600, 100, 50, 5]);
    }
    advance.mockRestore();
  });

  it("computes a rule anew when so many others join it that its trace has to be thinner", async () => {
    const shared = engine();
    const target = { ...TARGETS.shift, at: 20 };
    const long: TrackingParams = { ...base, target, steps: 200_000, rules: [{ kind: "certified" }] };
    const alone = await shared.run("tracking", long, []);
    const fixed = (step: number): StepRule => ({ kind: "fixed", step });
    const rules = [...long.rules, ...[0.1, 0.2, 0.3, 0.4, 0.5].map(fixed)];
    const together = await shared.run("tracking", { ...long, rules }, []);
    expect(alone.rules[0]?.bucket).toBe(1);
    expect(together.rules[0]?.bucket).toBeGreaterThan(1);
  });
});
