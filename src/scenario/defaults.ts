/** @file The scenario that a lab opens with. */
import { copyOf } from "../param/copy";
import type { Lab } from "./lab";
import type { Scenario, View } from "./types";
import { defaultView } from "./view";

export const SCENARIO_VERSION = 1;

/** A scenario of a lab. */
export const makeScenario = <Params extends object>(
  { id }: Pick<Lab<Params>, "id">,
  params: Params,
  view: View = defaultView,
): Scenario<Params> => ({ v: SCENARIO_VERSION, lab: id, params, view });

export const defaultScenario = <Params extends object>(lab: Lab<Params>): Scenario<Params> =>
  makeScenario(lab, copyOf(lab.defaults));
