/** @file What a turn of the dial shows at once, and what workers bring after it. */
import { expect, it, onTestFinished, vi } from "vitest";
import { createTerminalEngine } from "../../support/engine";
import { servicesWith } from "../../support/labStore";
import { geometry } from "../../../src/labs/geometry/lab";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import type { GeometryTypes } from "../../../src/labs/geometry/state";
import { anyLab } from "../../../src/scenario/lab";
import { createLabStore, withParams } from "../../../src/store/labStore";

it("shows the steps of another geometry with the very turn of the dial, and the curves along the slice later", async () => {
  const engine = createTerminalEngine({ entry: null });
  onTestFinished(() => engine.dispose());
  const params = { ...usualOfPart("step"), beside: ["burg" as const] };
  const store = createLabStore<GeometryTypes>(
    { v: 1, lab: "geometry", params, view: geometry.view.usual },
    servicesWith({ lab: anyLab(geometry), engine }),
  );
  const stepTrace = () => {
    const { trace } = store.getState();
    if (trace?.part !== "step") throw new Error("There is no step.");
    return trace;
  };
  const shown = () => {
    const { status, params: asked } = store.getState();
    const { steps, edge, params: drawn } = stepTrace();
    return {
      status: status.kind,
      isOfNow: drawn === asked,
      steps: steps?.steps.length,
      curves: edge?.edges.length,
    };
  };
  const whole = { status: "ready", isOfNow: true, steps: 2, curves: 2 };
  const isWhole = () => vi.waitFor(() => expect(shown()).toEqual(whole), { timeout: 20_000 });
  await isWhole();
  const before = stepTrace().steps;
  store.getState().edit(withParams<GeometryTypes>({ geometry: { kind: "alpha", alpha: 0.7 } }));
  expect(shown()).toEqual({ ...whole, status: "running", curves: undefined });
  const { steps } = stepTrace();
  // What the turn leaves as it was is the same object, and is not drawn again: the other geometry's way, and all when the curves come.
  expect(steps?.ways[1]).toBe(before?.ways[1]);
  expect(steps?.ways[0]).not.toBe(before?.ways[0]);
  await isWhole();
  expect(stepTrace().steps).toBe(steps);
});
