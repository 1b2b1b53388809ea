/** @file The style of what is drawn behind. */
export const PALE = "ink-faint";
/** The width of a line that is no curve. */
export const FINE = 1.25;
