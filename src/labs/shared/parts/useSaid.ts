/** @file The trace that sentences tell of: while a hand moves something, the one from when it last rested, so that no line is added or taken away under it. */
import { useCalm } from "../../../ui/interaction/settled";

const areBoth = (before: unknown, now: unknown): boolean => before !== null && now !== null;

export const useSaid = <Trace>(trace: Trace | null): Trace | null => useCalm(trace, areBoth);
