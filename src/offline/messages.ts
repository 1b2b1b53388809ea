/** @file The messages between page and service worker. */

/** Sent to a waiting worker: the person wants the new version. */
export const TAKE_OVER = "take over";
