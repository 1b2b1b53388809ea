/** Actors and critics on grids: every recorded number, and the laws that an exact critic obeys on any grid. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ACTORS, type ActorKind } from "../../../../src/core/training/control/actors";
import { createCritic } from "../../../../src/core/training/control/critic";
import { countBeyond } from "../../../../src/core/training/control/equivalent";
import {
  createEvaluation,
  evaluate as evaluatePolicy,
  visits,
} from "../../../../src/core/training/control/evaluate";
import {
  ARRIVING_REWARDS,
  CLIFF_WALKING,
  FROZEN_LAKE_4,
  FROZEN_LAKE_8,
  MOVING_REWARDS,
} from "../../../../src/core/training/control/maps";
import { optimum } from "../../../../src/core/training/control/optimum";
import { evaluate, init, step, type TrainingProblem } from "../../../../src/core/training/control/training";
import { createWorld } from "../../../../src/core/training/control/world";

const SHIPPED = { frozenLake4: FROZEN_LAKE_4, frozenLake8: FROZEN_LAKE_8, cliffWalking: CLIFF_WALKING };
const shares = z.tuple([z.number(), z.number(), z.number()]);
const recorded = z
  .array(
    z.object({
      world: z.enum(["frozenLake4", "frozenLake8", "cliffWalking"]),
      slippery: z.boolean(),
      discount: z.number(),
      states: z.number(),
      optimalValue: z.number(),
      optimum: z.array(z.number()).nullable(),
      runs: z.array(
        z.object({
          actor: z.enum(ACTORS),
          step: z.number(),
          values: z.record(z.string(), z.number()),
          within: z.number().nullable(),
          beyond: z.array(shares).nullable(),
        }),
      ),
    }),
  )
  .parse(JSON.parse(readFileSync("test/fixtures/training/control.json", "utf8")));

const exact = (
  world: TrainingProblem["world"],
  discount: number,
  actor: ActorKind,
  size: number,
): TrainingProblem => ({ world, discount, actor, step: size, relaxation: 1, critic: { kind: "exact" } });

/** The recorded values have ten digits or all of them. */
const closeTo = (value: number, other: number) =>
  Math.abs(value - other) <= 6e-7 * Math.max(1e-4, Math.abs(other));

interface Seen {
  readonly values: number[];
  /** Shares of states beyond bound and certified step. */
  readonly beyond: (readonly [number, number])[];
}

function walk(problem: TrainingProblem, iterations: number): Seen {
  const training = init(problem);
  const { states } = problem.world;
  const seen: Seen = { values: [evaluate(training) ?? Number.NaN], beyond: [] };
  const counted = { bound: 0, certified: 0 };
  while (training.t < iterations) {
    const before = training.policy.beliefs.slice();
    step(training);
    countBeyond(before, training.policy.change, training.actionValues, counted);
    seen.beyond.push([counted.bound / states, counted.certified / states]);
    // What the actor went by is overwritten here.
    seen.values.push(evaluate(training) ?? Number.NaN);
  }
  return seen;
}

describe("the recorded runs", () => {
  it.each(recorded)("$world, slippery $slippery, discount $discount", (entry) => {
    const { discount, optimalValue } = entry;
    const rewards = entry.world === "cliffWalking" ? MOVING_REWARDS : ARRIVING_REWARDS;
    const world = createWorld({ map: SHIPPED[entry.world], rewards, slippery: entry.slippery });
    const best = optimum(world, discount);
    expect(world.states).toBe(entry.states);
    expect(Math.abs((best.values[world.start] ?? 0) - optimalValue)).toBeLessThan(1e-12);
    expect(best.residual).toBeLessThan(1e-14);
    entry.optimum?.forEach((value, cell) => {
      const state = world.stateOf[cell] ?? -1;
      expect(state < 0 ? 0 : best.values[state]).toBeCloseTo(value, 12);
    });
    for (const run of entry.runs) {
      const times = Object.keys(run.values).map(Number);
      const { values, beyond } = walk(exact(world, discount, run.actor, run.step), Math.max(...times));
      for (const t of times) {
        const value = values[t] ?? Number.NaN;
        expect(closeTo(value, run.values[t] ?? 0), `${run.actor} ${run.step} at ${t}: ${value}`).toBe(true);
      }
      const within = values.findIndex((v) => Math.abs(v - optimalValue) <= 0.01 * Math.abs(optimalValue));
      expect(run.within === null || within === run.within).toBe(true);
      // Once a belief is a corner to rounding, its cliff counts depend on the last bit.
      const firm = (run.beyond ?? []).filter(([t]) => entry.world !== "cliffWalking" || t === 0);
      for (const [t, bound, certified] of firm) expect(beyond[t]).toEqual([bound, certified]);
    }
  });
});

const painted = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    letters: fc.array(fc.constantFrom("F", "F", "F", "W", "H", "C", "G"), { minLength: 4, maxLength: 30 }),
    slippery: fc.boolean(),
    rewards: fc.constantFrom(ARRIVING_REWARDS, MOVING_REWARDS),
    discount: fc.constantFrom(0, 0.5, 0.99, 1),
  })
  .map(({ columns, letters, ...rest }) => {
    const rows = Math.max(1, Math.floor(letters.length / columns));
    const all = ["S", ...letters.slice(1)].join("").padEnd(rows * columns, "F");
    const map = Array.from({ length: rows }, (_, k) => all.slice(k * columns, (k + 1) * columns));
    return { ...rest, world: createWorld({ ...rest, map }) };
  });

describe("an exact critic, on any grid", () => {
  it("never lowers the value of a state, nor passes the optimum", () => {
    fc.assert(
      fc.property(
        painted,
        fc.constantFrom(...ACTORS),
        fc.constantFrom(0.1, 1, 30),
        ({ world, discount }, actor, size) => {
          fc.pre(discount < 1 || world.reachesEnd);
          const training = init(exact(world, discount, actor, size));
          const { values } = training.evaluation;
          const best = optimum(world, discount).values;
          const scale = Math.max(...best.map(Math.abs), 1e-3);
          let before = values.slice().fill(-Infinity);
          for (let t = 0; t < 12; t++) {
            // With discount 1 a policy may come so near to going on for ever that doubles do not tell it from that.
            if (evaluate(training) === null) return discount === 1;
            const slack = 1e-9 * Math.max(scale, ...values.map(Math.abs));
            values.forEach((value, s) => {
              expect(value).toBeGreaterThanOrEqual((before[s] ?? 0) - slack);
              expect(value).toBeLessThanOrEqual((best[s] ?? 0) + slack);
            });
            before = values.slice();
            step(training);
          }
          return true;
        },
      ),
      { numRuns: 150 },
    );
  });

  it("finds nothing to gain where no goal can be reached, and no number that is none", () => {
    for (const map of [["SW", "WG"], ["SF", "FH"], ["SF"]]) {
      const world = createWorld({ map, rewards: ARRIVING_REWARDS, slippery: true });
      expect([world.reachesGoal, world.reachesEnd]).toEqual([false, map[1] === "FH"]);
      expect(optimum(world, 0.9).values.every((value) => value === 0)).toBe(true);
      for (const actor of ACTORS)
        expect(walk(exact(world, 0.9, actor, 1), 5).values.every((value) => value === 0)).toBe(true);
    }
    const trapped = createWorld({ map: ["SF"], rewards: MOVING_REWARDS, slippery: false });
    expect(evaluate(init(exact(trapped, 1, "entropic", 1)))).toBeNull();
    expect(evaluate(init(exact(trapped, 0.9, "entropic", 1)))).toBeCloseTo(-10, 12);
  });

  it("relaxes an entropic actor by its step, and a Euclidean one in a straight line", () => {
    const world = createWorld({ map: FROZEN_LAKE_4, rewards: ARRIVING_REWARDS, slippery: true });
    const relaxed = (actor: ActorKind, size: number, relaxation: number) =>
      walk({ ...exact(world, 0.99, actor, size), relaxation }, 20).values;
    expect(relaxed("entropic", 4, 0.5)).toEqual(relaxed("entropic", 2, 1));
    expect(relaxed("euclidean", 4, 0.5)).not.toEqual(relaxed("euclidean", 2, 1));
  });
});

describe("a sampled critic", () => {
  const world = createWorld({ map: FROZEN_LAKE_4, rewards: ARRIVING_REWARDS, slippery: true });
  const uniform = new Float64Array(world.states * 4).fill(0.25);

  it("comes to the exact action values and visits of a policy that stays", () => {
    // Small enough for every move to be made often.
    const pond = createWorld({ map: ["SF", "HG"], rewards: ARRIVING_REWARDS, slippery: true });
    const evaluation = createEvaluation(pond, 0.9);
    const policy = uniform.slice(0, 8);
    evaluatePolicy(evaluation, policy);
    const critic = createCritic(pond, 0.9, 0.002, 7, 0);
    critic.watch(policy, 40_000);
    const exactVisits = new Float64Array(pond.states);
    visits(evaluation, exactVisits);
    const off = (found: Float64Array, wanted: Float64Array) =>
      Math.max(...found.map((value, i) => Math.abs(value - (wanted[i] ?? 0))));
    expect(off(critic.actionValues, evaluation.actionValues)).toBeLessThan(0.04);
    expect(off(critic.visits, exactVisits)).toBeLessThan(0.03);
  });

  it("draws from seed and run alone", () => {
    const learned = (seed: number, run: number) => {
      const critic = createCritic(world, 0.9, 0.1, seed, run);
      critic.watch(uniform, 400);
      return critic.actionValues;
    };
    expect(learned(1, 2)).toEqual(learned(1, 2));
    expect(learned(1, 2)).not.toEqual(learned(1, 3));
    expect(learned(1, 2)).not.toEqual(learned(2, 2));
  });
});
