/** @file Whether a hand is moving something on the page. */
import { whenRested } from "../store/whenRested";

/** After its last sign a hand counts as there for so long. */
const AFTER_MS = 250;
const SIGNS = ["pointerdown", "pointermove", "wheel", "keydown"] as const;

const isSign = (event: Event) => !(event instanceof PointerEvent) || event.buttons > 0;

/** Tells when a hand begins to press, drag, scroll or type, and when it has stopped. */
export function watchHands(page: EventTarget, tell: (busy: boolean) => void): void {
  let busy = false;
  const sign = whenRested(AFTER_MS, () => {
    busy = false;
    tell(false);
  });
  const onSign = (event: Event) => {
    if (!isSign(event)) return;
    sign();
    if (busy) return;
    busy = true;
    tell(true);
  };
  for (const kind of SIGNS) page.addEventListener(kind, onSign, { passive: true, capture: true });
}
