/** @file The layers of a panel over time: what stays, the numbers below, and what moves with time. Pure. */
import { SECOND_DASHES } from "../../../charts/looks";
import { NOTIONS } from "../../../charts/notions";
import type { Axis } from "../../../charts/axis/axis";
import type { FigureTheme } from "../../../charts/ink";
import type { Box } from "../../../charts/geometry/box";
import { longer } from "../../../charts/picture/dashes";
import { group, marker, path, rect, text, texts } from "../../../charts/picture/marks";
import type { Layer, Mark } from "../../../charts/picture/types";
import { axisLabels, axisLines, baseLine } from "../../../charts/xy/marks";
import { PINNED_LABEL } from "../../shared/pinned/words";
import type { BandShape, LineShape, Mark as Place, StripShape, TimeFrame, TimeScene } from "../scene/types";

/** Marks at the edge of the frame are shown whole, unless the lines continue beyond it. */
const EDGE_PX = 5;

/** The ink of a run that is drawn behind. */
export const PALE_INK = "ink-faint";
/** The width of its lines, as a multiple of the usual. */
export const WIDE_STROKES = 3.2;
export const FINE_WIDTH = 0.5;
export const WASH_OPACITY = 0.28;

/** The visible parts of the layers that move with time. */
export function timeClips({ size, frame, zoomed }: Pick<TimeFrame, "size" | "frame" | "zoomed">) {
  const edge = zoomed ? 0 : EDGE_PX;
  return {
    ticks: { x0: 0, x1: size.width, y0: frame.y1, y1: size.height },
    sliding: { x0: frame.x0 - edge, x1: frame.x1 + edge, y0: 0, y1: frame.y1 + EDGE_PX },
  } satisfies Record<string, Box>;
}

export const markersAt = (places: readonly Place[], size: number): readonly Mark[] =>
  places.map(({ shape, x, y, color, hollow }) => marker(shape, [x, y], size * 0.32, color, hollow));

const axes = new WeakMap<Axis, Mark>();

/** The same mark for the same axis, so that it is not drawn again during drags. */
function axesMark({ yAxis, frame, title, timeTitle }: TimeScene): Mark {
  const known = axes.get(yAxis);
  if (known) return known;
  const mark = group([
    ...axisLines(yAxis, frame),
    ...baseLine(frame),
    ...axisLabels(yAxis),
    text(title),
    ...(timeTitle ? [text(timeTitle)] : []),
  ]);
  axes.set(yAxis, mark);
  return mark;
}

const stillMarks = (scene: TimeScene): readonly Mark[] => [
  axesMark(scene),
  group(path(scene.leaders, { stroke: "ink-faint" })),
  group(markersAt(scene.labelMarks, scene.theme.text)),
  group(texts(scene.labels)),
];

/** The labels of the time axis: those in sight, or those that panning would bring into sight. */
export function tickMarks(
  { xAxis, frame, hiddenTicks, shift }: TimeScene,
  inSight: boolean,
): readonly Mark[] {
  const ticks = xAxis.ticks.filter(({ value }) => !hiddenTicks.has(value));
  const all = [...ticks, ...(shift ? [{ at: shift.x, label: shift.label }] : [])];
  const isSeen = (at: number) => at >= frame.x0 - 1 && at <= frame.x1 + 1;
  return texts(all.filter(({ at }) => isSeen(at) === inSight).map(({ label }) => label));
}

const stripMarks = ({ color, levels }: StripShape): Mark =>
  group(levels.flatMap(({ opacity, path: d }) => path(d, { fill: color, fillOpacity: opacity })));

const shiftLine = ({ shift, frame, theme }: TimeScene): readonly Mark[] =>
  shift
    ? path(`M${shift.x},${frame.y0}V${frame.y1}`, {
        stroke: "ink-soft",
        dash: longer(SECOND_DASHES.place, theme.scale),
        name: "shift",
      })
    : [];

/** A pale hatched area between the extremes, which are outlined; or the line itself on the area. */
function bandMarks({ color, area, edges, noise }: BandShape, stroke: number): readonly Mark[] {
  const wash = path(area, { fill: color, fillOpacity: 0.08 });
  if (noise !== null) {
    const line = { stroke: color, width: stroke * 0.45, strokeOpacity: 0.9, join: "round" } as const;
    return [...wash, ...path(noise, { ...line, name: "noise" })];
  }
  const hatch = { kind: "hatch", ink: color, width: 1.5, opacity: 0.5 } as const;
  return [
    ...wash,
    ...path(area, { fill: hatch }),
    ...path(edges, { stroke: color, width: stroke * 0.6, name: "band" }),
  ];
}

const lineMarks = (
  { id, color, width, dash, opacity, path: d }: LineShape,
  { scale }: FigureTheme,
): readonly Mark[] =>
  path(d, {
    name: id,
    stroke: color,
    width,
    strokeOpacity: opacity,
    dash: longer(dash, scale),
    join: "round",
  });

/** Wide and pale with a fine line in the middle, so that it differs from the lines in front not only in colour. */
function behindMarks({ behind, theme }: TimeScene): readonly Mark[] {
  if (behind === undefined) return [];
  const { bands, lines, target, marks } = behind;
  const grey = { stroke: PALE_INK, join: "round" } as const;
  return [
    group(bands.flatMap((band) => bandMarks({ ...band, color: PALE_INK }, theme.stroke))),
    group(
      lines.flatMap(({ id, path: d }) => [
        ...path(d, { ...grey, width: theme.stroke * WIDE_STROKES, strokeOpacity: WASH_OPACITY }),
        ...path(d, { ...grey, name: `${PINNED_LABEL}-${id}`, width: theme.stroke * FINE_WIDTH }),
      ]),
    ),
    group(
      path(target, {
        ...grey,
        width: theme.stroke * FINE_WIDTH,
        dash: longer(NOTIONS.target.dash, theme.scale),
        name: `${PINNED_LABEL}-target`,
      }),
    ),
    group(markersAt(pale(marks), theme.text)),
  ];
}

const pale = (marks: readonly Place[]): readonly Place[] =>
  marks.map((mark) => ({ ...mark, color: PALE_INK, hollow: true }));

function targetMarks({ target, restless, theme }: TimeScene): readonly Mark[] {
  const [width, strokeOpacity] = restless ? [0.4, 0.8] : [0.55, 1];
  return path(target, {
    name: "target",
    stroke: "target",
    width: theme.stroke * width,
    strokeOpacity,
    dash: longer(NOTIONS.target.dash, theme.scale),
  });
}

/** In groups, so that one more mark of a kind does not shift the marks of another. */
const slidingMarks = (scene: TimeScene): readonly Mark[] => [
  ...scene.strips.map(stripMarks),
  group(axisLines(scene.xAxis, scene.wide)),
  group(shiftLine(scene)),
  ...behindMarks(scene),
  group(scene.bands.flatMap((band) => bandMarks(band, scene.theme.stroke))),
  group(scene.lines.flatMap((line) => lineMarks(line, scene.theme))),
  group(targetMarks(scene)),
  group(markersAt(scene.marks, scene.theme.text)),
];

/** Sentences on plates, which lie above the cursor. */
const plateMarks = ({ plates }: TimeScene): readonly Mark[] =>
  plates.flatMap(({ box, lines }) => [rect(box, { fill: "paper", radius: 3 }), ...texts(lines)]);

export function timeLayers(scene: TimeScene): readonly Layer[] {
  const clips = timeClips(scene);
  const plates = plateMarks(scene);
  return [
    { id: "still", marks: stillMarks(scene) },
    { id: "ticks", clip: clips.ticks, marks: tickMarks(scene, true) },
    { id: "sliding", clip: clips.sliding, marks: slidingMarks(scene) },
    ...(plates.length === 0 ? [] : [{ id: "plates", clip: clips.sliding, marks: plates }]),
  ];
}
