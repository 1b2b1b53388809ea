/** @file What saving the figures of a lab of parts needs besides its parts: programs, and pinned runs. */
export { gatherPinned } from "../pinned/gather";
export { writerOf } from "./write";
