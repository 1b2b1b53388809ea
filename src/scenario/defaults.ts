/** @file The scenario that a lab opens with. */
import { codecOf } from "./labs";
import { defaultView } from "./view";
import type { LabId, LabParams, Scenario, ScenarioOf, View } from "./types";

export const SCENARIO_VERSION = 1;

/** A scenario from its parts: `lab` and `params` must belong together. */
export function makeScenario<Lab extends LabId>(
  lab: Lab,
  params: LabParams[Lab],
  view: View = defaultView,
): ScenarioOf<Lab> {
  const scenario = { v: SCENARIO_VERSION, lab, params, view };
  return scenario as unknown as ScenarioOf<Lab>;
}

export function defaultScenario<Lab extends LabId>(lab: Lab): ScenarioOf<Lab>;
export function defaultScenario(lab: LabId): Scenario {
  return makeScenario(lab, structuredClone(codecOf(lab).defaults));
}
