/** @file Whether a hand is busy: the one answer for runs that make room, words that wait, and edits that belong together. */
import { debounce } from "./debounce";

/** One movement of a hand, from its press to its end. What it is does not matter, only which. */
export type Gesture = object;

export interface Interaction {
  /** A hand presses, moves, scrolls or types, or did a moment ago. */
  readonly isBusy: () => boolean;
  /** A hand holds something that it has moved, be it still for the moment. */
  readonly isMoving: () => boolean;
  /** Tells when either changes. Returns how to stop that. */
  readonly onHand: (tell: () => void) => () => void;
  /** Said by whoever moves something, at the first move and at the end. Two hands may move two things. */
  readonly setMoving: (gesture: Gesture, moves: boolean) => void;
  /** Watches a page for signs of a hand. */
  readonly watch: (page: EventTarget) => void;
  /** What is done inside is done by this gesture. */
  readonly during: (gesture: Gesture, act: () => void) => void;
  readonly gesture: () => Gesture | null;
  /** The gesture was called off: whoever keeps what was there before it brings that back. */
  readonly callOff: (gesture: Gesture) => void;
  readonly onCalledOff: (tell: (gesture: Gesture) => void) => () => void;
}

const SIGNS = ["pointerdown", "pointermove", "wheel", "keydown"] as const;

const isSign = (event: Event) => !(event instanceof PointerEvent) || event.buttons > 0;

function createListeners<Args extends readonly unknown[]>() {
  const listeners = new Set<(...args: Args) => void>();
  return {
    add: (listener: (...args: Args) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (...args: Args) => {
      for (const listener of listeners) listener(...args);
    },
  };
}

/** One for a page: its hands are the same wherever they are. */
export function createInteraction(): Interaction {
  const moving = new Set<Gesture>();
  const hands = createListeners<[]>();
  const calledOff = createListeners<[Gesture]>();
  let busy = false;
  let acting: Gesture | null = null;

  const setBusy = (is: boolean) => {
    if (busy === is) return;
    busy = is;
    hands.tell();
  };
  const rest = debounce(() => setBusy(false));
  const onSign = (event: Event) => {
    if (!isSign(event)) return;
    rest.sign();
    setBusy(true);
  };
  const isMoving = () => moving.size > 0;
  return {
    isBusy: () => busy,
    isMoving,
    onHand: hands.add,
    setMoving: (gesture, moves) => {
      const before = isMoving();
      if (moves) moving.add(gesture);
      else moving.delete(gesture);
      if (isMoving() !== before) hands.tell();
    },
    watch: (page) => {
      for (const kind of SIGNS) page.addEventListener(kind, onSign, { passive: true, capture: true });
    },
    during: (gesture, act) => {
      const before = acting;
      acting = gesture;
      try {
        act();
      } finally {
        acting = before;
      }
    },
    gesture: () => acting,
    callOff: calledOff.tell,
    onCalledOff: calledOff.add,
  };
}
