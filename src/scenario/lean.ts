/** @file Scenarios for the app: the codec of a lab comes when a link first names it. */
export { defaultScenario } from "./defaults";
export { isAtHand, loadCodec } from "./labs";
export { bareLink, decodeLink, encodeLink, labIn } from "./link";
