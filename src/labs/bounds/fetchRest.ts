/** @file What the lab shows only when it is asked for, in one piece. */
export const fetchRest = () => import("./rest");
