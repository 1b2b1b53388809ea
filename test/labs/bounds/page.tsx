/** @file The figures of a Bounds scenario, all that can be switched on among them. */
import { runSlice } from "../../../src/labs/bounds/run/slice";
import { summarizeBounds } from "../../../src/labs/bounds/run/summary";
import { BoundsView } from "../../../src/labs/bounds/BoundsView";
import MsePanel from "../../../src/labs/bounds/mse/MsePanel";
import type { Page } from "../../support/figure/clearance";
import type { ScenarioOf } from "../../support/scenarios";

const nothing = () => undefined;
const none = () => [];

export function pageOf({ params, view }: ScenarioOf<"bounds">): Page {
  const [slice, summary] = [runSlice(params), summarizeBounds({ params })];
  return (theme) => (
    <>
      <BoundsView
        {...{ params, view, slice, summary }}
        actionsOf={none}
        onChange={nothing}
        onWhole={nothing}
      />
      {/* On the page it comes when it is switched on, which markup does not wait for. */}
      <MsePanel summary={summary} theme={theme} actions={[]} />
    </>
  );
}
