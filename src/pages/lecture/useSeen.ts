/** @file Whether a part of a long page has ever come close to being visible. */
import { useEffect, useState, type RefObject } from "react";

/** How far ahead of the screen this counts, so that a figure is drawn when it is scrolled to. */
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
