/** @file Scenarios: defaults and links. Files and presets are apart, so that the first view need not load them. */
export { defaultScenario, makeScenario } from "./defaults";
export { isLabId, labIds } from "./labs";
export { decodeLink, encodeLink, MAX_LINK } from "./link";
export { fitView } from "./view";
export type { LabId, Notice, Scenario, View } from "./types";
