/** @file A slide, small. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { PROJECTOR } from "../../../charts/ink";
import "./small.css";

/** What a slide is laid out on before it is shown small. */
const SLIDE_WIDTH = 1024;
/** Letters of a projector are a quarter larger than those of a page. */
const PAGE = 0.8;
export const SMALL_THEME = { text: 24 * PAGE, stroke: PROJECTOR.stroke * PAGE, scale: PAGE };

/** What is on it is looked at, not used. */
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
