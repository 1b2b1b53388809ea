/** @file What the figures of the bounds lab are saved as: pictures, and the programs that draw them. */
export { draw } from "./draw";
export { findings } from "./findings";
export { gather } from "./gather";
export { program } from "./python/program";
