/** @file What the saving of figures needs of charts and store. */
export { originOf } from "../../charts/export/origin";
export { whenReady } from "../../store/whenReady";
