/** @file What page and service worker say to each other. */

/** To one that waits: the person wants the new version. */
export const TAKE_OVER = "take over";
