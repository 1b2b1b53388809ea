/**
 * @file What the person at the page is doing with their hands. Runs that make room, text that waits and edits
 * that belong together all ask here.
 */
import { debounce } from "./debounce";

/** One movement from press to release, as an object that identifies it and holds nothing else. */
export type Gesture = object;

export interface Interaction {
  /** The person presses, moves, scrolls or types, or did so a moment ago. */
  readonly isBusy: () => boolean;
  /** Something is being dragged, even if it is held still at the moment. */
  readonly isMoving: () => boolean;
  /** Calls back when either of these changes. Returns how to stop. */
  readonly onHand: (tell: () => void) => () => void;
  /** Called by whatever is dragged, at the first move and at the end. Two things may be dragged at once. */
  readonly setMoving: (gesture: Gesture, moves: boolean) => void;
  /** Watches a page for signs that the person is doing something. */
  readonly watch: (page: EventTarget) => void;
  /** Edits made inside of `act` belong to this gesture. */
  readonly during: (gesture: Gesture, act: () => void) => void;
  readonly gesture: () => Gesture | null;
  /** Cancels a gesture: whoever keeps the state before it restores that. */
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

/** Makes the one interaction of a page. */
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
