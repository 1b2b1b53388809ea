/** @file What a target does, for the words. */
import type { Shift } from "../run/params";

/** Whether the target is another one after the shift. */
export const jumps = ({ before, after }: Shift): boolean => before.some((q, i) => q !== after[i]);
