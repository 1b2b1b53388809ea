/** @file A panel over time on the page: still and sliding layers, the cursor and the numbers there, gestures. */
import { memo, useCallback, useContext, useEffect, useMemo, useRef, type ReactNode } from "react";
import { useShownStep } from "../../shared/playback/context";
import type { PlaybackState } from "../../shared/playback/playback";
import { PictureOver } from "../../../charts/over";
import { axesPlane } from "../../../charts/plane";
import { markScale } from "../../../charts/ink";
import { Marks } from "../../../charts/picture/Marks";
import { rect } from "../../../charts/picture/marks";
import { LayerView } from "../../../charts/picture/PictureView";
import type { Mark } from "../../../charts/picture/types";
import type { Box } from "../../../charts/geometry/box";
import type { TimeScene } from "../scene/types";
import { useTimeView } from "../time/context";
import { useGestures } from "../time/useGestures";
import { Reading, type ReadingItem } from "./Reading";
import { tickMarks, timeClips, timeLayers } from "./timeLayers";

/** The labels at the ends of the axis reach beyond it by this many pixels. */
const NUMBER_OVERHANG = 40;

const NO_MARKS: readonly Mark[] = [];

const placeOf = ({ x0, x1, y0, y1 }: Box) => ({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 });

/** Moves an element along while time is panned. */
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

function CursorLine({ frame, wide, x }: Pick<TimeScene, "frame" | "wide" | "x">) {
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

/** The mark for dragging: a small knob at the top of the dashed line. */
const knob = (x: number, y: number, grow: number): Mark =>
  rect(
    { x0: x - 3.5 * grow, x1: x + 3.5 * grow, y0: y - 6 * grow, y1: y + 6 * grow },
    { radius: 2.5 * grow, fill: "paper", stroke: "ink", width: 1.5 * grow },
  );

interface Keyed {
  /** Whether this panel reacts to keys, for all panels. */
  readonly keys: boolean;
}

/** Reacts to pointing, scrubbing, panning and zooming, by pointer and by keys. */
const Surface = memo(function Surface({ frame, size, keys }: Pick<TimeScene, "frame" | "size"> & Keyed) {
  const surface = useRef<HTMLDivElement>(null);
  const gestures = useGestures(surface);
  return (
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
  );
});

interface TimePanelProps extends Keyed {
  readonly scene: TimeScene;
  readonly description: string;
  readonly read: (t: number) => readonly ReadingItem[];
  /** Grips. */
  readonly children?: ReactNode;
}

/** The marks of its layers; the same as long as the scene is. */
const marksOf = (scene: TimeScene) =>
  Object.fromEntries(timeLayers(scene).map((layer) => [layer.id, "marks" in layer ? layer.marks : NO_MARKS]));

function Layers({ scene, description, read, keys, children }: TimePanelProps) {
  const { size, frame, zoomed, wide, x, shift, theme, title } = scene;
  const slides = useSliding((frame.x1 - frame.x0) / (x.domain[1] - x.domain[0]));
  const {
    still = NO_MARKS,
    ticks = NO_MARKS,
    sliding = NO_MARKS,
    plates = NO_MARKS,
  } = useMemo(() => marksOf(scene), [scene]);
  const ahead = useMemo(() => tickMarks(scene, false), [scene]);
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
      <LayerView layer={{ id: "still", marks: still }} size={size} description={description} />
      <div className="time__clip" style={placeOf(clips.ticks)}>
        <div className="time__slide" ref={slides} style={{ top: -clips.ticks.y0 }}>
          <svg {...svg} style={from(clips.ticks.x0)}>
            <Marks marks={ticks} />
            <g className="plot__ahead">
              <Marks marks={ahead} />
            </g>
          </svg>
        </div>
      </div>
      <div className="time__clip" style={placeOf(clips.sliding)}>
        <div className="time__slide" ref={slides}>
          <svg {...svg} style={from(clips.sliding.x0)}>
            <Marks marks={sliding} />
            {shift && children ? <Marks marks={[knob(shift.x, frame.y0, markScale(theme))]} /> : null}
          </svg>
          <div className="time__origin" style={{ left: wide.x0 - clips.sliding.x0 }}>
            <CursorLine {...{ frame, wide, x }} />
          </div>
          <svg {...svg} style={from(clips.sliding.x0)}>
            <Marks marks={plates} />
          </svg>
        </div>
      </div>
      <Reading {...{ theme, title, size, read }} />
      <Surface {...{ frame, size, keys }} />
      <div className="time__slide time__grips" ref={slides}>
        {children}
      </div>
    </div>
  );
}

export function TimePanel(props: TimePanelProps) {
  const { scene } = props;
  const over = useContext(PictureOver);
  if (over === null) return <Layers {...props} />;
  return (
    <div className="plot" style={scene.size}>
      <div inert>
        <Layers {...props} />
      </div>
      {over({ size: scene.size, plane: axesPlane(scene) })}
    </div>
  );
}
