/** @file Loads, in one piece, what the lab shows only on demand. */
export const fetchRest = () => import("./rest");
