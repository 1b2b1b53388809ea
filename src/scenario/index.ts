/** @file Scenarios: links of every lab, and what they start from. Files, grammar and what links mean (decode.ts) are apart. */
export type { Catalog } from "./catalog";
export { defaultScenario, makeScenario, openingScenario } from "./defaults";
export type { AnyLab } from "./lab";
export { bareLink, encodeLink, isBare, lookOf, MAX_LINK, pathOf, placeOf } from "./link";
export type { Notice, Scenario } from "./types";
