/** @file What every engine promises, whatever its workers are made of. */
import { describe, expect, it, onTestFinished } from "vitest";
import type { EngineOf, RunOptions } from "../../src/engine/types";
import type { Resource } from "../../src/experiments/types";
import {
  chaos,
  SLOW_COUNT,
  SLOW_SEED,
  type ChaosTrace,
  type FakeResource,
  type FakeShapes,
  type ViceParams,
} from "../support/fakeExperiments";
import { traceHash } from "../support/traceHash";

export interface EngineSettings {
  readonly workers: number;
  readonly hangAfter?: number;
  /** Estimated nanoseconds up to which a run stays on the calling thread. */
  readonly atOnce?: number;
  readonly onNotice?: (notice: string) => void;
}
export type FakeEngine = EngineOf<FakeShapes>;
export type MakeEngine = (settings: EngineSettings) => FakeEngine;

const SHORT = [3000, 1000, 2000];
/** Some tenths of a second of work. */
const LONG = [400_000, 400_000];
/** Long enough to meet what goes wrong beside it. */
const BESIDE = [50_000, 50_000];
/** A worker that is silent for so long hangs: a dozen others share two cores, so much less befalls honest ones. */
const HANG_MS = 1500;

/** The same in one plain loop. */
function plainTrace(steps: readonly number[]): ChaosTrace {
  const results = steps.map((count) => {
    const run = chaos.run(count);
    let step = run.next();
    while (step.done !== true) step = run.next();
    return step.value;
  });
  return chaos.merge({ steps }, [])(results);
}

let wholeOfLong: ChaosTrace | null = null;
const plainLong = () => (wholeOfLong ??= plainTrace(LONG));

/** How much slower than usual this machine is just now, at least 1. */
function slowness(): number {
  const USUAL_MS = 20;
  const start = performance.now();
  plainTrace([20_000]);
  return Math.max(1, (performance.now() - start) / USUAL_MS);
}

const vice = (params: Partial<ViceParams> & Pick<ViceParams, "vice">): ViceParams => ({
  after: 2,
  tasks: 1,
  ...params,
});

const numbers = (id: string, values: readonly number[]): FakeResource => ({
  id,
  kind: "numbers",
  values: Uint8Array.from(values),
});

/** Makes engines that are disposed of after the test. */
const engines =
  (make: MakeEngine) =>
  (settings: Partial<EngineSettings> = {}, atEnd = onTestFinished) => {
    const engine = make({ workers: 2, atOnce: 0, ...settings });
    atEnd(() => engine.dispose());
    return engine;
  };

/** Resolves with the first picture of a long run. */
function underWay(engine: FakeEngine, options: RunOptions<ChaosTrace> = {}) {
  let run = Promise.resolve<ChaosTrace | null>(null);
  const started = new Promise<ChaosTrace>((onPartial) => {
    run = engine.run("chaos", { steps: LONG }, [], { ...options, onPartial });
  });
  return { run, started };
}

async function expectWorks(engine: FakeEngine) {
  const trace = await engine.run("chaos", { steps: SHORT }, []);
  expect(traceHash(trace)).toBe(traceHash(plainTrace(SHORT)));
}

export function describeEngine(name: string, make: MakeEngine): void {
  describe(`${name}: the contract`, () => {
    const engine = engines(make);
    describeResults(engine);
    describeProgress(engine);
    describeAbort(engine);
    describeErrors(engine);
    describeSmallRuns(engine);
    describeReuse(engine);
    describeDrawing(engine);
    describeDerivations(engine);
    describeEnd(engine);
  });
}

type Make = ReturnType<typeof engines>;

function describeResults(engine: Make) {
  it.each([1, 2, 8])("gives the bits of a plain loop with %i workers", async (workers) => {
    const steps = [7001, 3, 500, 40_000, 1, 2500, 1000, 6000, 12_345];
    const trace = await engine({ workers }).run("chaos", { steps }, []);
    expect(trace.tasks.map((task) => task?.values.length)).toEqual(steps);
    expect(traceHash(trace)).toBe(traceHash(plainTrace(steps)));
  });

  it("gives the same bits while its workers rest, and when they stop resting in the middle", async () => {
    const steps = [3000, 2000];
    const slow = engine({ workers: 1 });
    slow.rest(2);
    expect(traceHash(await slow.run("chaos", { steps }, []))).toBe(traceHash(plainTrace(steps)));
    const run = slow.run("chaos", { steps: [6000] }, []);
    setTimeout(() => slow.rest(0), 20);
    expect(traceHash(await run)).toBe(traceHash(plainTrace([6000])));
  });

  it("gives the trace of no tasks at once", async () => {
    await expect(engine().run("chaos", { steps: [] }, [])).resolves.toEqual({ tasks: [], complete: true });
  });

  it("keeps many concurrent runs apart", async () => {
    const shared = engine();
    const runs = Array.from({ length: 20 }, (_, i) => [100 * i + 1, 500, 7 * i]);
    const traces = await Promise.all(runs.map((steps) => shared.run("chaos", { steps }, [])));
    expect(traces.map(traceHash)).toEqual(runs.map((steps) => traceHash(plainTrace(steps))));
  });

  it("brings data of any kind to the workers, also again and also a new reading of the same file", async () => {
    const shared = engine();
    const sum = (...resources: FakeResource[]) => shared.run("labels", { factor: 2 }, resources);
    const text: FakeResource = { id: "words", kind: "text", text: "four" };
    for (let round = 0; round < 2; round++)
      for (let i = 0; i < 6; i++)
        expect(await sum(numbers(`file ${i}`, [i, 1]), text)).toBe(2 * (i + 1 + 4) + 1000);
    const file = numbers("mine", [1, 1, 1]);
    expect(await Promise.all([sum(file), sum(file), sum(numbers("mine", [1]))])).toEqual([1006, 1006, 1002]);
    const many = Array.from({ length: 9 }, (_, i) => numbers(`one of nine ${i}`, [1]));
    expect(await sum(...many, text)).toBe(2 * (9 + 4) + 1000);
  });
}

function describeProgress(engine: Make) {
  const told: number[] = [];
  const shown: ChaosTrace[] = [];

  it("tells progress that grows from 0 to 1", async () => {
    const trace = await engine().run("chaos", { steps: LONG }, [], {
      onProgress: (x) => told.push(x),
      onPartial: (part) => shown.push(part),
    });
    expect(traceHash(trace)).toBe(traceHash(plainLong()));
    expect(told.length).toBeGreaterThan(3);
    expect(told.every((x) => x >= 0 && x <= 1)).toBe(true);
    expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it("showed partial traces of that run that are beginnings of the whole, each longer than the one before", () => {
    const isBeginning = (part: ChaosTrace) =>
      part.tasks.every((task, i) => {
        const end = (task?.values.length ?? 0) - 1;
        const expected = plainLong().tasks[i]?.values;
        return end < 0 || (task?.values[0] === expected?.[0] && task?.values[end] === expected?.[end]);
      });
    expect(shown.filter((part) => part.complete || !isBeginning(part))).toEqual([]);
    const lengths = shown.map((part) => part.tasks.map((task) => task?.values.length ?? 0));
    expect(lengths.length).toBeGreaterThan(1);
    for (const [i, now] of lengths.slice(1).entries())
      expect(now.every((length, task) => length >= (lengths[i]?.[task] ?? 0))).toBe(true);
  });

  it("lets other things happen on the calling thread meanwhile", async () => {
    const controller = new AbortController();
    const { run, started } = underWay(engine(), { signal: controller.signal });
    let over = false;
    const end = run.finally(() => (over = true));
    await started;
    for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 0));
    expect(over).toBe(false);
    controller.abort("seen enough");
    await expect(end).rejects.toBe("seen enough");
  });
}

function describeAbort(engine: Make) {
  it("does nothing for a signal that was aborted before", async () => {
    const told: number[] = [];
    const options = { signal: AbortSignal.abort("no need"), onProgress: (x: number) => told.push(x) };
    await expect(engine().run("chaos", { steps: SHORT }, [], options)).rejects.toBe("no need");
    expect(told).toEqual([]);
  });

  it("rejects with an AbortError when aborted while it loads", async () => {
    const controller = new AbortController();
    const run = engine().run("chaos", { steps: LONG }, [], { signal: controller.signal });
    controller.abort();
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
  });

  it("rejects with the signal's reason when aborted while it runs, is silent then, and computes the next", async () => {
    const shared = engine({ workers: 1 });
    const controller = new AbortController();
    const told: number[] = [];
    const { run, started } = underWay(shared, {
      signal: controller.signal,
      onProgress: (x) => told.push(x),
    });
    await started;
    const reason = new Error("somebody pressed cancel");
    controller.abort(reason);
    const before = told.length;
    await expect(run).rejects.toBe(reason);
    await expectWorks(shared);
    expect(told.length).toBe(before);
  });

  it("changes nothing when aborted after the end", async () => {
    const controller = new AbortController();
    const run = engine().run("chaos", { steps: SHORT }, [], { signal: controller.signal });
    const trace = await run;
    controller.abort();
    await expect(run).resolves.toBe(trace);
  });

  it("leaves all other runs alone", async () => {
    const shared = engine();
    const controllers = Array.from({ length: 12 }, () => new AbortController());
    const runs = controllers.map(({ signal }, i) =>
      shared.run("chaos", { steps: [40_000 + i, 10] }, [], { signal }),
    );
    for (const [i, controller] of controllers.entries()) if (i % 2 === 0) controller.abort(`run ${i}`);
    const ends = await Promise.allSettled(runs);
    expect(ends.map(({ status }) => status)).toEqual(
      runs.map((_, i) => (i % 2 === 0 ? "rejected" : "fulfilled")),
    );
    expect(ends[10]).toEqual({ status: "rejected", reason: "run 10" });
    expect(ends[11]).toMatchObject({ value: { complete: true } });
  });
}

function describeErrors(engine: Make) {
  it.each([
    ["throw", "rule 2: the step is 0; choose one above 0"],
    ["throw a word", "a bare word"],
    ["throw in plan", "no plan for this"],
    ["throw in merge", "these do not fit together"],
  ] as const)("ends a run with the experiment's sentence: %s", async (kind, message) => {
    const shared = engine();
    const bystander = shared.run("chaos", { steps: SHORT }, []);
    const run = shared.run("vice", vice({ vice: kind, tasks: 5 }), []);
    await expect(run).rejects.toEqual(new Error(message));
    expect(traceHash(await bystander)).toBe(traceHash(plainTrace(SHORT)));
    await expectWorks(shared);
  });

  it.each(["onProgress", "onPartial"] as const)(
    "ends a run whose %s throws with that error",
    async (callback) => {
      const shared = engine();
      const error = new Error("cannot draw this");
      const options = {
        [callback]: () => {
          throw error;
        },
      };
      await expect(shared.run("chaos", { steps: LONG }, [], options)).rejects.toBe(error);
      await expectWorks(shared);
    },
  );
}

function describeSmallRuns(engine: Make) {
  it("computes a small run at once when the experiment is there, with the same bits", async () => {
    const shared = engine({ atOnce: 1e7 });
    expect(shared.runNow("chaos", { steps: SHORT }, [])).toBeNull();
    const trace = await shared.run("chaos", { steps: SHORT }, []);
    expect(traceHash(shared.runNow("chaos", { steps: SHORT }, []))).toBe(traceHash(trace));
    expect(shared.runNow("chaos", { steps: LONG }, [])).toBeNull();
  });

  it("throws what the experiment throws at once", async () => {
    const shared = engine({ atOnce: Infinity });
    await shared.run("vice", vice({ vice: "dawdle", after: 0, tasks: 0 }), []);
    expect(() => shared.runNow("vice", vice({ vice: "throw a word" }), [])).toThrow(new Error("a bare word"));
    await expect(shared.run("vice", vice({ vice: "throw a word" }), [])).rejects.toEqual(
      new Error("a bare word"),
    );
  });
}

function describeDrawing(engine: Make) {
  it("runs and draws what is light in a worker, and need not run it again", async () => {
    const shared = engine({ atOnce: 1e10 });
    const params = { seeds: [1, 2], title: "drawn" };
    expect(shared.isLight("stamps", params, [])).toBe(false);
    const { trace, drawing } = await shared.draw("stamps", params, [], { letter: "s" });
    expect(shared.isLight("stamps", params, [])).toBe(true);
    expect(shared.isLight("chaos", { steps: [1] }, [])).toBe(false);
    expect(drawing).toBe("s1 s2");
    expect(shared.runNow("stamps", params, [])).toEqual(trace);
  });

  it("ends a drawing with a sentence where nothing can be drawn", async () => {
    const shared = engine();
    await expect(shared.draw("chaos", { steps: [1] }, [], {})).rejects.toEqual(
      new Error("The chaos experiment draws nothing."),
    );
    await expect(shared.draw("stamps", { seeds: [1], title: "" }, [], null)).rejects.toThrow(/letter/);
    await expectWorks(shared);
  });
}

function describeReuse(engine: Make) {
  const stampsOf = async (shared: FakeEngine, seeds: number[], ...resources: Resource[]) =>
    (await shared.run("stamps", { seeds, title: "" }, resources)).map(({ stamp }) => stamp);

  it.each([0, Infinity])("computes no task twice whose key it knows, at once up to %i ns", async (atOnce) => {
    const shared = engine({ atOnce });
    const first = await shared.run("stamps", { seeds: [1, 2], title: "first" }, []);
    const second = await shared.run("stamps", { seeds: [2, 3, 1], title: "second" }, []);
    expect(second.map(({ value }) => value)).toEqual([2, 3, 1]);
    expect(second.map(({ title }) => title)).toEqual(["second", "second", "second"]);
    expect([second[2]?.stamp, second[0]?.stamp]).toEqual(first.map(({ stamp }) => stamp));
    expect(new Set(second.map(({ stamp }) => stamp)).size).toBe(3);
  });

  it("answers at once what it knows whole, whatever it would cost", async () => {
    const shared = engine();
    const told: number[] = [];
    const trace = await shared.run("stamps", { seeds: [4, 5], title: "" }, []);
    expect(shared.runNow("stamps", { seeds: [5, 4], title: "" }, [])).toEqual(trace.toReversed());
    expect(shared.runNow("stamps", { seeds: [5, 6], title: "" }, [])).toBeNull();
    const options = { onProgress: (x: number) => told.push(x) };
    await shared.run("stamps", { seeds: [5, 6], title: "" }, [], options);
    expect(told.at(-1)).toBe(1);
  });

  it("takes a new reading of a file for other data", async () => {
    const shared = engine();
    const file = numbers("mine", [1, 1]);
    const [first] = await stampsOf(shared, [1], file);
    expect(await stampsOf(shared, [1], file)).toEqual([first]);
    expect(await stampsOf(shared, [1], numbers("mine", [1]))).not.toEqual([first]);
    expect(await stampsOf(shared, [1])).not.toEqual([first]);
  });

  it("never takes a part for the whole, nor a failure for a result", async () => {
    const shared = engine();
    const controller = new AbortController();
    const run = shared.run("stamps", { seeds: [SLOW_SEED], title: "" }, [], {
      signal: controller.signal,
      onPartial: () => controller.abort("enough"),
    });
    await expect(run).rejects.toBe("enough");
    const whole = await shared.run("stamps", { seeds: [SLOW_SEED], title: "" }, []);
    expect(whole[0]?.value).toBe(SLOW_SEED);
    for (let i = 0; i < 2; i++) await expect(stampsOf(shared, [-1])).rejects.toThrow("a seed below 0");
  });

  it("keeps the results that were used last", async () => {
    const shared = engine({ atOnce: Infinity });
    const seeds = Array.from({ length: 128 }, (_, i) => i);
    const first = await stampsOf(shared, seeds);
    await stampsOf(shared, [128]);
    expect(await stampsOf(shared, seeds.slice(1))).toEqual(first.slice(1));
    expect(await stampsOf(shared, [0])).not.toEqual(first.slice(0, 1));
  });

  it.each([0, Infinity])("extends the longest shorter run, at once up to %i ns", async (atOnce) => {
    const shared = engine({ atOnce });
    const anew = async (to: number) => {
      const { counted, anew: count } = await shared.run("longer", to, []);
      expect(counted).toEqual(Array.from({ length: to + 1 }, (_, i) => i));
      return count;
    };
    expect([await anew(9), await anew(19), await anew(14), await anew(14), await anew(29)]).toEqual([
      10, 10, 5, 5, 10,
    ]);
  });

  it("goes on from whole runs only, and is the sooner at once for it", async () => {
    const shared = engine({ atOnce: 5e7 });
    const controller = new AbortController();
    const { signal } = controller;
    const onPartial = () => controller.abort("enough");
    await expect(shared.run("longer", SLOW_SEED, [], { signal, onPartial })).rejects.toBe("enough");
    expect(shared.runNow("longer", 60, [])).toBeNull();
    expect(await shared.run("longer", 60, [])).toMatchObject({ anew: 61 });
    expect(shared.runNow("longer", 100, [])).toMatchObject({ anew: 40 });
  });

  /** Ended as soon as a part of it is kept. */
  async function ended(shared: FakeEngine) {
    const controller = new AbortController();
    const { signal } = controller;
    const run = shared.run("paused", SLOW_COUNT, [], {
      signal,
      onPartial: () => undefined,
      onKept: () => controller.abort("enough"),
    });
    await expect(run).rejects.toBe("enough");
  }
  const all = Array.from({ length: SLOW_COUNT + 1 }, (_, i) => i);

  it("goes on from where a run was ended", async () => {
    const shared = engine();
    await ended(shared);
    const { counted, anew } = await shared.run("paused", SLOW_COUNT, []);
    expect(counted).toEqual(all);
    expect(anew).toBeLessThan(SLOW_COUNT);
  });

  it("begins anew what was ended and forgotten", async () => {
    const shared = engine();
    await ended(shared);
    await shared.forget("paused", SLOW_COUNT, []);
    expect(await shared.run("paused", SLOW_COUNT, [])).toEqual({ counted: all, anew: SLOW_COUNT + 1 });
  });

  it("computes experiments without keys every time", async () => {
    const shared = engine({ atOnce: Infinity });
    const [a, b] = [
      await shared.run("chaos", { steps: SHORT }, []),
      await shared.run("chaos", { steps: SHORT }, []),
    ];
    expect(a.tasks[0]).not.toBe(b.tasks[0]);
    expect(traceHash(a)).toBe(traceHash(b));
  });
}

function describeDerivations(engine: Make) {
  const traceOf = (shared: FakeEngine, seeds: number[], title = "") =>
    shared.run("stamps", { seeds, title }, []);

  it("derives once of a trace, in a worker where it is dear, and knows it then at once", async () => {
    const shared = engine();
    const [trace, other] = [await traceOf(shared, [1, 2]), await traceOf(shared, [1, 2])];
    expect(shared.deriveNow("stamps", trace, "stamp")).toBeNull();
    const value = await shared.derive("stamps", trace, "stamp");
    expect(value).toMatchObject({ sum: 3 });
    expect(await shared.derive("stamps", trace, "stamp")).toBe(value);
    expect(shared.deriveNow("stamps", trace, "stamp")?.value).toBe(value);
    expect(await shared.derive("stamps", other, "stamp")).not.toEqual(value);
  });

  it("derives what is cheap at once, and once for all traces that have it in common", async () => {
    const shared = engine({ atOnce: 1e6 });
    const trace = await traceOf(shared, [1], "a");
    const longer = [...trace, ...(await traceOf(shared, [2], "b"))];
    const found = shared.deriveNow("stamps", trace, "title");
    expect(found?.value).toMatchObject({ title: "a" });
    expect(shared.deriveNow("stamps", longer, "title")?.value).toBe(found?.value);
  });

  it("stops deriving when told to, keeps no failure, and names what there is", async () => {
    const shared = engine();
    const controller = new AbortController();
    const slow = await traceOf(shared, [SLOW_SEED]);
    const pending = shared.derive("stamps", slow, "stamp", controller.signal);
    controller.abort("enough");
    await expect(pending).rejects.toBe("enough");
    expect(await shared.derive("stamps", slow, "stamp")).toMatchObject({ sum: SLOW_SEED });
    const bad = [{ stamp: 0, value: -1, title: "" }];
    for (let i = 0; i < 2; i++)
      await expect(shared.derive("stamps", bad, "stamp")).rejects.toThrow("a sum below 0");
    await expect(shared.derive("stamps", bad, "curves")).rejects.toThrow(
      'The stamps experiment derives no "curves"; it derives stamp, title.',
    );
  });
}

function describeEnd(engine: Make) {
  it("rejects what runs when it is disposed of, and takes nothing more", async () => {
    const shared = engine();
    const { run, started } = underWay(shared);
    await started;
    shared.dispose();
    await expect(run).rejects.toThrow("The engine was shut down while this run was computing.");
    await expect(shared.run("chaos", { steps: SHORT }, [])).rejects.toThrow("The engine was shut down");
    expect(shared.runNow("chaos", { steps: [] }, [])).toBeNull();
    shared.dispose();
  });
}

/** What engines with real workers promise besides: no worker takes anybody down with it. Tests wait side by side. */
export function describeIsolation(name: string, make: MakeEngine, makeBroken: MakeEngine): void {
  describe(`${name}, when workers go wrong`, () => {
    const hangAfter = Math.round(HANG_MS * slowness());
    const silent = new RegExp(`no sign of life for ${hangAfter / 1000} s`);
    const engine = engines(make);
    const broken = engines(makeBroken);

    it.concurrent.for([
      [
        "die",
        /^The worker that computed this run stopped \(.*(exit code 3|out of memory).*\) and was replaced/,
      ],
      ["vanish", silent],
      ["hang", silent],
    ] as const)(
      "ends only the run whose worker it was: %s",
      async ([kind, message], { onTestFinished: atEnd }) => {
        const shared = engine({ hangAfter }, atEnd);
        const bystanders = Array.from({ length: 3 }, () => shared.run("chaos", { steps: BESIDE }, []));
        const run = shared.run("vice", vice({ vice: kind }), []);
        await expect(run).rejects.toThrow(message);
        const hash = traceHash(plainTrace(BESIDE));
        expect((await Promise.all(bystanders)).map(traceHash)).toEqual([hash, hash, hash]);
        await expectWorks(shared);
      },
    );

    it.concurrent("gives a run that shared its worker with one that failed another worker", async ({
      onTestFinished: atEnd,
    }) => {
      const shared = engine({ workers: 1, hangAfter }, atEnd);
      const hanging = shared.run("vice", vice({ vice: "hang" }), []);
      await Promise.all([expectWorks(shared), expect(hanging).rejects.toThrow(silent)]);
    });

    it.concurrent("does not keep a run waiting for a worker that hangs in an aborted one", async ({
      onTestFinished: atEnd,
    }) => {
      const shared = engine({ workers: 1, hangAfter }, atEnd);
      const controller = new AbortController();
      const hanging = new Promise((resolve, reject) => {
        const options = { signal: controller.signal, onProgress: () => controller.abort("enough") };
        shared.run("vice", vice({ vice: "hang", after: 4 }), [], options).then(resolve, reject);
      });
      await expect(hanging).rejects.toBe("enough");
      await expectWorks(shared);
    });

    it.concurrent("bears long slices that are honest work", async ({ onTestFinished: atEnd }) => {
      const shared = engine({ workers: 1, hangAfter }, atEnd);
      await expect(shared.run("vice", vice({ vice: "dawdle", after: 0 }), [])).resolves.toBe(1);
    });

    it.concurrent("rejects params that cannot be sent, and results that cannot be", async ({
      onTestFinished: atEnd,
    }) => {
      const shared = engine({}, atEnd);
      const params = vice({ vice: "dawdle", after: 0, unclonable: () => {} });
      await expect(shared.run("vice", params, [])).rejects.toThrow(/could not be cloned/);
      const forged = vice({ vice: "return what cannot be copied", after: 0, tasks: 2 });
      await expect(shared.run("vice", forged, [])).rejects.toThrow(/could not be cloned/);
      await expectWorks(shared);
    });

    it.concurrent("computes on the calling thread when no worker starts, with the same bits, and says so once", async ({
      onTestFinished: atEnd,
    }) => {
      const notices: string[] = [];
      const shared = broken({ workers: 4, onNotice: (notice) => notices.push(notice) }, atEnd);
      await expectWorks(shared);
      await expectWorks(shared);
      expect(notices).toHaveLength(1);
      expect(notices[0]).toMatch(/^No worker could be started \(.+\): /);
    });
  });
}
