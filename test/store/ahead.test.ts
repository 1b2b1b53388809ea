/** @file Edits while a hand moves something: drawn ahead where they can be, the usual way where not, and never lost. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Engine } from "../../src/engine/types";
import type { BoundsTypes } from "../../src/labs/bounds/state";
import { aheadOf } from "../../src/store/aheadOf";
import { createLabStore, withParams, type Change } from "../../src/store/labStore";
import { createInteraction } from "../../src/ui/interaction/interaction";
import { servicesWith } from "../support/labStore";
import { defaultScenario, labs } from "../support/scenarios";

type Asked = { params: BoundsTypes["params"]; answer: () => void; fail: () => void };

/** A store whose worker answers when told; its first answer, the warm-up, has come. */
async function open({ isWarm = true } = {}) {
  const asked: Asked[] = [];
  const light = { is: true };
  const runNow = vi.fn<(lab: string, params: object) => object>((_lab, params) => ({ params, by: "page" }));
  const draw = (_lab: string, params: BoundsTypes["params"]) =>
    new Promise((resolve, reject) => {
      const answer = () => resolve({ trace: { params, by: "worker" }, drawing: params.step });
      asked.push({ params, answer, fail: () => reject(new Error("gone")) });
    });
  const interaction = createInteraction();
  const store = createLabStore<BoundsTypes>(
    defaultScenario("bounds"),
    servicesWith({
      lab: labs.bounds,
      interaction,
      engine: { runNow, draw, isLight: () => light.is, forget: () => Promise.resolve() } as unknown as Engine,
    }),
  );
  const state = store.getState;
  const hand = {};
  const byHand = (change: Change<BoundsTypes>) => interaction.during(hand, () => state().edit(change));
  const room = { width: 300 };
  const answer = async () => {
    asked.shift()?.answer();
    await vi.advanceTimersByTimeAsync(0);
  };
  state().drawFor(room, aheadOf);
  await vi.advanceTimersByTimeAsync(100);
  if (isWarm) await answer();
  runNow.mockClear();
  interaction.setMoving(hand, true);
  return {
    store,
    state,
    room,
    asked,
    light,
    answer,
    runNow,
    byHand,
    drag: (step: number) => byHand(withParams({ step })),
    letGo: () => interaction.setMoving(hand, false),
    callOff: () => interaction.callOff(hand),
    step: () => state().params.step,
    by: () => (state().trace as unknown as { by: string } | null)?.by,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("begins with a warm-up that changes nothing", async () => {
  const { asked, state, by, step } = await open({ isWarm: false });
  expect(asked.map(({ params }) => params)).toEqual([state().params]);
  expect([by(), step()]).toEqual(["page", 0.42]);
});

it("shows run and drawing together when they come, on what they were made for", async () => {
  const { drag, answer, step, by, state, room, runNow } = await open();
  drag(0.2);
  expect(step()).toBe(0.42);
  await answer();
  expect([step(), by(), runNow.mock.calls.length]).toEqual([0.2, "worker", 0]);
  expect(state().drawn).toEqual({ trace: state().trace, room, drawing: 0.2 });
  expect(state().status).toEqual({ kind: "ready" });
});

it("tells nobody anything until then", async () => {
  const { drag, answer, store } = await open();
  drag(0.2);
  const told = vi.fn<() => void>();
  store.subscribe(told);
  drag(0.21);
  drag(0.22);
  expect(told).not.toHaveBeenCalled();
  await answer();
  expect(told).toHaveBeenCalledOnce();
});

it("builds upon what was asked for, also before it is shown, as one step of the past", async () => {
  const { drag, byHand, answer, state } = await open();
  drag(0.2);
  byHand(withParams({ along: 2 }));
  await answer();
  await answer();
  expect(state().params).toMatchObject({ step: 0.2, along: 2 });
  expect(state().past.map(({ before }) => before.params.step)).toEqual([0.42]);
});

it("ends with the gesture the usual way, once, with what was asked for last", async () => {
  const { drag, letGo, step, by, runNow, answer } = await open();
  drag(0.2);
  drag(0.3);
  letGo();
  expect([step(), by(), runNow.mock.calls.length]).toEqual([0.3, "page", 1]);
  await answer();
  letGo();
  expect([step(), runNow.mock.calls.length]).toEqual([0.3, 1]);
});

it("brings back what was there before a gesture that is called off", async () => {
  const { drag, letGo, callOff, step, answer, state } = await open();
  drag(0.2);
  await answer();
  drag(0.3);
  letGo();
  callOff();
  await answer();
  expect([step(), state().past]).toEqual([0.42, []]);
});

it("drops what was asked for when somebody else has changed the page", async () => {
  const { drag, answer, step, by, state, asked } = await open();
  drag(0.2);
  state().edit(() => ({ params: { ...defaultScenario("bounds").params, step: 0.7 } }));
  expect([step(), by(), asked.length]).toEqual([0.7, "page", 1]);
  await answer();
  expect([step(), by()]).toEqual([0.7, "page"]);
});

it.each<[string, (opened: Awaited<ReturnType<typeof open>>) => void]>([
  ["nothing is moved", ({ letGo }) => letGo()],
  ["the run is long", ({ light }) => (light.is = false)],
  ["the page draws nothing ahead", ({ state }) => state().drawFor(null, aheadOf)],
  ["the last run was cancelled", ({ state }) => state().cancel()],
])("goes the usual way at once when %s", async (_, arrange) => {
  const opened = await open();
  arrange(opened);
  opened.drag(0.2);
  expect([opened.asked.length, opened.step(), opened.by()]).toEqual([0, 0.2, "page"]);
});

it("goes the usual way until the first drawing has come", async () => {
  const { drag, step, by, answer } = await open({ isWarm: false });
  drag(0.2);
  drag(0.21);
  expect([step(), by()]).toEqual([0.21, "page"]);
  await answer();
  expect([step(), by()]).toEqual([0.21, "page"]);
  drag(0.3);
  await answer();
  await answer();
  expect([step(), by()]).toEqual([0.3, "worker"]);
});

it("loses nothing when the worker fails, and asks it no more", async () => {
  const { drag, asked, step, by } = await open();
  drag(0.2);
  asked.shift()?.fail();
  await vi.advanceTimersByTimeAsync(0);
  expect([step(), by()]).toEqual([0.2, "page"]);
  drag(0.3);
  expect([asked.length, step()]).toEqual([0, 0.3]);
});
