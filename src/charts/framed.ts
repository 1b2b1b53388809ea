/** @file A figure that is embedded alone in another page: as large as its frame. */

/** Matches it. */
export const FRAMED = ".app--framed .figure";
