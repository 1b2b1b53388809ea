/** @file What the target does, for use in sentences. */
import type { Shift } from "../run/params";

/** Whether the shift changes the target. */
export const jumps = ({ before, after }: Shift): boolean => before.some((q, i) => q !== after[i]);
