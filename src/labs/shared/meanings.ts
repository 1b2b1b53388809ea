/** @file What letters mean in a lab, where more than one thing is meant by them: each lab says it in its `letters.ts`. */

/** What the letters of a lab may be about, beside what they mean in all. */
export type Letters = "beliefs" | "tolerance" | "contraction" | "relaxation";
