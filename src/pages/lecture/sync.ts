/** @file Keeps the windows of a lecture in step: the projector's and the presenter's, on one device. */
import { useCallback, useEffect, useRef } from "react";
import { PHASES, type Phase } from "./ask/useGuess";

/** The state that the windows share. */
export interface Shared {
  /** Counted from 0. */
  readonly step: number;
  /** Whether the projector shows nothing. */
  readonly isBlank: boolean;
  /** The phase of the step's question. */
  readonly phase: Phase;
}

export interface Sync {
  /** Tells the other windows where this one went. */
  readonly tell: (state: Shared) => void;
  /** Makes the other windows restore their figures. */
  readonly putBack: () => void;
  readonly close: () => void;
}

interface Message extends Shared {
  /** Whether this answers a window that asked; otherwise this window went somewhere. */
  readonly isAnswer: boolean;
}

/** Reads a message. Only pages of this app can send one; it is checked all the same. */
function readMessage(data: unknown): Message | "ask" | "put back" | null {
  if (data === "ask" || data === "put back") return data;
  if (typeof data !== "object" || data === null) return null;
  const { step, isBlank, isAnswer, phase: said } = data as Partial<Record<keyof Message, unknown>>;
  const phase = PHASES.find((one) => one === said);
  if (typeof step !== "number" || !Number.isSafeInteger(step) || step < 0 || phase === undefined) return null;
  return typeof isBlank === "boolean" && typeof isAnswer === "boolean"
    ? { step, isBlank, phase, isAnswer }
    : null;
}

/**
 * @param now the state of this window, for one that opens later and asks
 * @param hear called when another window went somewhere
 * @param putBack called when another window restored its figures
 */
export function createSync(
  lecture: string,
  now: () => Shared,
  hear: (state: Shared) => void,
  putBack: () => void,
): Sync {
  const channel = new BroadcastChannel(`mirrorstep lecture ${lecture}`);
  /** An answer is ignored once somebody has gone on: it is out of date. */
  let waits = true;
  const say = ({ step, isBlank, phase }: Shared, isAnswer: boolean) =>
    channel.postMessage({ step, isBlank, phase, isAnswer });
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message === "ask") return say(now(), true);
    if (message === "put back") return putBack();
    if (message === null || (message.isAnswer && !waits)) return undefined;
    waits = false;
    const { isAnswer: _, ...state } = message;
    return hear(state);
  });
  channel.postMessage("ask");
  return {
    tell: (state) => {
      waits = false;
      say(state, false);
    },
    putBack: () => channel.postMessage("put back"),
    close: () => channel.close(),
  };
}

const isSame = (a: Shared, b: Shared) => a.step === b.step && a.isBlank === b.isBlank && a.phase === b.phase;

/**
 * Keeps this window in step with the others. A window that opens, or is loaded again, goes where they are.
 * @param putBack restores the figures of this window
 * @returns `tell` tells the others where this window is about to go, so that they need not wait until it has
 * drawn that; `putBack` restores the figures in all windows
 */
export function useSync(
  lecture: string,
  state: Shared,
  go: (state: Shared) => void,
  putBack: () => void,
): Pick<Sync, "tell" | "putBack"> {
  const latest = useRef({ state, go, putBack });
  const known = useRef(state);
  const sync = useRef<Sync | null>(null);
  useEffect(() => {
    latest.current = { state, go, putBack };
  });
  useEffect(() => {
    const made = createSync(
      lecture,
      () => latest.current.state,
      (heard) => {
        known.current = heard;
        if (!isSame(heard, latest.current.state)) latest.current.go(heard);
      },
      () => latest.current.putBack(),
    );
    sync.current = made;
    return made.close;
  }, [lecture]);
  const tell = useCallback((next: Shared) => {
    if (isSame(next, known.current)) return;
    known.current = next;
    sync.current?.tell(next);
  }, []);
  const { step, isBlank, phase } = state;
  useEffect(() => tell({ step, isBlank, phase }), [tell, step, isBlank, phase]);
  const putBackAll = useCallback(() => {
    latest.current.putBack();
    sync.current?.putBack();
  }, []);
  return { tell, putBack: putBackAll };
}
