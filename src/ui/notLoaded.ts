/** @file The error for a part of the app whose code could not be loaded. */

/** @param what the part with its article, as in "The table" */
export const notLoaded = (what: string): string =>
  `${what} could not be loaded: there is no network, or the app has changed since.`;

/** Only reloading the page can help: browsers remember that a module could not be loaded. */
export class NotLoaded extends Error {
  constructor(what: string) {
    super(notLoaded(what));
  }
}
