/** @file The figures of a Stability scenario, when its run has ended. */
import { loadKernel } from "../../../src/labs/stability/kernel";
import type { StabilityParams } from "../../../src/labs/stability/run/params";
import { StabilityView } from "../../../src/labs/stability/StabilityView";
import type { Page } from "../../support/figure/clearance";
import type { ScenarioOf } from "../../support/scenarios";
import { runStability } from "../../support/stabilityRun";
import { deriveHere } from "../../support/derived";

const nothing = () => undefined;
const none = () => [];

await loadKernel();

/** Of pairs, a sample has bins enough. */
const thinned = (params: StabilityParams): StabilityParams =>
  params.part === "audit" ? { ...params, pairs: 20_000, climbs: 1 } : params;

/** How the cells of the triangle end is told by colours and beside the figure, never by its texts and lines. */
const shortened = (params: StabilityParams): StabilityParams =>
  params.part === "atlas" && params.classes === 3 ? { ...params, iterations: 100 } : params;

export function pageOf({ params, view }: ScenarioOf<"stability">): Page {
  const shown = thinned(params);
  const trace = runStability(shortened(shown));
  return () => (
    <StabilityView
      {...{ view, trace, params: shown }}
      derive={deriveHere}
      status={{ kind: "ready" }}
      now={() => 0}
      actionsOf={none}
      onChange={nothing}
      onCancel={nothing}
      onAgain={nothing}
      onWhole={nothing}
      onHide={nothing}
      onOpen={nothing}
      onPoint={nothing}
      linkOf={() => "#/stability?v=1"}
    />
  );
}
