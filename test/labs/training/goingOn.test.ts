/** @file Runs of classification, control and the forward pass that were laid down and taken up again: the bits of unbroken ones. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { METHOD_KINDS } from "../../../src/core/training/methods";
import { drain } from "../../../src/experiments/drain";
import { examplesSet } from "../../../src/experiments/data/examples";
import type { Resource } from "../../../src/experiments/types";
import type { PartExperiment } from "../../../src/experiments/parts";
import type { TrainingRun } from "../../../src/labs/training/run/parts";
import { methodKind } from "../../../src/labs/training/run/classification/kinds";
import type {
  ClassificationParams,
  TrainingMethod,
} from "../../../src/labs/training/run/classification/params";
import { part as classification } from "../../../src/labs/training/run/classification/run";
import type { ControlParams } from "../../../src/labs/training/run/control/params";
import { part as control } from "../../../src/labs/training/run/control/run";
import type { ForwardParams } from "../../../src/labs/training/run/forward/params";
import { part as forward } from "../../../src/labs/training/run/forward/run";
import type { ParamsOf } from "../../../src/labs/training/run/params";
import { usualOfPart } from "../../../src/labs/training/run/tables";
import { createTerminalEngine } from "../../support/engine";
import { traceHash } from "../../support/traceHash";

const iris = examplesSet("iris", readFileSync("public/data/uci/iris.csv", "utf8"));

const methodOf = (text: string): TrainingMethod => {
  const checked = methodKind.check(methodKind.parse(text));
  if (!checked.ok || typeof checked.value === "string") throw new Error(`${text} is no method.`);
  return checked.value;
};

/** Lays every task down at some of its pauses, takes it up from a copy, and lays it down once more. */
function pausedEverywhere<P extends "classification" | "control">(
  part: PartExperiment<TrainingRun, P>,
  params: ParamsOf<P>,
  resources: readonly Resource[],
): number {
  let pauses = 0;
  for (const task of part.plan(params, resources)) {
    const { extend } = part;
    const reached = extend?.reached;
    if (extend === undefined || reached === undefined) throw new Error("Nothing goes on.");
    const whole = drain(part.run(task));
    const shots = [...part.run(task)].map(({ snapshot }) => snapshot).length;
    for (const at of new Set([0, Math.floor(shots / 3), Math.floor(shots / 2), shots - 2])) {
      if (at < 0 || at >= shots) continue;
      const run = part.run(task);
      let turn = run.next();
      for (let k = 0; k < at; k++) turn = run.next();
      if (turn.done === true) throw new Error("It was over.");
      const snapshot = structuredClone(turn.value.snapshot());
      expect(reached(snapshot)).toBeGreaterThan(0);
      expect(reached(snapshot)).toBeLessThan(extend.horizon(task));
      const going = extend.run(task, snapshot);
      const next = going.next();
      const again =
        next.done === true ? next.value : drain(extend.run(task, structuredClone(next.value.snapshot())));
      expect(again).toEqual(whole);
      pauses++;
    }
  }
  return pauses;
}

const few: ClassificationParams = { ...usualOfPart("classification"), data: "iris", steps: 200, seeds: 2 };

describe("classification", () => {
  const paused = (own: Partial<ClassificationParams>) =>
    pausedEverywhere(classification, { ...few, ...own }, [iris]);

  it.each(METHOD_KINDS)("by %s", (kind) => {
    const isDear = kind === "naturalGradient" || kind === "proximalPoint";
    expect(paused({ methods: [methodOf(kind)], steps: isDear ? 100 : 200 })).toBeGreaterThan(1);
  });

  it.each(["twoPoint:1,3:0.25", "coupled:1,3:0.25:large", "uniform:0:2", "logNormal:0:0.5", "residual:1"])(
    "with λ by %s",
    (law) => {
      expect(paused({ methods: [methodOf(`sgd:0.3:${law}`)], testFraction: 0.2 })).toBeGreaterThan(1);
    },
  );

  it("on whole batches, and when a run leaves", () => {
    expect(
      paused({ methods: [methodOf("momentum:0.2"), methodOf("sgd:1e6")], batch: "full" }),
    ).toBeGreaterThan(0);
  });

  it("of a network", () => {
    const own = { model: { kind: "network", depth: 2, width: 5 }, steps: 60 } as const;
    expect(paused({ ...own, methods: [methodOf("adam:0.02")], testFraction: 0.2 })).toBeGreaterThan(1);
  });

  it("while steps are tried, and those of the coarser grid", () => {
    const tune = { from: 0.125, factor: 1.189207115002721, count: 9, seeds: 2 };
    expect(
      paused({
        methods: [methodOf("adam:0.1"), methodOf("sgd:1:uniform:0:2")],
        tune,
        steps: 60,
        target: 0.05,
      }),
    ).toBeGreaterThan(3);
  });
});

describe("control", () => {
  const paused = (own: Partial<ControlParams>) =>
    pausedEverywhere(control, { ...usualOfPart("control"), seeds: 2, ...own }, []);

  it("with an exact critic, every actor", () => {
    expect(paused({ world: "frozenLake8", iterations: 30 })).toBeGreaterThan(3);
  });

  it("with a critic that draws", () => {
    expect(paused({ critic: { kind: "sampled", episodes: 10, alpha: 0.2 }, iterations: 80 })).toBeGreaterThan(
      3,
    );
  });

  it("becomes longer from a shorter run", () => {
    const [short, long] = [20, 50].map(
      (iterations) =>
        control.plan(
          { ...usualOfPart("control"), world: "cliffWalking", slippery: false, discount: 1, iterations },
          [],
        )[0],
    );
    if (short === undefined || long === undefined) throw new Error("There is no task.");
    expect(control.reuse?.(short)).toBe(control.reuse?.(long));
    const extended = control.extend?.run(long, drain(control.run(short)));
    expect(extended && drain(extended)).toEqual(drain(control.run(long)));
  });
});

describe("the forward pass", () => {
  const params: ForwardParams = { ...usualOfPart("forward"), depth: 2, width: 6, steps: 12 };
  const taskOf = (own: Partial<ForwardParams>) => {
    const [task] = forward.plan({ ...params, ...own }, [iris]);
    if (task === undefined || forward.extend === undefined) throw new Error("Nothing goes on.");
    return { task, extend: forward.extend };
  };

  it.each(["sgd", "adam", "lion"] as const)("by %s goes on from every step, and becomes longer", (method) => {
    const { task, extend } = taskOf({ method });
    const whole = drain(forward.run(task));
    let steps = 0;
    for (const { snapshot } of forward.run(task)) {
      const part = structuredClone(snapshot());
      expect(extend.reached?.(part)).toBe(part.taken);
      if (part.taken > 0) steps++;
      expect(drain(extend.run(task, part))).toEqual(whole);
    }
    expect(steps).toBeGreaterThan(10);
    const short = taskOf({ method, steps: 5, example: 3 }).task;
    expect(forward.reuse?.(short)).toBe(forward.reuse?.(task));
    expect(drain(extend.run(task, drain(forward.run(short))))).toEqual(whole);
  });

  it("begins anew where a run has left", () => {
    const { task, extend } = taskOf({ method: "sgd", step: 1e6 });
    const gone = drain(forward.run(task));
    expect([gone.leftAt !== null, extend.reached?.(gone)]).toEqual([true, 0]);
    expect(drain(extend.run(task, gone))).toEqual(gone);
  });
});

it(
  "pauses in workers, one or eight: what is asked for again goes on to the bits of one loop",
  { timeout: 60_000 },
  async () => {
    const entry = pathToFileURL(join(inject("bundles"), "program/workerEntry.js"));
    const asked: readonly (readonly [object, readonly Resource[]])[] = [
      [
        { ...few, methods: [methodOf("adam:0.05"), methodOf("sgd:0.3:twoPoint:1,3:0.25")], steps: 4000 },
        [iris],
      ],
      [
        {
          ...few,
          model: { kind: "network", depth: 2, width: 5 },
          methods: [methodOf("adam:0.02")],
          steps: 400,
        },
        [iris],
      ],
      [{ ...usualOfPart("forward"), steps: 600 }, [iris]],
      [
        {
          ...usualOfPart("control"),
          critic: { kind: "sampled", episodes: 20, alpha: 0.2 },
          iterations: 600,
          seeds: 2,
        },
        [],
      ],
    ];
    const found = [];
    let pauses = 0;
    for (const settings of [
      { entry: null, atOnce: Infinity },
      { entry, workers: 1, atOnce: 0 },
      { entry, workers: 8, atOnce: 0 },
    ]) {
      const engine = createTerminalEngine(settings);
      try {
        const hashes = asked.map(async ([params, resources]) => {
          const pause = new AbortController();
          const paused = engine.run("training", params, resources, {
            signal: pause.signal,
            onPartial: () => undefined,
            onKept: () => pause.abort(new Error("paused")),
          });
          await paused.catch(() => undefined);
          pauses += Number(pause.signal.aborted);
          return traceHash(await engine.run("training", params, resources));
        });
        found.push(await Promise.all(hashes));
      } finally {
        engine.dispose();
      }
    }
    const [loop, ...others] = found;
    expect(others).toEqual([loop, loop]);
    expect(pauses).toBe(8);
  },
);
