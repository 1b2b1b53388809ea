/** @file The scenario with which a lab opens. */
import { copyOf } from "../param/copy";
import type { Lab } from "./lab";
import type { Scenario, View } from "./types";

export const SCENARIO_VERSION = 1;

/** A scenario of a lab. */
export const makeScenario = <Params extends object, Own extends View>(
  lab: Pick<Lab<Params, Own>, "id" | "view">,
  params: Params,
  view: Own = lab.view.usual,
): Scenario<Params, Own> => ({ v: SCENARIO_VERSION, lab: lab.id, params, view });

export const defaultScenario = <Params extends object, Own extends View>(
  lab: Lab<Params, Own>,
): Scenario<Params, Own> => makeScenario(lab, copyOf(lab.defaults));

/** What a lab shows when it is opened without a link. That is its default scenario, unless it declares an `opening`. */
export const openingScenario = <Params extends object, Own extends View>(
  lab: Lab<Params, Own>,
): Scenario<Params, Own> => (lab.opening ? makeScenario(lab, lab.opening()) : defaultScenario(lab));
