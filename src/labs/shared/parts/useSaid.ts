/** @file The trace that sentences tell of: while a hand moves something, the one from when it last rested, so that no line is added or taken away under it. */
import { useDebouncedWhileMoving } from "../../../ui/interaction/useDebounced";

const areBoth = (before: unknown, now: unknown): boolean => before !== null && now !== null;

export const useSaid = <Trace>(trace: Trace | null): Trace | null => useDebouncedWhileMoving(trace, areBoth);
