/** @file Scenarios: defaults, links, files. Presets are apart, so that the first view need not load them. */
export { defaultScenario, makeScenario } from "./defaults";
export { parseScenario, type Parsed } from "./file";
export { isLabId, labIds } from "./labs";
export { decodeLink, encodeLink, MAX_LINK, type Decoded } from "./link";
export { defaultView, fitView } from "./view";
export type { LabId, LabParams, Notice, Scenario, ScenarioOf, Theme, View } from "./types";
