/** @file How far a run is, before a pause and after it. */
import { expect, test } from "vitest";
import type { Engine, RunOptions } from "../../src/engine/types";
import { createLabStore, withParams } from "../../src/store/labStore";
import { readably } from "../../src/store/progress";
import type { BoundsTypes } from "../../src/labs/bounds/state";
import { servicesWith } from "../support/labStore";
import { defaultScenario, labs } from "../support/scenarios";

function open() {
  const asked: RunOptions<object>[] = [];
  let clock = 0;
  const engine = {
    runNow: () => null,
    run: (_lab: string, _params: object, _resources: unknown, options: RunOptions<object>) => {
      asked.push(options);
      return new Promise(() => undefined);
    },
  };
  const store = createLabStore<BoundsTypes>(
    defaultScenario("bounds"),
    servicesWith({ lab: labs.bounds, engine: engine as unknown as Engine, now: () => clock }),
  );
  const tell = (fraction: number) => {
    clock += 1000;
    asked.at(-1)?.onProgress?.(fraction);
  };
  const told = () => {
    const { status } = store.getState();
    return "fraction" in status ? status.fraction : null;
  };
  return { store, tell, told };
}

test("a run that goes on is nowhere behind where it paused, and one of other params begins anew", () => {
  const { store, tell, told } = open();
  tell(0.4);
  tell(0.56);
  store.getState().pause();
  expect(store.getState().status).toEqual({ kind: "paused", fraction: 0.56 });
  store.getState().rerun();
  expect([store.getState().status.kind, told()]).toEqual(["running", 0.56]);
  // The last that was kept is a little older than the last that was told.
  tell(0.54);
  expect(told()).toBe(0.56);
  tell(0.6);
  expect(told()).toBe(0.6);
  store.getState().pause();
  store.getState().edit(withParams({ step: 0.1 }));
  expect(told()).toBe(0);
});

test("is told ten times a second at most, with where it went on from", () => {
  let now = 0;
  const told: (readonly [number, number, number])[] = [];
  const tell = readably(
    () => now,
    (fraction, from) => void told.push([now, fraction, from]),
  );
  for (let k = 0; k <= 300; k += 10) {
    now = k;
    tell(0.2 + k / 1000);
  }
  expect(told).toEqual([
    [100, 0.2 + 0.1, 0.2],
    [200, 0.2 + 0.2, 0.2],
    [300, 0.2 + 0.3, 0.2],
  ]);
});
