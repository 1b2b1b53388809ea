/** @file What is said of a part of the app whose code cannot be had. */

/** @param what with its article, as in "The table" */
export const notLoaded = (what: string): string =>
  `${what} could not be loaded: there is no network, or the app has changed since.`;
