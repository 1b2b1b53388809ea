/** @file How what stands behind is drawn. */
export const PALE = "ink-faint";
/** Of a line that is no curve. */
export const FINE = 1.25;
