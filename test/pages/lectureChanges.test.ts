/** @file Changes of the figures of a lecture are undone and done again, those that are shown alone; a drag is one. */
import { expect, test } from "vitest";
import { createChanges } from "../../src/pages/lecture/changes";
import { windowsOf } from "../../src/pages/lecture/link";
import { defaultScenario } from "../../src/scenario";
import { createLabStore, withParams, type LabTypes } from "../../src/store/labStore";
import { catalog } from "../../src/labs/catalog";
import { createInteraction } from "../../src/ui/interaction/interaction";
import { servicesWith } from "../support/labStore";

function figure(changes: ReturnType<typeof createChanges>, interaction = createInteraction()) {
  const lab = catalog.home;
  const store = createLabStore<LabTypes>(defaultScenario(lab), servicesWith({ lab, interaction }));
  changes.watch(store);
  return {
    store,
    step: () => (store.getState().params as { step?: unknown }).step,
    change: (step: number, gesture?: object) =>
      store.getState().edit(withParams({ step }), gesture === undefined ? {} : { gesture }),
  };
}

test("back and forth, change by change", () => {
  const changes = createChanges();
  const { store, step, change } = figure(changes);
  const before = step();
  change(0.1);
  const drag = {};
  for (const to of [0.2, 0.3, 0.4]) change(to, drag);
  const steps = ["undo", "undo", "undo", "redo", "redo", "redo"] as const;
  const seen = steps.map((direction) => [changes.go(direction, [store]), step()]);
  expect(seen).toEqual([
    [true, 0.1],
    [true, before],
    [false, before],
    [true, 0.1],
    [true, 0.4],
    [false, 0.4],
  ]);
  changes.go("undo", [store]);
  change(0.5);
  expect(changes.go("redo", [store])).toBe(false);
  expect(step()).toBe(0.5);
});

test("of the figures that are shown, and of no other", () => {
  const changes = createChanges();
  const [one, other] = [figure(changes), figure(changes)];
  one.change(0.1);
  other.change(0.2);
  expect(changes.go("undo", [one.store])).toBe(true);
  expect([one.step(), other.step()]).toEqual([0.42, 0.2]);
  expect(changes.go("undo", [one.store])).toBe(false);
  expect(changes.go("undo", [one.store, other.store])).toBe(true);
  expect(other.step()).toBe(0.42);
});

test("a drag that is called off is none, and leaves those of other figures", () => {
  const changes = createChanges();
  const interaction = createInteraction();
  const [one, other] = [figure(changes, interaction), figure(changes)];
  other.change(0.2);
  const drag = {};
  interaction.during(drag, () => one.change(0.5, drag));
  interaction.callOff(drag);
  expect(one.step()).toBe(0.42);
  expect(changes.go("undo", [one.store])).toBe(false);
  expect(changes.go("undo", [one.store, other.store])).toBe(true);
  expect(other.step()).toBe(0.42);
});

test("windows of two lectures that came in links do not go together", () => {
  const at = (d: string) => windowsOf("shared", `#/lecture/shared?v=1&step=2&d=${d}`);
  expect(at("one")).not.toBe(at("two"));
  expect(at("one")).toBe(windowsOf("shared", "#/lecture/shared?v=1&face=presenter&d=one"));
  expect(windowsOf("how-far", "#/lecture/how-far?v=1&step=2")).toBe("how-far");
});
