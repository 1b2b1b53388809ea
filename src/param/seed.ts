/** @file The limits of a seed. */
import type { Limits } from "./limits";

/** A whole number of 32 bits. */
export const SEED: Limits = { whole: true, atLeast: 0, atMost: 4294967295 };
