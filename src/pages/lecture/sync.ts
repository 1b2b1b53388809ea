/** @file Windows of one lecture in step: the projector's and the presenter's, on one device. */
import { useEffect, useRef } from "react";

/** What the windows of a lecture share. */
export interface Shared {
  /** From 0 on. */
  readonly step: number;
  /** Nothing is shown on the projector. */
  readonly isBlank: boolean;
}

export interface Sync {
  /** Tells the others where this window went. */
  readonly tell: (state: Shared) => void;
  readonly close: () => void;
}

/** What a window hears, of whom only the pages of this app speak; still nothing is taken that is not as it should be. */
function readShared(data: unknown): Shared | "ask" | null {
  if (data === "ask") return data;
  if (typeof data !== "object" || data === null || !("step" in data) || !("isBlank" in data)) return null;
  const { step, isBlank } = data;
  if (typeof step !== "number" || !Number.isSafeInteger(step) || step < 0) return null;
  return typeof isBlank === "boolean" ? { step, isBlank } : null;
}

/**
 * @param now where this window is, for one that opens later and asks
 * @param hear another window went there
 */
export function createSync(lecture: string, now: () => Shared, hear: (state: Shared) => void): Sync {
  const channel = new BroadcastChannel(`mirrorstep lecture ${lecture}`);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const said = readShared(data);
    if (said === "ask") channel.postMessage(now());
    else if (said !== null) hear(said);
  });
  channel.postMessage("ask");
  return { tell: (state) => channel.postMessage(state), close: () => channel.close() };
}

const isSame = (a: Shared, b: Shared) => a.step === b.step && a.isBlank === b.isBlank;

/** Keeps this window in step with the others; one that opens, or is loaded again, goes where they are. */
export function useSync(lecture: string, state: Shared, go: (state: Shared) => void): void {
  const latest = useRef({ state, go });
  const known = useRef(state);
  const sync = useRef<Sync | null>(null);
  useEffect(() => {
    latest.current = { state, go };
  });
  useEffect(() => {
    const made = createSync(
      lecture,
      () => latest.current.state,
      (heard) => {
        known.current = heard;
        if (!isSame(heard, latest.current.state)) latest.current.go(heard);
      },
    );
    sync.current = made;
    return made.close;
  }, [lecture]);
  const { step, isBlank } = state;
  useEffect(() => {
    const here = { step, isBlank };
    if (isSame(here, known.current)) return;
    known.current = here;
    sync.current?.tell(here);
  }, [step, isBlank]);
}
