/** @file When pictures of a run are shown, with workers that answer when they are told to. */
import { expect, onTestFinished, test } from "vitest";
import type { Request, WorkerEvents } from "../../src/engine/protocol";
import type { Joint } from "../../src/engine/run";
import { UNKEPT_PLACE, type AnyWork } from "../../src/engine/place";
import { createWorkers } from "../../src/engine/workers";

type Sum = readonly (number | null)[];

interface Settings {
  readonly watched: boolean;
  readonly work: AnyWork<number, number | null>;
  readonly atOnce: number;
}

/** The task itself. */
const itself: AnyWork<number, number | null> = {
  cost: () => 1,
  *run(task) {
    yield { done: 1, total: 1, snapshot: () => task };
    return task;
  },
};

/** A run of so many tasks, of a nanosecond each, on one worker whose answers, and the turns after them, come by hand. */
function byHand(
  tasks: number,
  firstPass = tasks,
  { watched = true, work = itself, atOnce = 0 }: Partial<Settings> = {},
) {
  let clock = 0;
  const turns: (() => void)[] = [];
  const events: WorkerEvents[] = [];
  const started = new Map<number, number>();
  const spawn = (worker: WorkerEvents) => {
    events.push(worker);
    return {
      post: (request: Request) => void (request.kind === "run" && started.set(request.task, request.job)),
      terminate: () => {},
    };
  };
  const workers = createWorkers({
    spawn,
    fallback: spawn,
    workers: 1,
    now: () => clock,
    turn: (callback) => void turns.push(callback),
    atOnce,
  });
  const plan = Array.from({ length: tasks }, (_, i) => i);
  const places = plan.map(() => UNKEPT_PLACE);
  const planned = {
    tasks: plan,
    first: firstPass,
    places,
    wholes: plan.map(() => 1),
    costs: plan.map(() => 1),
    cost: tasks,
    canGoOn: false,
  };
  const shown: Sum[] = [];
  const joint: Joint<number, Sum[number], Sum> = {
    merge: () => (results) => results,
    request: (task, from) => ({
      kind: "run",
      name: "numbers",
      params: null,
      resources: [],
      task,
      from,
      watched,
    }),
    resources: [],
    work,
  };
  const run = workers.run(joint, planned, watched ? { onPartial: (sum) => void shown.push(sum) } : {});
  // Most of these runs never end by themselves.
  run.catch(() => undefined);
  onTestFinished(workers.dispose);
  return {
    run,
    shown,
    started,
    wait: (ms: number) => void (clock += ms),
    answer: (task: number) =>
      events[0]?.onReply({ kind: "done", job: started.get(task) ?? NaN, result: task, next: null }),
    turn: () => turns.splice(0).forEach((callback) => callback()),
  };
}

test("what has come by then is in the first picture", () => {
  const { shown, answer, turn } = byHand(4);
  answer(0);
  answer(1);
  expect(shown).toEqual([]);
  turn();
  expect(shown).toEqual([[0, 1, null, null]]);
});

test("the next picture comes a while later, with everything until then", () => {
  const { shown, answer, turn, wait } = byHand(4);
  answer(0);
  turn();
  answer(1);
  turn();
  expect(shown).toHaveLength(1);
  wait(200);
  answer(2);
  turn();
  expect(shown.slice(1)).toEqual([[0, 1, 2, null]]);
});

test("a run that ends before its turn shows no picture but the whole", async () => {
  const { run, shown, answer, turn } = byHand(2);
  answer(0);
  answer(1);
  turn();
  await expect(run).resolves.toEqual([0, 1]);
  expect(shown).toEqual([]);
});

test("what refines the first picture starts in the turn after it was shown", async () => {
  const { run, shown, started, answer, turn } = byHand(4, 2);
  expect([...started.keys()]).toEqual([0, 1]);
  answer(0);
  answer(1);
  expect([...started.keys()]).toEqual([0, 1]);
  turn();
  expect(shown).toEqual([[0, 1, null, null]]);
  expect([...started.keys()]).toEqual([0, 1]);
  turn();
  expect([...started.keys()]).toEqual([0, 1, 2, 3]);
  answer(2);
  answer(3);
  await expect(run).resolves.toEqual([0, 1, 2, 3]);
});

test("a first picture that is cheap is there with the call; what refines it starts in the turn after", async () => {
  const { run, shown, started, answer, turn } = byHand(4, 2, { atOnce: 2 });
  expect(shown).toEqual([[0, 1, null, null]]);
  expect(started.size).toBe(0);
  turn();
  expect([...started.keys()]).toEqual([2, 3]);
  answer(2);
  answer(3);
  await expect(run).resolves.toEqual([0, 1, 2, 3]);
});

test("a first picture that is too dear is left to workers", () => {
  const { shown, started } = byHand(4, 2, { atOnce: 1 });
  expect(shown).toEqual([]);
  expect([...started.keys()]).toEqual([0, 1]);
});

test("a run whose first picture fails is over", async () => {
  const work: typeof itself = {
    ...itself,
    run: () => {
      throw new Error("There is no such number.");
    },
  };
  const { run, started, turn } = byHand(4, 2, { atOnce: 2, work });
  turn();
  await expect(run).rejects.toThrow("There is no such number.");
  expect(started.size).toBe(0);
});

test("where nobody looks everything starts at once", () => {
  const { started, shown } = byHand(4, 2, { watched: false, atOnce: 2 });
  expect([...started.keys()]).toEqual([0, 1, 2, 3]);
  expect(shown).toEqual([]);
});
