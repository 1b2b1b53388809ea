/** @file Scenarios: labs, their defaults and links. Reading links (decode.ts), files and the grammar are imported separately. */
export type { Catalog } from "./catalog";
export { defaultScenario, makeScenario, openingScenario } from "./defaults";
export type { AnyLab } from "./lab";
export { bareLink, encodeLink, isBare, lookOf, MAX_LINK, pathOf, placeOf } from "./link";
export type { Notice, Scenario } from "./types";
