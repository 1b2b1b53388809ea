/** @file Whether a part of a long page has come near what is seen of it, once and for all. */
import { useEffect, useState, type RefObject } from "react";

/** Ahead of the screen, so that a figure is there when it is scrolled to. */
const MARGIN_AHEAD = "100% 0px";

export function useSeen(ref: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (ref.current === null || seen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: MARGIN_AHEAD },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref, seen]);
  return seen;
}
