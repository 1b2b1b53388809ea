/** @file The paths of all rules on the triangle of three classes. Places that are passed many times are drawn once. */
import { cutApart } from "../../../charts/text/apart";
import type { Token } from "../../../ui/palette";
import { around, type Box } from "../../../charts/geometry/box";
import { obstacles } from "../../../charts/geometry/obstacles";
import { linesPath, type Line, type Point } from "../../../charts/geometry/polyline";
import { walkedOnce } from "../../../charts/geometry/walkedOnce";
import type { FigureTheme } from "../../../charts/ink";
import { steady } from "../../../charts/remember";
import { ternary, type Ternary } from "../../../charts/ternary";
import type { LabelStyle, PlacedText } from "../../../charts/text/label";
import type { RichText } from "../../../charts/text/measure";
import type { RuleTrace, TrackingTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { PINNED_LABEL } from "../../shared/pinned/words";
import { furthest } from "./furthest";
import { placeNear } from "./near";
import { phaseOf } from "./logs";
import { marksOn, triangleKey } from "./triangleKey";
import type { Size } from "../../../charts/picture/types";
import type { Mark } from "./types";

export interface TrianglePath {
  readonly color: Token;
  readonly width: number;
  readonly path: string;
  /** The part of the path after the belief reached a face. */
  readonly after: string;
}

export interface TriangleTarget {
  readonly id: "before" | "after" | "from" | "to" | "target";
  readonly at: Point;
}

/** The drawing of a run as plain data. */
export interface TriangleMarks {
  readonly theme: FigureTheme;
  readonly paths: readonly TrianglePath[];
  /** The path of a target that moves steadily. */
  readonly way: string;
  readonly targets: readonly TriangleTarget[];
  readonly start: Point;
  /** The markers along the paths, and in front of the names of rules. */
  readonly marks: readonly Mark[];
  readonly labels: readonly PlacedText[];
  readonly behind?: BehindPaths;
}

/** What is drawn of another run behind this one. */
export interface BehindPaths extends Pick<TriangleMarks, "paths" | "way" | "start"> {
  /** The targets that this run does not have. */
  readonly targets: readonly TriangleTarget[];
}

export interface TriangleScene extends TriangleMarks {
  readonly ternary: Ternary;
}

export interface TriangleInput {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  /** A few letters for what each rule does. */
  readonly symbols: readonly RichText[];
  /** A run with the same classes that is drawn behind. */
  readonly behind?: Pick<TriangleInput, "trace" | "styles"> | null;
}

/** Gives the pixel of each row of three numbers. */
function pixelsOf(rows: Float64Array, { at }: Ternary): (row: number) => Point {
  const p = new Float64Array(3);
  return (row) => {
    for (let i = 0; i < 3; i++) p[i] = rows[row * 3 + i] ?? NaN;
    return at(p);
  };
}

function ruleLines(rule: RuleTrace, frame: Ternary): { before: readonly Line[]; after: readonly Line[] } {
  const point = pixelsOf(rule.belief, frame);
  const last = rule.t.length - 1;
  const { collapsedAt } = rule.summary;
  const fall =
    collapsedAt === null
      ? last
      : Math.max(
          0,
          rule.t.findIndex((t) => t >= collapsedAt),
        );
  return {
    before: walkedOnce(point, 0, fall),
    after: collapsedAt === null ? [] : walkedOnce(point, fall, last),
  };
}

/** Paths that coincide are drawn as stripes: the first is the widest. */
const widthOf = (index: number, count: number, stroke: number) =>
  stroke * (count < 2 ? 0.9 : 1.25 - (0.75 * index) / (count - 1));

function targetsOf({ params }: TrackingTrace, { at }: Ternary): TriangleTarget[] {
  const { target } = params;
  if (target.kind === "shift")
    return [
      { id: "before", at: at(target.before) },
      { id: "after", at: at(target.after) },
    ];
  if (target.kind === "drift")
    return [
      { id: "from", at: at(target.from) },
      { id: "to", at: at(target.to) },
    ];
  return [];
}

function wayOf({ params, target }: TrackingTrace, frame: Ternary): readonly Line[] {
  if (params.target.kind === "shift") return [];
  return walkedOnce(pixelsOf(target.q, frame), 0, target.t.length - 1);
}

const TARGET_RADIUS = 7;
/** From the centre of a marker to the outer edge of its stroke, in em. */
const MARK_REACH = 0.55;

function labelsOf(
  points: readonly { readonly at: Point; readonly text: string }[],
  lines: readonly Line[],
  { ternary: frame, theme }: Pick<TriangleScene, "ternary" | "theme">,
  occupied: readonly Box[],
): PlacedText[] {
  const style: LabelStyle = { font: "sans", size: theme.text, color: "ink" };
  const walls = obstacles(
    [...lines, frame.edges],
    [...frame.names.map(({ box }) => box), ...frame.ticks.map(({ label }) => label.box), ...occupied],
  );
  const bounds = { x0: 0, y0: 0, x1: frame.size.width, y1: frame.size.height };
  const taken = points.map(({ at: [x, y] }) => around(x, y, TARGET_RADIUS + 1));
  const placed: PlacedText[] = [];
  for (const { at, text } of points) {
    const label = placeNear([{ text }], style, at, TARGET_RADIUS, { bounds, obstacles: walls, taken });
    if (!label) continue;
    placed.push(label);
    taken.push(label.box);
  }
  return placed;
}

interface Walked {
  readonly rule: RuleTrace;
  readonly style: RuleStyle;
  readonly lines: { readonly before: readonly Line[]; readonly after: readonly Line[] };
}

const walkedBy = (
  { trace, styles }: Pick<TriangleInput, "trace" | "styles">,
  frame: Ternary,
): readonly Walked[] =>
  trace.rules.flatMap((rule, i) => {
    const style = styles[i];
    return rule === null || style === undefined ? [] : [{ rule, style, lines: ruleLines(rule, frame) }];
  });

const pathsOf = (rules: readonly Walked[], theme: FigureTheme): readonly TrianglePath[] =>
  rules.map(({ style, lines }, i) => ({
    color: style.color,
    width: widthOf(i, rules.length, theme.stroke),
    path: linesPath(lines.before),
    after: linesPath(lines.after),
  }));

const startOf = ({ params: { start } }: TrackingTrace, { at }: Ternary): Point =>
  at(start === "uniform" ? [1, 1, 1] : start);

const isAt = ([x, y]: Point, [u, v]: Point) => Math.abs(x - u) < 1 && Math.abs(y - v) < 1;

function behindOf(
  { behind, theme }: TriangleInput,
  frame: Ternary,
  targets: readonly TriangleTarget[],
): { readonly drawn: BehindPaths; readonly lines: readonly Line[] } | null {
  if (!behind) return null;
  const walked = walkedBy(behind, frame);
  const own = targetsOf(behind.trace, frame);
  return {
    drawn: {
      paths: pathsOf(walked, theme),
      way: linesPath(wayOf(behind.trace, frame)),
      targets: own.filter(({ at }) => !targets.some((target) => isAt(at, target.at))),
      start: startOf(behind.trace, frame),
    },
    lines: walked.flatMap(({ lines }) => lines.before),
  };
}

/** Edges and names, kept so that they are not drawn again. */
const frameOf = steady<Ternary>();

export function triangleFrame({ size, theme, trace }: Omit<TriangleInput, "styles" | "symbols">): Ternary {
  const names = trace.names ?? ["class 1", "class 2", "class 3"];
  const key = `${size.width} ${size.height} ${theme.text} ${names.join("\n")}`;
  return frameOf("paths", key, () => ({ ...ternary(size, theme, names, cutApart), ticks: [] }));
}

export function layoutTriangle(input: TriangleInput): TriangleScene {
  const { size, theme, trace, symbols } = input;
  const frame = triangleFrame({ size, theme, trace });
  const rules = walkedBy(input, frame);
  const start = startOf(trace, frame);
  const targets = targetsOf(trace, frame);
  const way = wayOf(trace, frame);
  const key = triangleKey(
    rules.map(({ rule, style }) => ({ label: rule.summary.label, short: symbols[rule.rule], style })),
    frame,
    theme,
  );
  const along = rules.reduce<readonly Mark[]>(
    (taken, { style, lines }, i) => [
      ...taken,
      ...marksOn(lines.before, style, phaseOf(i, rules.length), theme, taken),
    ],
    [],
  );
  const walked = rules.flatMap(({ lines }) => [...lines.before, ...lines.after]);
  const behind = behindOf(input, frame, targets);
  const pinnedAt = behind && furthest(behind.lines, walked);
  return {
    ternary: frame,
    theme,
    paths: pathsOf(rules, theme),
    way: linesPath(way),
    targets,
    start,
    marks: [...along, ...key.marks],
    labels: [
      ...key.labels,
      ...labelsOf(
        [
          ...targets.map(({ id, at }) => ({ at, text: id as string })),
          { at: start, text: "start" },
          ...(pinnedAt ? [{ at: pinnedAt, text: PINNED_LABEL }] : []),
        ],
        [...walked, ...way, ...(behind?.lines ?? [])],
        { ternary: frame, theme },
        [
          ...key.labels.map(({ box }) => box),
          ...[...along, ...key.marks].map(({ x, y }) => around(x, y, theme.text * MARK_REACH)),
        ],
      ),
    ],
    ...(behind && { behind: behind.drawn }),
  };
}
