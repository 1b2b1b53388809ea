/** @file A panel over time, alive: still and sliding layers, the cursor, the numbers under it, gestures. */
import { useCallback, useEffect, useRef, type ReactNode } from "react";
import { useShownStep } from "../playback/context";
import type { PlaybackState } from "../playback/playback";
import type { TimeScene } from "../scene/types";
import { useTimeView } from "../time/context";
import { useGestures } from "../time/useGestures";
import { Reading, type ReadingItem } from "./Reading";
import { TimePlates } from "./TimePlates";
import { TimeSliding } from "./TimeSliding";
import { TimeStill } from "./TimeStill";
import { TimeTicks } from "./TimeTicks";

interface TimePanelProps {
  readonly scene: TimeScene;
  readonly description: string;
  readonly read: (t: number) => readonly ReadingItem[];
  /** One of the panels takes the keys for all. */
  readonly keys: boolean;
  /** Drawn under the lines, and moving with them. */
  readonly backdrop?: ReactNode;
  readonly children?: ReactNode;
}

/** Marks at the very edge of the frame show whole, unless lines go on beyond it. */
const EDGE = 5;
/** Numbers at the ends of the axis reach beyond it. */
const AROUND = 40;

/** Keeps an element where the view is while time is panned. */
function useSliding(pixelsPerStep: number) {
  const layers = useRef(new Set<HTMLElement>());
  const { camera } = useTimeView();
  useEffect(
    () =>
      camera.subscribe((offset) => {
        const transform = offset === 0 ? "" : `translateX(${-offset * pixelsPerStep}px)`;
        for (const layer of layers.current) {
          layer.style.transform = transform;
          layer.classList.toggle("time__slide--moving", offset !== 0);
        }
      }),
    [camera, pixelsPerStep],
  );
  return useCallback((element: HTMLElement | null) => {
    const known = layers.current;
    if (element) known.add(element);
    return () => {
      if (element) known.delete(element);
    };
  }, []);
}

function CursorLine({ scene }: { scene: TimeScene }) {
  const ref = useRef<HTMLDivElement>(null);
  const { frame, wide, x } = scene;
  const show = useCallback(
    (t: number, { steps, hover }: PlaybackState) => {
      const element = ref.current;
      if (!element) return;
      element.style.visibility = t >= steps && hover === null ? "hidden" : "visible";
      element.style.transform = `translate(${x.at(t) - wide.x0}px, ${frame.y0}px)`;
    },
    [frame, wide, x],
  );
  useShownStep(show);
  return <div ref={ref} className="time__cursor" style={{ height: frame.y1 - frame.y0 }} />;
}

export function TimePanel({ scene, description, read, keys, backdrop, children }: TimePanelProps) {
  const { size, frame, wide, x } = scene;
  const surface = useRef<HTMLDivElement>(null);
  const gestures = useGestures(surface);
  const slides = useSliding((frame.x1 - frame.x0) / (x.domain[1] - x.domain[0]));
  const { zoomed } = useTimeView();
  const width = frame.x1 - frame.x0;
  const edge = zoomed ? 0 : EDGE;
  const wider = wide.x1 - wide.x0 + 2 * AROUND;
  const svg = {
    width: wider,
    height: size.height,
    viewBox: `${wide.x0 - AROUND} 0 ${wider} ${size.height}`,
    "aria-hidden": true,
  } as const;
  /** Where the sliding picture begins in a layer that begins at `left`. */
  const from = (left: number) => ({ left: wide.x0 - AROUND - left });
  const clipLeft = frame.x0 - edge;
  return (
    <div className={zoomed ? "plot time time--zoomed" : "plot time"} style={size}>
      <svg
        className="time__still"
        role="img"
        aria-label={description}
        {...size}
        viewBox={`0 0 ${size.width} ${size.height}`}
      >
        <TimeStill scene={scene} />
      </svg>
      <div
        className="time__clip time__clip--ticks"
        data-clip=""
        style={{ left: 0, width: size.width, top: frame.y1 }}
      >
        <div className="time__slide" ref={slides} style={{ top: -frame.y1 }}>
          <svg className="time__sliding" {...svg} style={from(0)}>
            <TimeTicks scene={scene} />
          </svg>
        </div>
      </div>
      <div
        className="time__clip"
        data-clip=""
        style={{ left: clipLeft, width: width + 2 * edge, height: frame.y1 + EDGE }}
      >
        <div className="time__slide" ref={slides}>
          <svg className="time__sliding" {...svg} style={from(clipLeft)}>
            {backdrop}
            <TimeSliding scene={scene} />
          </svg>
          <div className="time__origin" style={{ left: wide.x0 - clipLeft }}>
            <CursorLine scene={scene} />
          </div>
          {scene.plates.length === 0 ? null : (
            <svg className="time__sliding" {...svg} style={from(clipLeft)}>
              <TimePlates scene={scene} />
            </svg>
          )}
        </div>
      </div>
      <Reading scene={scene} read={read} />
      <div
        ref={surface}
        className="time__surface"
        role="group"
        aria-label="Time axis: plus and minus zoom, 0 shows the whole run, arrows move"
        // It takes keys, and there is no role for a stretch of time that is panned and zoomed.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={keys ? 0 : -1}
        style={{ left: frame.x0, top: frame.y0, width, height: size.height - frame.y0 }}
        {...gestures}
      />
      <div className="time__slide time__grips" ref={slides}>
        {children}
      </div>
    </div>
  );
}
