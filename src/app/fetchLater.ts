/** @file All that comes when the first view is there and rests, in one piece; or sooner, where something of it is needed. */
export const fetchLater = () => import("./later");
