/** @file In this lab every letter has a meaning of its own. */

export const letters = null;
