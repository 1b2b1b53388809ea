/** @file Places the explanation of a term: above everything else, below or over the term, never off the screen. */
import { useEffect, useLayoutEffect, useRef } from "react";

const EDGE_PX = 8;
const GAP_PX = 6;

function place(box: HTMLElement, term: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(EDGE_PX, Math.min(term.left, innerWidth - width - EDGE_PX));
  const below = term.bottom + GAP_PX;
  const top = below + height <= innerHeight - EDGE_PX ? below : Math.max(EDGE_PX, term.top - height - GAP_PX);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

/** @param onGone called when the term has left the screen */
export function useBeside(onGone: () => void) {
  const box = useRef<HTMLSpanElement>(null);
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  }, [onGone]);
  useLayoutEffect(() => {
    const own = box.current;
    const term = own?.previousElementSibling;
    if (own === null || !term) return undefined;
    // Browsers without the popover layer show it in the page, at the same place.
    if ("showPopover" in own) own.showPopover();
    place(own, term.getBoundingClientRect());
    // Tab may reach a term that has yet to be scrolled into view.
    const follow = () => {
      const at = term.getBoundingClientRect();
      if (at.bottom < 0 || at.top > innerHeight) gone.current();
      else place(own, at);
    };
    const options = { capture: true, passive: true } as const;
    addEventListener("scroll", follow, options);
    addEventListener("resize", follow);
    return () => {
      removeEventListener("scroll", follow, options);
      removeEventListener("resize", follow);
    };
  }, []);
  return box;
}
