/** @file What is typed or pasted for a part of the page: inside it, or nowhere in particular while it is the only such part. */
import { useEffect, type RefObject } from "react";

/** Marks the root of such a part. */
export const ROOT = { "data-root": "" } as const;
const ROOTS = "[data-root]";

function rootOf(target: EventTarget | null): Element | null {
  const inside = target instanceof Element ? target.closest(ROOTS) : null;
  if (inside !== null) return inside;
  const [only = null, ...others] = document.querySelectorAll(ROOTS);
  return others.length === 0 ? only : null;
}

/** @param listener the same as long as it means the same */
export function useRootEvent<Type extends "keydown" | "paste">(
  root: RefObject<Element | null>,
  type: Type,
  listener: (event: DocumentEventMap[Type]) => void,
): void {
  useEffect(() => {
    const hear = (event: DocumentEventMap[Type]) => {
      if (root.current !== null && rootOf(event.target) === root.current) listener(event);
    };
    document.addEventListener(type, hear);
    return () => document.removeEventListener(type, hear);
  }, [root, type, listener]);
}
