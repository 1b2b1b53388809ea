/** @file The limits that all experiments with a target have in common. */
import type { Limits } from "../param/limits";

export const TOLERANCE: Limits = { above: 0, below: 1 };
export const TOLERANCE_WORDS = "Largest distance of an entry from its target that counts as settled.";
export const FLOOR_WORDS = "The interior clamp: after each step smaller entries are raised to this.";
