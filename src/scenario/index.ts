/** @file Scenarios: defaults, links, files. Presets are apart, so that the first view need not load them. */
export { defaultScenario, makeScenario } from "./defaults";
export { parseScenario } from "./file";
export { isLabId, labIds } from "./labs";
export { decodeLink, encodeLink, MAX_LINK } from "./link";
export { fitView } from "./view";
export type { LabId, Notice, Scenario, View } from "./types";
