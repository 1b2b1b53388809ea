/** @file The style of what is drawn behind. */
export const PALE_INK = "ink-faint";
/** The width of a line that is no curve. */
export const FINE_WIDTH = 1.25;
