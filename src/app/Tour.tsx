/** @file The tour of the home lab: a frame around one thing after the other, with a sentence. It can be left at any point. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { catalog } from "../labs/catalog";
import type { Session } from "../store/session";
import { STOPS } from "./tour";
import "./tour.css";

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels between the frame and what it surrounds. */
const FRAME_ROOM = 6;
/** Pixels between the frame and the words. */
const GAP_PX = 16;

/** Scrolls the target into view, above the words. */
function reveal(target: Element, panel: Element | null) {
  target.scrollIntoView({ block: "center" });
  const covered =
    target.getBoundingClientRect().bottom + GAP_PX - (panel?.getBoundingClientRect().top ?? Infinity);
  if (covered > 0) window.scrollBy(0, Math.min(covered, target.getBoundingClientRect().top - GAP_PX));
}

/** Where the target is, updated in every frame, since figures move and the page scrolls. */
function useFrame(selector: string): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => {
    let next = 0;
    let last = "";
    const look = () => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      const { left = 0, top = 0, width = 0, height = 0 } = box ?? {};
      const now = `${left} ${top} ${width} ${height}`;
      if (now !== last)
        setFrame(
          box === undefined
            ? null
            : {
                left: left - FRAME_ROOM,
                top: top - FRAME_ROOM,
                width: width + 2 * FRAME_ROOM,
                height: height + 2 * FRAME_ROOM,
              },
        );
      last = now;
      next = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(next);
  }, [selector]);
  return frame;
}

/** Scrolls to each stop once its target exists; the lab may still be loading. */
function useReveal(selector: string, isThere: boolean, panel: React.RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const target = document.querySelector(selector);
    if (isThere && target !== null) reveal(target, panel.current);
  }, [selector, isThere, panel]);
}

export function Tour({ session, onClose }: { session: Session; onClose: () => void }) {
  const [at, setAt] = useState(0);
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const stop = STOPS[at] ?? STOPS[0];
  const frame = useFrame(stop?.at ?? "main");
  useReveal(stop?.at ?? "main", frame !== null, panel);
  useEffect(() => {
    session.getState().goTo(catalog.home.id);
    next.current?.focus({ preventScroll: true });
  }, [session]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [onClose]);
  const isLast = at === STOPS.length - 1;
  return (
    <>
      {frame === null ? null : <div className="tour__frame" style={{ ...frame }} />}
      <section className="tour" ref={panel} aria-labelledby={id}>
        <h2 id={id} className="visually-hidden">
          Tour
        </h2>
        <p role="status">{stop?.words}</p>
        <p className="tour__actions">
          <span className="tabular">
            {at + 1} of {STOPS.length}
          </span>
          <button type="button" onClick={onClose}>
            Leave
          </button>
          <button type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
            Back
          </button>
          <button
            type="button"
            className="tour__next"
            ref={next}
            onClick={() => (isLast ? onClose() : setAt(at + 1))}
          >
            {isLast ? "Done" : "Next"}
          </button>
        </p>
      </section>
    </>
  );
}
