/** @file Loads everything that is not needed for the first view, in one piece: when that rests, or when some of it is needed. */
export const fetchLater = () => import("./later");
