/** @file The page's side of its draughtsman: one order under way, of those that wait the newest. */
import type { Answer, Drawing, Order } from "./protocol";

export interface Sketcher {
  /** Whether it would take an order: false while it starts, and for good when it is out of order. */
  readonly isReady: () => boolean;
  readonly ask: (order: Order) => void;
  /** What is under way is no longer wanted. */
  readonly forget: () => void;
  readonly dispose: () => void;
}

export interface SketcherOptions {
  /** Throws where there are no workers. */
  readonly make: () => Worker;
  readonly onReady: () => void;
  readonly onDrawing: (order: Order, drawing: Drawing) => void;
  /** It stopped; what was asked for will not come. */
  readonly onDeath: () => void;
  readonly now: () => number;
}

/** Silent for longer, it counts as hung. */
const PATIENCE_MS = 1000;

type State = "starting" | "ready" | "gone";

export function createSketcher({ make, onReady, onDrawing, onDeath, now }: SketcherOptions): Sketcher {
  let state: State = "starting";
  let worker: Worker | null = null;
  let current: { readonly order: Order; readonly since: number; wanted: boolean } | null = null;
  let next: Order | null = null;

  const send = (order: Order) => {
    current = { order, since: now(), wanted: true };
    worker?.postMessage(order, []);
  };
  const die = () => {
    if (state === "gone") return;
    const wanted = next !== null || current?.wanted === true;
    state = "gone";
    current = next = null;
    worker?.terminate();
    if (wanted) onDeath();
  };
  const hear = (answer: Answer) => {
    if (answer === null) {
      state = "ready";
      return onReady();
    }
    const done = current;
    current = null;
    if (next !== null) send(next);
    next = null;
    if (done?.wanted === true) onDrawing(done.order, answer);
    return undefined;
  };

  try {
    worker = make();
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => hear(data));
    worker.addEventListener("messageerror", die);
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      die();
    });
  } catch {
    state = "gone";
  }
  return {
    isReady: () => state === "ready",
    ask: (order) => {
      if (state !== "ready") return;
      if (current === null) send(order);
      else next = order;
      if (current !== null && now() - current.since > PATIENCE_MS) die();
    },
    forget: () => {
      next = null;
      if (current) current.wanted = false;
    },
    dispose: () => {
      current = next = null;
      die();
    },
  };
}
