/** @file What is read aloud or stands in a title has no signs of the app's notation. */

/** Signs that a screen reader passes over, or spells; and those that keep a name apart. */
const SIGNS = /[_^{}\u2066-\u2069]/;

export const isMarked = (said: string): boolean => SIGNS.test(said);
