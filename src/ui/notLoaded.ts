/** @file A part of the app whose code cannot be had. */

/** @param what with its article, as in "The table" */
export const notLoaded = (what: string): string =>
  `${what} could not be loaded: there is no network, or the app has changed since.`;

/** Only a new page asks for the code again: browsers remember that a module did not come. */
export class NotLoaded extends Error {
  constructor(what: string) {
    super(notLoaded(what));
  }
}
