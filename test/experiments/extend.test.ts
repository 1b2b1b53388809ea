/** @file Runs that go on from shorter ones: the bits of whole runs, in every experiment and every part that has a length. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { createNodeEngine } from "../../src/engine/node/nodeEngine";
import type { LoadAny } from "../../src/engine/types";
import { drain } from "../../src/experiments/drain";
import type { AnyExperiment, Resource } from "../../src/experiments/types";
import { extensions, type Extended, type Lengthened } from "../support/extensions";
import { createTerminalEngine } from "../support/engine";
import { labs, presets, type LabId } from "../support/scenarios";
import { shippedFrom } from "../support/shipped";
import { traceHash } from "../support/traceHash";

const shipped = shippedFrom((file) => readFileSync(`public/data/${file}`));
const kindOf = (lab: string, params: object) => ("part" in params ? `${lab} ${String(params.part)}` : lab);
const kinds = new Set(presets.map(({ scenario: { lab, params } }) => kindOf(lab, params)));

const long = Object.entries(extensions).flatMap(([kind, extended]) =>
  typeof extended === "string" ? [] : [{ kind, extended }],
);

it("says of every part of every lab whether its runs are extended, or why not", () => {
  expect(Object.keys(extensions).toSorted()).toEqual([...kinds].toSorted());
});

/** Tasks of each length, and what is known of them. */
async function tasksOf(lab: LabId, runs: readonly object[]) {
  const experiment: AnyExperiment = await labs[lab].experiment();
  const resources: readonly Resource[] = (labs[lab].sources?.(runs[0] ?? {}) ?? []).map(shipped);
  return { experiment, plans: runs.map((params) => experiment.plan(params, resources)) };
}

/** Goes from each length to the next; the hashes of what was found beside those of whole runs, and how often a run began anew. */
async function extendsTo(lab: LabId, { params, lengths }: Lengthened) {
  const { experiment, plans } = await tasksOf(lab, lengths.map(params));
  const { extend, reuse, run } = experiment;
  if (extend === undefined || reuse === undefined) throw new Error(`${lab} extends nothing.`);
  const told = { found: [] as string[], wanted: [] as string[], anew: 0 };
  const canGoOn = (task: unknown, from: Begun) =>
    reuse(task) === reuse(from.task) && (extend.goesOnFrom?.(task, from.result) ?? true);
  for (const index of (plans[0] ?? []).keys()) {
    let from: Begun | null = null;
    for (const task of plans.map((plan) => plan[index])) {
      if (extend.horizon(task) === 0) continue;
      const result: unknown = drain(run(task));
      if (from === null || !canGoOn(task, from)) {
        told.anew += Number(from !== null);
        from = { result, task };
        continue;
      }
      const before = traceHash(from.result);
      const longer: unknown = drain(extend.run(task, from.result));
      told.found.push(traceHash(longer), traceHash(from.result));
      told.wanted.push(traceHash(result), before);
      from = { result: longer, task };
    }
  }
  return told;
}

interface Begun {
  readonly result: unknown;
  readonly task: unknown;
}

/** From a copy of a snapshot on, as after a pause; the hashes of what was found beside those of whole runs. */
async function pauses(lab: LabId, { params, lengths }: Lengthened) {
  const { experiment, plans } = await tasksOf(lab, [params(lengths.at(-1) ?? 1)]);
  const { extend, run } = experiment;
  const told = { found: [] as string[], wanted: [] as string[] };
  for (const task of plans[0] ?? []) {
    const shots = [];
    for (const { done, total, snapshot } of run(task))
      if (done < total) shots.push(structuredClone(snapshot()));
    const shot = shots[Math.floor(shots.length / 2)];
    if (shot === undefined || !(extend?.reached && extend.reached(shot) > 0)) continue;
    told.found.push(traceHash(drain(extend.run(task, shot))));
    told.wanted.push(traceHash(drain(run(task))));
  }
  return told;
}

/** Runs each length in one engine; how many tasks were begun anew and gone on with, per length. */
async function asked(lab: LabId, { params, lengths }: Lengthened) {
  const experiment: AnyExperiment = await labs[lab].experiment();
  const { extend, run } = experiment;
  if (extend === undefined) throw new Error(`${lab} extends nothing.`);
  let counts = { anew: 0, goneOn: 0 };
  const watched: AnyExperiment = {
    ...experiment,
    run: (task) => {
      if (extend.horizon(task) > 0) counts.anew++;
      return run(task);
    },
    extend: {
      ...extend,
      run: (task, from) => {
        counts.goneOn++;
        return extend.run(task, from);
      },
    },
  };
  // The engine is handed one lab alone.
  const load = (() => Promise.resolve(watched)) as unknown as LoadAny;
  const engine = createNodeEngine({ entry: null, load, atOnce: Infinity });
  const resources = (labs[lab].sources?.(params(1)) ?? []).map(shipped);
  const all = [];
  for (const length of lengths) {
    counts = { anew: 0, goneOn: 0 };
    await engine.run(lab, params(length), resources);
    all.push(counts);
  }
  engine.dispose();
  return all;
}

describe.each(long)("runs of $kind", ({ extended }) => {
  const { lab, cases }: Extended = extended;

  it.each(cases)("are extended to the bits of whole runs: $name", async (one) => {
    const { found, wanted, anew } = await extendsTo(lab, one);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
    expect(anew).toBe(one.anew ?? 0);
  });

  it("are gone on with by the engine, made longer and again, and found when they are made shorter", async () => {
    const [one] = cases;
    if (one === undefined) throw new Error("There is nothing to extend.");
    const [short = 0, middle = 0, longest = 0] = one.lengths.slice(-3);
    const [first, ...others] = await asked(lab, { ...one, lengths: [short, middle, longest, middle, short] });
    const tasks = first?.anew ?? 0;
    expect(tasks).toBeGreaterThan(0);
    const onward = { anew: 0, goneOn: tasks };
    const known = { anew: 0, goneOn: 0 };
    expect(others).toEqual([onward, onward, known, known]);
  });
});

it("go on in workers, too, to the bits of one loop", { timeout: 60_000 }, async () => {
  const entry = pathToFileURL(join(inject("bundles"), "program/workerEntry.js"));
  const inWorkers = createTerminalEngine({ entry, workers: 2, atOnce: 0 });
  const inLoop = createTerminalEngine({ entry: null, atOnce: Infinity });
  const [found, wanted]: [string[], string[]] = [[], []];
  try {
    for (const { lab, cases } of long.map(({ extended }) => extended)) {
      const [{ params, lengths } = { params: () => ({}), lengths: [] }] = cases;
      const resources = (labs[lab].sources?.(params(1)) ?? []).map(shipped);
      for (const length of lengths)
        found.push(traceHash(await inWorkers.run(lab, params(length), resources)));
      // The longest first: none goes on from another.
      const whole: string[] = [];
      for (const length of lengths.toReversed())
        whole.unshift(traceHash(await inLoop.run(lab, params(length), resources)));
      wanted.push(...whole);
    }
  } finally {
    inWorkers.dispose();
    inLoop.dispose();
  }
  expect(found.length).toBeGreaterThan(20);
  expect(found).toEqual(wanted);
});

const pausable = long.flatMap(({ kind, extended: { lab, pausable: one } }) =>
  one ? [{ kind, lab, one }] : [],
);

it.each(pausable)("runs of $kind go on after a pause", async ({ lab, one }) => {
  const { found, wanted } = await pauses(lab, one);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(wanted);
});
