/** @file An edit is one action with a gesture: what undo will go back through is a list of scenarios, one for each gesture. */
import { expect, test, vi } from "vitest";
import type { Engine } from "../../src/engine/types";
import { createLabStore, withParams, withView } from "../../src/store/labStore";
import { remember, type Past } from "../../src/store/history";
import { createInteraction } from "../../src/ui/interaction/interaction";
import type { BoundsTypes } from "../../src/labs/bounds/state";
import { servicesWith } from "../support/labStore";
import { defaultScenario, labs } from "../support/scenarios";

function open() {
  const runNow = vi.fn<(lab: string, params: object) => object>((_lab, params) => ({ params }));
  const interaction = createInteraction();
  const store = createLabStore<BoundsTypes>(
    defaultScenario("bounds"),
    servicesWith({ lab: labs.bounds, interaction, engine: { runNow } as unknown as Engine }),
  );
  const step = (to: number) => store.getState().edit(withParams({ step: to }));
  const steps = () => store.getState().past.map(({ before }) => before.params.step);
  return { store, interaction, runNow, step, steps, shown: () => store.getState().params.step };
}

const { step: usual } = defaultScenario("bounds").params;

test("sixty edits of a drag are one step back, edits by themselves one each", () => {
  const { interaction, step, steps, store, shown } = open();
  step(0.1);
  step(0.2);
  const drag = {};
  for (let i = 0; i < 60; i++) interaction.during(drag, () => step((30 + i) / 100));
  step(0.9);
  expect(steps()).toEqual([usual, 0.1, 0.2, 0.89]);
  const back = store.getState().past[2]?.before;
  store.getState().edit(() => back ?? {});
  expect(shown()).toBe(0.2);
});

test("an edit that comes later belongs to its gesture all the same", () => {
  const { store, steps } = open();
  const drag = {};
  const { edit } = store.getState();
  edit(withParams({ step: 0.1 }), { gesture: drag });
  edit(withView({ figure: "slice" }), { gesture: store.getState().past.at(-1)?.gesture });
  edit(withParams({ step: 0.2 }), { gesture: drag });
  expect(steps()).toEqual([usual]);
});

test("a gesture that is called off leaves what was there before it, and no step", () => {
  const { interaction, step, steps, shown, store } = open();
  step(0.1);
  const drag = {};
  interaction.during(drag, () => step(0.5));
  interaction.during(drag, () => store.getState().edit(withView({ figure: "mse" })));
  interaction.callOff(drag);
  expect([shown(), store.getState().view.figure, steps()]).toEqual([0.1, null, [usual]]);
  interaction.callOff({});
  expect(shown()).toBe(0.1);
});

test("what only changes the view computes nothing", () => {
  const { store, runNow } = open();
  const before = runNow.mock.calls.length;
  const { edit } = store.getState();
  edit(withView({ theme: "dark" }));
  edit(() => ({}));
  expect(runNow.mock.calls.length).toBe(before);
  edit(withParams({ step: 0.7 }));
  expect(runNow).toHaveBeenCalledTimes(before + 1);
});

test("a whole scenario may take the place of what is shown", () => {
  const { store } = open();
  const { params, ...rest } = defaultScenario("bounds");
  store.getState().edit(() => ({ ...rest, params: { ...params, step: 0.5 } }));
  expect(store.getState()).toMatchObject({ lab: labs.bounds, params: { step: 0.5 } });
});

test("the oldest of many steps are forgotten", () => {
  let past: Past<number> = [];
  for (let i = 0; i < 150; i++) past = remember(past, i, {});
  expect([past.length, past[0]?.before, past.at(-1)?.before]).toEqual([100, 50, 149]);
});
