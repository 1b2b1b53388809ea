/** @file A panel over time, alive: still and sliding layers, the cursor, the numbers under it, gestures. */
import {
  createContext,
  memo,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  type ReactNode,
} from "react";
import { useShownStep } from "../../shared/playback/context";
import type { PlaybackState } from "../../shared/playback/playback";
import { PictureOver } from "../../../charts/over";
import { axesPlane } from "../../../charts/plane";
import { markScale } from "../../../charts/ink";
import { Marks } from "../../../charts/picture/Marks";
import { rect } from "../../../charts/picture/marks";
import { LayerView } from "../../../charts/picture/PictureView";
import type { Layer, Mark } from "../../../charts/picture/types";
import type { Box } from "../../../charts/geometry/box";
import type { TimeScene } from "../scene/types";
import { useTimeView } from "../time/context";
import { useGestures } from "../time/useGestures";
import { Reading, type ReadingItem } from "./Reading";
import { tickMarks, timeClips, timeLayers } from "./timeLayers";

interface Content {
  readonly scene: TimeScene;
  readonly layers: readonly Layer[];
  readonly description: string;
  readonly read: (t: number) => readonly ReadingItem[];
  readonly grips: ReactNode;
}

/** What a panel shows goes past its layers, which stay while something is dragged. */
const ContentContext = createContext<Content | null>(null);

function useContent(): Content {
  const content = useContext(ContentContext);
  if (content === null) throw new Error("useContent was called outside a TimePanel; render it in one");
  return content;
}

/** Numbers at the ends of the axis reach beyond it. */
const NUMBER_OVERHANG = 40;

const NO_MARKS: readonly Mark[] = [];

const placeOf = ({ x0, x1, y0, y1 }: Box) => ({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 });

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

/** The picture's own layer. */
function useLayer(id: string): readonly Mark[] {
  const layer = useContent().layers.find((one) => one.id === id);
  return layer && "marks" in layer ? layer.marks : NO_MARKS;
}

const Grips = () => useContent().grips;

function Still() {
  const { scene, description } = useContent();
  return (
    <LayerView
      layer={{ id: "still", marks: useLayer("still") }}
      size={scene.size}
      description={description}
    />
  );
}

function Ticks() {
  const { scene } = useContent();
  return (
    <>
      <Marks marks={useLayer("ticks")} />
      <g className="plot__ahead">
        <Marks marks={tickMarks(scene, false)} />
      </g>
    </>
  );
}

/** What one drags: a small slider knob on top of the dashed line. */
const knob = (x: number, y: number, grow: number): Mark =>
  rect(
    { x0: x - 3.5 * grow, x1: x + 3.5 * grow, y0: y - 6 * grow, y1: y + 6 * grow },
    { radius: 2.5 * grow, fill: "paper", stroke: "ink", width: 1.5 * grow },
  );

function Sliding() {
  const { scene, grips } = useContent();
  const { frame, shift, theme } = scene;
  return (
    <>
      <Marks marks={useLayer("sliding")} />
      {shift && grips ? <Marks marks={[knob(shift.x, frame.y0, markScale(theme))]} /> : null}
    </>
  );
}

const Plates = () => <Marks marks={useLayer("plates")} />;

function Numbers() {
  const { scene, read } = useContent();
  const { theme, title, size } = scene;
  return <Reading {...{ theme, title, size, read }} />;
}

type Geometry = Pick<TimeScene, "size" | "frame" | "zoomed" | "wide" | "x">;

interface LayersProps extends Geometry {
  /** One of the panels takes the keys for all. */
  readonly keys: boolean;
}

const Layers = memo(function Layers({ size, frame, zoomed, wide, x, keys }: LayersProps) {
  const surface = useRef<HTMLDivElement>(null);
  const gestures = useGestures(surface);
  const slides = useSliding((frame.x1 - frame.x0) / (x.domain[1] - x.domain[0]));
  const clips = timeClips({ size, frame, zoomed });
  const wider = wide.x1 - wide.x0 + 2 * NUMBER_OVERHANG;
  const svg = {
    className: "plot__layer",
    width: wider,
    height: size.height,
    viewBox: `${wide.x0 - NUMBER_OVERHANG} 0 ${wider} ${size.height}`,
    "aria-hidden": true,
  } as const;
  /** Where the sliding picture begins in a layer that begins at `left`. */
  const from = (left: number) => ({ left: wide.x0 - NUMBER_OVERHANG - left });
  return (
    <div className={zoomed ? "plot time time--zoomed" : "plot time"} style={size}>
      <Still />
      <div className="time__clip" style={placeOf(clips.ticks)}>
        <div className="time__slide" ref={slides} style={{ top: -clips.ticks.y0 }}>
          <svg {...svg} style={from(clips.ticks.x0)}>
            <Ticks />
          </svg>
        </div>
      </div>
      <div className="time__clip" style={placeOf(clips.sliding)}>
        <div className="time__slide" ref={slides}>
          <svg {...svg} style={from(clips.sliding.x0)}>
            <Sliding />
          </svg>
          <div className="time__origin" style={{ left: wide.x0 - clips.sliding.x0 }}>
            <CursorLine {...{ size, frame, zoomed, wide, x }} />
          </div>
          <svg {...svg} style={from(clips.sliding.x0)}>
            <Plates />
          </svg>
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
        style={placeOf({ ...frame, y1: size.height })}
        {...gestures}
      />
      <div className="time__slide time__grips" ref={slides}>
        <Grips />
      </div>
    </div>
  );
});

interface TimePanelProps extends Pick<Content, "scene" | "read" | "description"> {
  readonly keys: boolean;
  readonly children?: ReactNode;
}

export function TimePanel({ scene, description, read, keys, children }: TimePanelProps) {
  const { size, frame, zoomed, wide, x } = scene;
  const layers = useMemo(() => timeLayers(scene), [scene]);
  const over = useContext(PictureOver);
  const panel = <Layers {...{ size, frame, zoomed, wide, x, keys }} />;
  return (
    <ContentContext value={{ scene, layers, description, read, grips: children }}>
      {over === null ? (
        panel
      ) : (
        <div className="plot" style={size}>
          <div inert>{panel}</div>
          {over({ size, plane: axesPlane(scene) })}
        </div>
      )}
    </ContentContext>
  );
}
