/**
 * @file More than three classes: a group of strips per class, the target's above those of the rules. The
 * darker, the larger the share; every column is a mean over its steps, so that an oscillating belief shows as
 * its average.
 */
import type { Token } from "../../../ui/palette";
import type { Box } from "../../../charts/geometry/box";
import { rowsInside } from "../../../charts/series/decimate";
import { cutApart } from "../../../charts/text/apart";
import { cutFrom } from "../../../charts/text/cutFrom";
import { fitText } from "../../../charts/text/fit";
import { placeMiddle, type PlacedText } from "../../../charts/text/label";
import { plainText, type RichText } from "../../../charts/text/measure";
import type { TrackingTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { classLabel } from "./classes";
import { endStyle, sceneOf } from "./ends";
import { surroundings } from "./frame";
import type { Mark, TimeFrame, TimeScene } from "./types";

export interface StripInput {
  readonly base: TimeFrame;
  readonly trace: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly shiftAt: number | null;
}

interface Source {
  readonly t: Float64Array;
  readonly values: Float64Array;
  readonly color: Token;
  readonly style: RuleStyle | null;
}

const LEVEL_COUNT = 14;
/** The width of a column in pixels. */
const COLUMN_PX = 2;
const LEAST_STRIP = 4;
const GROUP_GAP = 3;

/** The mean share of some classes in each column; NaN for a column without steps. */
export function columnMeans(
  { t, values }: Pick<Source, "t" | "values">,
  classes: number,
  members: readonly number[],
  window: { readonly from: number; readonly to: number; readonly columns: number },
): Float64Array {
  const sums = new Float64Array(window.columns);
  const weights = new Float64Array(window.columns);
  const [first, last] = rowsInside(t, window);
  for (let row = first; row <= last; row++) {
    const time = t[row] ?? NaN;
    const until = t[row + 1] ?? time + 1;
    let share = 0;
    for (const i of members) share += values[row * classes + i] ?? NaN;
    const perStep = window.columns / (window.to - window.from);
    const a = Math.max(0, Math.floor((time - window.from) * perStep));
    const b = Math.min(window.columns - 1, Math.ceil((until - window.from) * perStep) - 1);
    for (let column = a; column <= b; column++) {
      const weight = Math.min(until - time, (window.to - window.from) / window.columns);
      sums[column] = (sums[column] ?? NaN) + weight * share;
      weights[column] = (weights[column] ?? NaN) + weight;
    }
  }
  return sums.map((sum, column) => sum / (weights[column] ?? NaN));
}

/** The classes, ordered by the largest share that the target ever gives them. */
function ranking({ target, classes }: TrackingTrace): number[] {
  const most = new Float64Array(classes);
  for (let k = 0; k < target.q.length; k++)
    most[k % classes] = Math.max(most[k % classes] ?? NaN, target.q[k] ?? NaN);
  return Array.from(most, (_, i) => i).toSorted((a, b) => (most[b] ?? NaN) - (most[a] ?? NaN) || a - b);
}

/** The classes that have a group of their own, and those that share the last one. */
function groupsOf(trace: TrackingTrace, height: number, strips: number, text: number): number[][] {
  const pitch = Math.max(text * 1.15, strips * LEAST_STRIP) + GROUP_GAP;
  const room = Math.max(2, Math.floor((height + GROUP_GAP) / pitch));
  const order = ranking(trace);
  if (order.length <= room) return order.map((i) => [i]);
  return [...order.slice(0, room - 1).map((i) => [i]), order.slice(room - 1)];
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Adds the columns of a strip to the paths of their levels; neighbours of the same level are joined. */
function addStrip(paths: string[], means: Float64Array, { x0, y0, y1 }: Box): void {
  const levelOf = (mean: number) => (Number.isNaN(mean) ? 0 : Math.round(Math.sqrt(mean) * LEVEL_COUNT));
  for (let column = 0; column < means.length;) {
    const level = levelOf(means[column] ?? NaN);
    let end = column + 1;
    while (end < means.length && levelOf(means[end] ?? NaN) === level) end++;
    if (level > 0)
      paths[level] +=
        `M${round(x0 + column * COLUMN_PX)},${round(y0)}H${round(x0 + end * COLUMN_PX)}V${round(y1)}H${round(x0 + column * COLUMN_PX)}Z`;
    column = end;
  }
}

function sourcesOf(trace: TrackingTrace, styles: readonly RuleStyle[]): Source[] {
  const target = { t: trace.target.t, values: trace.target.q, color: "ink", style: null } as const;
  const rules = trace.rules.flatMap((rule, i) => {
    const style = styles[i] ?? null;
    return rule === null || style === null
      ? []
      : [{ t: rule.t, values: rule.belief, color: style.color, style }];
  });
  return [target, ...rules];
}

/** Shares are shown by darkness, so the vertical axis has no ticks. */
const UPRIGHT_AXIS = { kind: "linear", domain: [0, 1], title: "share of each class", spacing: null } as const;

function namesFitted(names: readonly RichText[], size: number, room: number): readonly RichText[] {
  const plain = names.map(plainText);
  const cut = cutApart(plain, (name) => fitText(name, "sans", size, room));
  return names.map((name, i) => (cut[i] === plain[i] ? name : [{ text: cut[i] ?? "" }]));
}

export function layoutStrips({ base, trace, styles, shiftAt }: StripInput): TimeScene {
  const { frame, wide, wideX, theme, size } = base;
  const sources = sourcesOf(trace, styles);
  const groups = groupsOf(trace, frame.y1 - frame.y0, sources.length, theme.text);
  const pitch = (frame.y1 - frame.y0 + GROUP_GAP) / groups.length;
  const strip = (pitch - GROUP_GAP) / sources.length;
  const columns = Math.max(1, Math.round((wide.x1 - wide.x0) / COLUMN_PX));
  const window = { from: wideX.domain[0], to: wideX.domain[1], columns };
  const paths = sources.map(() => Array.from({ length: LEVEL_COUNT + 1 }, () => ""));
  const names = groups.map((members): RichText =>
    members.length === 1
      ? classLabel(trace.names, members[0] ?? NaN)
      : [{ text: `${members.length} others` }],
  );
  const texts = namesFitted(names, theme.text, size.width - frame.x1 - 8);
  const labels: PlacedText[] = [];
  const marks: Mark[] = [];
  groups.forEach((members, g) => {
    const top = frame.y0 + g * pitch;
    sources.forEach((source, s) => {
      const y0 = top + s * strip;
      addStrip(paths[s] ?? [], columnMeans(source, trace.classes, members, window), {
        ...wide,
        y0,
        y1: y0 + strip - 0.5,
      });
      if (source.style && strip >= 6)
        marks.push({
          x: frame.x0 - 8,
          y: y0 + strip / 2,
          shape: source.style.marker,
          color: source.color,
          hollow: false,
        });
    });
    const style = { ...endStyle(theme.text, "ink-soft"), font: "sans" } as const;
    const placed = placeMiddle(texts[g] ?? [], style, frame.x1 + 7, top + (pitch - GROUP_GAP) / 2);
    labels.push(cutFrom(names[g] ?? [], placed));
  });
  return {
    ...sceneOf(surroundings(base, UPRIGHT_AXIS, shiftAt), { lines: [], ends: [] }),
    labels,
    labelMarks: marks,
    strips: sources.map(({ color }, s) => ({
      color,
      levels: (paths[s] ?? []).flatMap((path, level) =>
        path === "" ? [] : [{ opacity: round(level / LEVEL_COUNT), path }],
      ),
    })),
    others: groups.at(-1)?.length === 1 ? 0 : (groups.at(-1)?.length ?? 0),
  };
}
