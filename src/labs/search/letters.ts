/** @file The letters of this lab are its own: none means what it does elsewhere. */

export const letters = null;
