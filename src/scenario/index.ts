/** @file Scenarios: defaults and links of every lab. Files and presets are apart. */
export { defaultScenario, makeScenario } from "./defaults";
export { isLabId, labIds } from "./labs";
export { bareLink, decodeLink, encodeLink, MAX_LINK } from "./link";
export { fitView } from "./view";
export type { LabId, Notice, Scenario, View } from "./types";
