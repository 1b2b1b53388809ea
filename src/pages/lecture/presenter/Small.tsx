/** @file A slide in small. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { PROJECTOR } from "../../../charts/ink";
import "./small.css";

/** The width for which a slide is laid out before it is scaled down. */
const SLIDE_WIDTH = 1024;
/** Text for a projector is a quarter larger than on a page. */
const PAGE_SCALE = 0.8;
export const SMALL_THEME = {
  text: 24 * PAGE_SCALE,
  stroke: PROJECTOR.stroke * PAGE_SCALE,
  scale: PAGE_SCALE,
};

/** What it shows can be looked at, but not used. */
export function Small({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.3);
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const watch = new ResizeObserver(() => setScale(current.clientWidth / SLIDE_WIDTH));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} className="small" inert>
      <div className="small__slide slides" style={{ transform: `scale(${scale})` }}>
        {children}
      </div>
    </div>
  );
}
