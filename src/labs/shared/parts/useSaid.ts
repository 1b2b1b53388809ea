/**
 * @file The trace that sentences are about. During a drag it is that from before, so that no line appears or
 * disappears meanwhile.
 */
import { useDebouncedWhileMoving } from "../../../ui/interaction/useDebounced";

const areBoth = (before: unknown, now: unknown): boolean => before !== null && now !== null;

export const useSaid = <Trace>(trace: Trace | null): Trace | null => useDebouncedWhileMoving(trace, areBoth);
