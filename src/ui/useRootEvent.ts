/**
 * @file Key presses and pastes that are meant for one part of the page. They are, when they happen inside it,
 * or elsewhere while it is the only such part.
 */
import { useEffect, type RefObject } from "react";

/** Marks the root element of such a part. */
export const ROOT = { "data-root": "" } as const;
const ROOTS = "[data-root]";

function rootOf(target: EventTarget | null): Element | null {
  const inside = target instanceof Element ? target.closest(ROOTS) : null;
  if (inside !== null) return inside;
  const [only = null, ...others] = document.querySelectorAll(ROOTS);
  return others.length === 0 ? only : null;
}

/** @param listener must stay the same function between renders */
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
