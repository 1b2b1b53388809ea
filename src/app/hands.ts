/** @file Whether a hand is moving something on the page. */

/** After its last sign a hand counts as there for so long. */
const AFTER_MS = 250;
const SIGNS = ["pointerdown", "pointermove", "wheel", "keydown"] as const;

const isSign = (event: Event) => !(event instanceof PointerEvent) || event.buttons > 0;

/** Tells when a hand begins to press, drag, scroll or type, and when it has stopped. */
export function watchHands(page: EventTarget, tell: (busy: boolean) => void): void {
  let busy = false;
  let last = 0;
  /** A timer that looks again later is cheaper than a new one at every move. */
  const look = () => {
    const left = last + AFTER_MS - performance.now();
    if (left > 0) {
      setTimeout(look, left);
      return;
    }
    busy = false;
    tell(false);
  };
  const onSign = (event: Event) => {
    if (!isSign(event)) return;
    last = performance.now();
    if (busy) return;
    busy = true;
    setTimeout(look, AFTER_MS);
    tell(true);
  };
  for (const sign of SIGNS) page.addEventListener(sign, onSign, { passive: true, capture: true });
}
