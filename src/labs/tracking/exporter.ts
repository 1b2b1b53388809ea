/** @file What the figures of the tracking lab are saved as: pictures, and the programs that draw them. */
export { gatherPinned } from "../shared/pinned/gather";
export { draw } from "./draw";
export { findings } from "./words/findings";
export { program } from "./export/python/figures";
