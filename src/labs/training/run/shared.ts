/** @file Lines that the tables of several parts have in common. */

export const PART = "What is trained; preferences when left out.";
