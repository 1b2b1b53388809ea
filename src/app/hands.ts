/** @file Whether a hand is moving something on the page. */

/** After its last sign a hand counts as there for so long. */
const AFTER_MS = 250;
const SIGNS = ["pointerdown", "pointermove", "wheel", "keydown"] as const;

const isSign = (event: Event) => !(event instanceof PointerEvent) || event.buttons > 0;

/** Tells when a hand begins to press, drag, scroll or type, and when it has stopped. */
export function watchHands(page: EventTarget, tell: (busy: boolean) => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const leave = () => {
    timer = null;
    tell(false);
  };
  const onSign = (event: Event) => {
    if (!isSign(event)) return;
    if (timer === null) tell(true);
    else clearTimeout(timer);
    timer = setTimeout(leave, AFTER_MS);
  };
  for (const sign of SIGNS) page.addEventListener(sign, onSign, { passive: true, capture: true });
}
