/** @file What the tour of the app shows of the lab that a bare address opens. */
export { stops as homeStops } from "./bounds/tour";
export type { Stop } from "./shared/stop";
