/** @file A figure that is embedded alone in another page, and as large as its frame. */

/** A selector that matches such a figure. */
export const FRAMED_FIGURE = ".app--framed .figure";
