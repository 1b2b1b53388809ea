/** @file What the figures of the search lab are saved as: pictures, and the programs that draw them. */
export { gatherPinned } from "../shared/pinned/gather";
export { draw } from "./draw";
export { findings } from "./findings";
export { program } from "./python/program";
