/**
 * @file Whether the explanation of a term is shown. Only one is at a time; it closes when the pointer or the
 * focus leaves it, or with Escape.
 */
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
  type RefObject,
} from "react";

/** How long a pointer must rest on a term, and how long it may take from the term to its explanation. */
const HOVER_DELAY_MS = 200;

let closeOpen: (() => void) | null = null;

/** Closes on Escape, and on a press elsewhere. */
function useDismissal(root: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    };
    const onPointerDown = ({ target }: Event) => {
      if (!(target instanceof Node) || root.current?.contains(target) !== true) close();
    };
    document.addEventListener("keydown", onKeyDown, true);
    document.addEventListener("pointerdown", onPointerDown, true);
    return () => {
      document.removeEventListener("keydown", onKeyDown, true);
      document.removeEventListener("pointerdown", onPointerDown, true);
    };
  }, [root, open, close]);
}

/** "kept": opened by a press or a key, so that Tab can go on into it; "shown": by a pointer. */
type Open = "no" | "shown" | "kept";

export function useOpen(root: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<Open>("no");
  const timer = useRef(0);
  const pressed = useRef(false);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpen("no");
  }, []);
  const show = useCallback(
    (how: Open) => {
      clearTimeout(timer.current);
      if (closeOpen !== close) closeOpen?.();
      closeOpen = close;
      setOpen((now) => (now === "kept" ? now : how));
    },
    [close],
  );

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (closeOpen === close) closeOpen = null;
    },
    [close],
  );
  useDismissal(root, open !== "no", close);
  const soon = (then: () => void) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(then, HOVER_DELAY_MS);
  };
  return {
    open,
    close,
    toggle: () => (open === "kept" ? close() : show("kept")),
    handlers: {
      onPointerEnter: ({ pointerType }: PointerEvent) => pointerType === "mouse" && soon(() => show("shown")),
      onPointerLeave: ({ pointerType }: PointerEvent) => pointerType === "mouse" && soon(close),
      // When a press moves the focus here, the click that follows decides, so the focus must not open the
      // term as well.
      onPointerDown: () => {
        pressed.current = true;
      },
      onClick: () => {
        pressed.current = false;
      },
      onFocus: () => {
        if (!pressed.current) show("shown");
      },
      onBlur: ({ relatedTarget }: FocusEvent) => {
        if (!(relatedTarget instanceof Node) || root.current?.contains(relatedTarget) !== true) close();
      },
    },
  };
}
