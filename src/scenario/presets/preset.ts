/** @file What a preset is, and how one is made from the parts that differ from the defaults. */
import { defaultScenario, makeScenario } from "../defaults";
import type { LabParams, Scenario } from "../types";

export interface Preset {
  readonly id: string;
  /** At most 40 characters. */
  readonly title: string;
  /** One sentence that is true of the scenario; the tests run it and check. */
  readonly words: string;
  readonly scenario: Scenario;
}

type Words = Omit<Preset, "scenario">;

export function boundsPreset(words: Words, params: Partial<LabParams["bounds"]>): Preset {
  return { ...words, scenario: makeScenario("bounds", { ...defaultScenario("bounds").params, ...params }) };
}

export function trackingPreset(words: Words, params: Partial<LabParams["tracking"]>): Preset {
  return {
    ...words,
    scenario: makeScenario("tracking", { ...defaultScenario("tracking").params, ...params }),
  };
}

export function stabilityPreset(words: Words, params: LabParams["stability"]): Preset {
  return { ...words, scenario: makeScenario("stability", params) };
}
