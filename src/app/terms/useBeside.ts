/** @file Where a term's words stand: above everything else, below the term or over it, never off the screen. */
import { useEffect, useLayoutEffect, useRef } from "react";

const EDGE = 8;
const GAP = 6;

function place(box: HTMLElement, term: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(term.left, innerWidth - width - EDGE));
  const below = term.bottom + GAP;
  const top = below + height <= innerHeight - EDGE ? below : Math.max(EDGE, term.top - height - GAP);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

/** @param onMoved what happens when the page moves under it */
export function useBeside(onMoved: () => void) {
  const box = useRef<HTMLSpanElement>(null);
  const moved = useRef(onMoved);
  useLayoutEffect(() => {
    const own = box.current;
    const term = own?.previousElementSibling;
    if (own === null || !term) return;
    // Browsers that have no such layer show it in the page, in its place all the same.
    if ("showPopover" in own) own.showPopover();
    place(own, term.getBoundingClientRect());
  }, []);
  useEffect(() => {
    moved.current = onMoved;
  }, [onMoved]);
  useEffect(() => {
    const close = () => moved.current();
    const options = { capture: true, passive: true } as const;
    addEventListener("scroll", close, options);
    addEventListener("resize", close);
    return () => {
      removeEventListener("scroll", close, options);
      removeEventListener("resize", close);
    };
  }, []);
  return box;
}
