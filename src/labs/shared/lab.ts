/** @file The functions with which a lab is declared, exported from one place. */
export { csvRows } from "../../experiments/csv";
export { oneTask, type OneTrace } from "../../experiments/oneTask";
export * as kinds from "../../param/kind";
export { param, paramsOf, type Table } from "../../param/table";
export { declareLab, type Draw, type Lab } from "../../scenario/lab";
export type { View } from "../../scenario/types";
export { pinView } from "./pinned/view";
export { timeView } from "./timeView";
export { timeless, type TimeView } from "./view";
