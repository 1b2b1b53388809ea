/** @file Letters that mean different things in different labs. Each lab names its meanings in `letters.ts`. */

/** The meanings that a lab can name, besides those of all labs. */
export type Letters = "beliefs" | "tolerance" | "contraction" | "relaxation";
