/** @file What the figures of a lab of parts are saved as, beside what their parts say: programs, and runs to be shown behind them. */
export { gatherPinned } from "../pinned/gather";
export { writerOf } from "./write";
