/** @file The pool with workers that do as they are told. */
import { describe, expect, it } from "vitest";
import { createPool } from "../../src/engine/pool";
import type { Request, Spawn, WorkerEvents } from "../../src/engine/protocol";
import type { PoolTask } from "../../src/engine/slot";

function puppets() {
  const workers: (WorkerEvents & { requests: Request[]; alive: boolean })[] = [];
  const spawn: Spawn = (events) => {
    const worker = { ...events, requests: [] as Request[], alive: true };
    workers.push(worker);
    return { post: (request) => worker.requests.push(request), terminate: () => (worker.alive = false) };
  };
  return { workers, spawn };
}

const forbidden: Spawn = () => {
  throw new Error("no workers here");
};

function task(ends: string[], name: string, rest: Partial<PoolTask> = {}): PoolTask {
  return {
    run: 1,
    request: { kind: "run", name, params: null, resources: [], task: 0, from: null, watched: false },
    resources: [],
    urgent: false,
    cost: 1,
    onProgress: () => {},
    onDone: (result) => ends.push(`${name}: ${String(result)}`),
    onFailed: ({ message }) => ends.push(`${name}: ${message}`),
    ...rest,
  };
}

const jobs = ({ requests }: { requests: Request[] }) =>
  requests.flatMap((request) => (request.kind === "run" ? [request.name] : []));

/** Estimated nanoseconds of tasks that share a worker's time, that go to whoever is free, and that it has many of. */
const [LONG, MIDDLING, SMALL] = [3e8, 8e7, 1e6];

describe("pool", () => {
  it("starts workers only when there is work for them", () => {
    const { workers, spawn } = puppets();
    const pool = createPool({ spawn, fallback: forbidden, workers: 3 });
    expect(workers).toHaveLength(0);
    pool.submit(task([], "a"));
    expect(workers).toHaveLength(1);
    for (const name of ["b", "c", "d", "e"]) pool.submit(task([], name));
    expect(workers.map(jobs)).toEqual([["a", "d"], ["b", "e"], ["c"]]);
    pool.dispose();
    expect(workers.some(({ alive }) => alive)).toBe(false);
  });

  it("lets what is urgent share a worker's time at once, whatever waits", () => {
    const { workers, spawn } = puppets();
    const pool = createPool({ spawn, fallback: forbidden, workers: 2 });
    for (const name of ["a", "b", "c", "d", "e", "f", "g"]) pool.submit(task([], name, { cost: MIDDLING }));
    expect(workers.map(jobs)).toEqual([
      ["a", "c"],
      ["b", "d"],
    ]);
    for (const name of ["x", "y"]) pool.submit(task([], name, { urgent: true }));
    expect(workers.map(jobs)).toEqual([
      ["a", "c", "x"],
      ["b", "d", "y"],
    ]);
  });

  it("gives the next task to whom has the least to do", () => {
    const { workers, spawn } = puppets();
    const pool = createPool({ spawn, fallback: forbidden, workers: 2 });
    pool.submit(task([], "long", { cost: 100 }));
    for (const name of ["a", "b", "c"]) pool.submit(task([], name));
    expect(workers.map(jobs)).toEqual([["long"], ["a", "b", "c"]]);
    pool.dispose();
  });

  it.each([
    ["long ones, which share its time", LONG, 4],
    ["middling ones, but one ahead", MIDDLING, 2],
    ["small ones, as many as keep it busy a while", SMALL, 4],
  ])("gives a worker several tasks: %s", (_, cost, count) => {
    const { workers, spawn } = puppets();
    const pool = createPool({ spawn, fallback: forbidden, workers: 1 });
    const names = ["a", "b", "c", "d", "e", "f"];
    for (const name of names) pool.submit(task([], name, { cost }));
    expect(workers.map(jobs)).toEqual([names.slice(0, count)]);
    pool.dispose();
  });

  it("drops waiting tasks that were cancelled and starts those behind them", () => {
    const { workers, spawn } = puppets();
    const pool = createPool({ spawn, fallback: forbidden, workers: 1 });
    const cancels = ["a", "b", "c", "d", "e", "f"].map((name) => pool.submit(task([], name, { cost: LONG })));
    cancels[4]?.();
    expect(workers.map(jobs)).toEqual([["a", "b", "c", "d"]]);
    workers[0]?.onReply({ kind: "done", job: 1, result: null, next: 2 });
    expect(workers.map(jobs)).toEqual([["a", "b", "c", "d", "f"]]);
    pool.dispose();
  });

  it("restarts tasks of a dead worker that was not busy with them, but not forever", () => {
    const { workers, spawn } = puppets();
    const ends: string[] = [];
    const pool = createPool({ spawn, fallback: forbidden, workers: 1 });
    pool.submit(task(ends, "a"));
    for (let i = 0; i < 3; i++) {
      workers[i]?.onReply({ kind: "ready" });
      expect(ends).toEqual([]);
      workers[i]?.onDeath("exit code 9");
    }
    expect(workers.map(jobs)).toEqual([["a"], ["a"], ["a"]]);
    expect(ends).toEqual([
      "a: The worker that computed this run stopped (exit code 9) and was replaced; run it again or make it smaller.",
    ]);
    pool.dispose();
  });

  it("carries on with the workers that did start", () => {
    const { workers, spawn } = puppets();
    const notices: string[] = [];
    const onNotice = (notice: string) => notices.push(notice);
    const pool = createPool({ spawn, fallback: forbidden, workers: 2, onNotice });
    pool.submit(task([], "a"));
    pool.submit(task([], "b"));
    workers[0]?.onReply({ kind: "ready" });
    workers[1]?.onDeath("blocked");
    expect(workers.map(jobs)).toEqual([["a", "b"], ["b"]]);
    expect(notices).toEqual(["No worker could be started (blocked): computing without, just as exactly."]);
    pool.dispose();
  });

  it("says so when nothing can compute at all", () => {
    const ends: string[] = [];
    const pool = createPool({ spawn: forbidden, fallback: forbidden, workers: 2 });
    pool.submit(task(ends, "a"));
    expect(ends).toEqual(["a: This run could not be started (no workers here); load the page again."]);
    pool.dispose();
  });
});
