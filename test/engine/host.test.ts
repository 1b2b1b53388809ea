/** @file The host under a clock that ticks once per step: what it does when, without waiting. */
import { describe, expect, it } from "vitest";
import { createHost } from "../../src/engine/host";
import type { Reply, Request } from "../../src/engine/protocol";
import type { Load } from "../../src/engine/types";
import type { Experiment } from "../../src/experiments/types";

interface TickShapes {
  readonly ticks: { params: number; task: number; result: number; trace: null; summary: null };
}

/** A host whose time passes by one millisecond per step of an experiment of `params` steps, times `stepMs`. */
function bench(stepMs = 1) {
  const said: { at: number; reply: Reply }[] = [];
  const turns: (() => void)[] = [];
  const rests: { at: number; ms: number }[] = [];
  let time = 0;
  let plans = 0;
  const ticks: Experiment<number, number, number, null, null> = {
    name: "ticks",
    plan: (steps) => {
      plans += 1;
      return [steps, steps];
    },
    cost: (steps) => steps * 1e6,
    run: function* (steps) {
      for (let done = 1; done <= steps; done++) {
        time += stepMs;
        yield { done, total: steps, snapshot: () => done };
      }
      return steps;
    },
    merge: () => () => null,
    summarize: () => null,
    rows: function* () {},
  };
  const load: Load<TickShapes> = () => Promise.resolve(ticks);
  const host = createHost({
    post: (reply) => said.push({ at: time, reply }),
    load,
    now: () => time,
    turn: (callback) => turns.push(callback),
    later: (callback, ms) => {
      rests.push({ at: time, ms });
      turns.push(callback);
    },
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    said,
    rests,
    kinds: (kind: Reply["kind"]) => said.filter(({ reply }) => reply.kind === kind),
    replies: () => said.map(({ reply }) => reply),
    time: () => time,
    plans: () => plans,
    ask: async (...requests: Request[]) => {
      for (const request of requests) host.receive(request);
      await settle();
    },
    turn: (count = 1) => {
      for (let i = 0; i < count; i++) turns.shift()?.();
    },
    idle: () => turns.length === 0,
  };
}

const run = (job: number, steps: number, rest: Partial<Extract<Request, { kind: "run" }>> = {}): Request => ({
  kind: "run",
  job,
  run: job,
  name: "ticks",
  params: steps,
  resources: [],
  task: 0,
  from: null,
  watched: true,
  ...rest,
});

describe("host", () => {
  it("says that it is ready, answers pings and does nothing unasked", async () => {
    const host = bench();
    await host.ask({ kind: "ping" }, { kind: "cancel", job: 7 });
    expect(host.replies()).toEqual([{ kind: "ready" }, { kind: "pong" }]);
    expect(host.idle()).toBe(true);
  });

  it("works in slices of 8 ms, and is idle after the last", async () => {
    const host = bench();
    await host.ask(run(1, 20));
    const ends: number[] = [];
    while (!host.idle()) {
      host.turn();
      ends.push(host.time());
    }
    expect(ends.slice(0, 3)).toEqual([8, 16, 20]);
    expect(host.replies().at(-1)).toEqual({ kind: "done", job: 1, result: 20, next: null });
  });

  it("plans a run once, and the next one anew", async () => {
    const host = bench();
    await host.ask(run(1, 20, { run: 7 }), run(2, 20, { run: 7, task: 1 }));
    expect(host.plans()).toBe(1);
    await host.ask(run(3, 20, { run: 8 }), run(4, 20, { run: 8, task: 1 }));
    expect(host.plans()).toBe(2);
  });

  it("lets jobs take turns, so that a short one ends before a long one", async () => {
    const host = bench();
    await host.ask(run(1, 1000), run(2, 20));
    host.turn(6);
    expect(host.kinds("turn").map(({ reply }) => "job" in reply && reply.job)).toEqual([1, 2, 1, 2, 1, 2]);
    expect(host.kinds("done").map(({ reply }) => reply)).toEqual([
      { kind: "done", job: 2, result: 20, next: 1 },
    ]);
    // Job 1 was just named as the next.
    host.turn();
    expect(host.kinds("turn")).toHaveLength(6);
  });

  it("reports after the first slice, then every 50 ms, with a picture every 100 ms", async () => {
    const host = bench();
    await host.ask(run(1, 400));
    host.turn(50);
    const reports = host.kinds("progress");
    const gaps = reports.slice(1).map(({ at }, i) => at - (reports[i]?.at ?? 0));
    expect(reports[0]).toEqual({
      at: 8,
      reply: { kind: "progress", job: 1, done: 8, total: 400, snapshot: { value: 8 } },
    });
    expect(gaps.every((gap) => gap >= 50 && gap < 60)).toBe(true);
    const pictures = reports.filter(({ reply }) => reply.kind === "progress" && reply.snapshot !== null);
    expect(pictures.map(({ at }) => at)).toEqual([8, 120, 232, 344]);
  });

  it("makes no pictures when nobody looks", async () => {
    const host = bench();
    await host.ask(run(1, 400, { watched: false }));
    host.turn(50);
    expect(host.kinds("progress").length).toBeGreaterThan(5);
    expect(host.kinds("progress").every(({ reply }) => reply.kind === "progress" && !reply.snapshot)).toBe(
      true,
    );
  });

  it("rests after each slice when asked to, but not at the beginning of a job", async () => {
    const host = bench();
    await host.ask({ kind: "rest", ms: 5 }, run(1, 200));
    host.turn(50);
    expect(host.rests[0]).toEqual({ at: 13 * 8, ms: 5 });
    expect(host.rests).toHaveLength(200 / 8 - 12);
    expect(host.replies().at(-1)).toEqual({ kind: "done", job: 1, result: 200, next: null });
  });

  it("draws no pictures while it rests, and goes on as before when it need not any more", async () => {
    const host = bench();
    await host.ask({ kind: "rest", ms: 5 }, run(1, 1000));
    host.turn(50);
    const pictures = () =>
      host.kinds("progress").filter(({ reply }) => reply.kind === "progress" && reply.snapshot !== null);
    expect(pictures().map(({ at }) => at)).toEqual([8]);
    const rested = host.rests.length;
    await host.ask({ kind: "rest", ms: 0 });
    host.turn(50);
    expect(host.rests).toHaveLength(rested);
    expect(pictures().length).toBeGreaterThan(3);
  });

  it("stops a cancelled job at once and says so, exactly once", async () => {
    const host = bench();
    await host.ask(run(1, 1000));
    host.turn(2);
    const before = host.time();
    await host.ask({ kind: "cancel", job: 1 }, { kind: "cancel", job: 1 });
    host.turn(5);
    expect(host.time()).toBe(before);
    expect(host.idle()).toBe(true);
    expect(host.kinds("aborted")).toHaveLength(1);
    expect(host.kinds("done")).toHaveLength(0);
  });

  it("stops a job that is cancelled while its code is loading", async () => {
    const host = bench();
    await host.ask(run(1, 1000), { kind: "cancel", job: 1 });
    expect(host.replies()).toEqual([{ kind: "ready" }, { kind: "aborted", job: 1 }]);
    expect(host.idle()).toBe(true);
  });

  it("names a task that is not in the plan and data that it does not have", async () => {
    const host = bench();
    const weather = { id: "weather", kind: "labels" };
    await host.ask(
      run(1, 10, { task: 9 }),
      { kind: "resource", resource: weather },
      run(2, 1, { resources: ["weather"] }),
      { kind: "forget", id: "weather" },
      run(3, 1, { resources: ["weather"] }),
    );
    host.turn(5);
    expect(host.replies().filter(({ kind }) => kind === "failed" || kind === "done")).toEqual([
      { kind: "failed", job: 3, message: "The data weather did not reach the worker." },
      { kind: "failed", job: 1, message: "Task 9 is not in the plan." },
      { kind: "done", job: 2, result: 1, next: null },
    ]);
  });
});
