/** @file A panel over time, alive: still and sliding layers, the cursor, the numbers under it, gestures. */
import {
  createContext,
  memo,
  useCallback,
  useContext,
  useEffect,
  useRef,
  type ComponentProps,
  type ReactNode,
} from "react";
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

interface Content {
  readonly scene: TimeScene;
  readonly read: (t: number) => readonly ReadingItem[];
  /** Drawn under the lines, and moving with them. */
  readonly backdrop: ReactNode;
  readonly grips: ReactNode;
}

/** What a panel shows goes past its layers, which stay while something is dragged. */
const ContentContext = createContext<Content | null>(null);

function useContent(): Content {
  const content = useContext(ContentContext);
  if (content === null) throw new Error("useContent was called outside a TimePanel; render it in one");
  return content;
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

function CursorLine({ frame, wide, x }: Geometry) {
  const ref = useRef<HTMLDivElement>(null);
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

const Still = () => <TimeStill scene={useContent().scene} />;
const Ticks = () => <TimeTicks scene={useContent().scene} />;
const Grips = () => useContent().grips;

function Sliding() {
  const { scene, backdrop } = useContent();
  return (
    <>
      {backdrop}
      <TimeSliding scene={scene} />
    </>
  );
}

function Plates(svg: ComponentProps<"svg">) {
  const { scene } = useContent();
  return scene.plates.length === 0 ? null : (
    <svg {...svg}>
      <TimePlates scene={scene} />
    </svg>
  );
}

function Numbers() {
  const { scene, read } = useContent();
  const { theme, title, size } = scene;
  return <Reading {...{ theme, title, size, read }} />;
}

type Geometry = Pick<TimeScene, "size" | "frame" | "wide" | "x">;

interface LayersProps extends Geometry {
  readonly description: string;
  /** One of the panels takes the keys for all. */
  readonly keys: boolean;
}

const Layers = memo(function Layers({ size, frame, wide, x, description, keys }: LayersProps) {
  const surface = useRef<HTMLDivElement>(null);
  const gestures = useGestures(surface);
  const slides = useSliding((frame.x1 - frame.x0) / (x.domain[1] - x.domain[0]));
  const { zoomed } = useTimeView();
  const width = frame.x1 - frame.x0;
  const edge = zoomed ? 0 : EDGE;
  const wider = wide.x1 - wide.x0 + 2 * AROUND;
  const svg = {
    className: "time__sliding",
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
        <Still />
      </svg>
      <div
        className="time__clip time__clip--ticks"
        data-clip=""
        style={{ left: 0, width: size.width, top: frame.y1 }}
      >
        <div className="time__slide" ref={slides} style={{ top: -frame.y1 }}>
          <svg {...svg} style={from(0)}>
            <Ticks />
          </svg>
        </div>
      </div>
      <div
        className="time__clip"
        data-clip=""
        style={{ left: clipLeft, width: width + 2 * edge, height: frame.y1 + EDGE }}
      >
        <div className="time__slide" ref={slides}>
          <svg {...svg} style={from(clipLeft)}>
            <Sliding />
          </svg>
          <div className="time__origin" style={{ left: wide.x0 - clipLeft }}>
            <CursorLine {...{ size, frame, wide, x }} />
          </div>
          <Plates {...svg} style={from(clipLeft)} />
        </div>
      </div>
      <Numbers />
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
        <Grips />
      </div>
    </div>
  );
});

interface TimePanelProps extends Pick<Content, "scene" | "read"> {
  readonly description: string;
  readonly keys: boolean;
  readonly backdrop?: ReactNode;
  readonly children?: ReactNode;
}

export function TimePanel({ scene, description, read, keys, backdrop, children }: TimePanelProps) {
  const { size, frame, wide, x } = scene;
  return (
    <ContentContext value={{ scene, read, backdrop, grips: children }}>
      <Layers {...{ size, frame, wide, x, description, keys }} />
    </ContentContext>
  );
}
