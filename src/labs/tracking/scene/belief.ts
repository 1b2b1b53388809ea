/** @file The belief of one rule over time: a line for each class in the rule's colour, and the target in dashed ink. */
import { linesPath } from "../../../charts/geometry/polyline";
import { rowAt } from "../../../charts/series/decimate";
import { layoutSeries, seriesPath, type Series } from "../../../charts/series/series";
import type { RichText } from "../../../charts/text/measure";
import type { RuleTrace, TrackingTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { bandShape, groupBands, levelBox, type BandGroup } from "./bands";
import type { ClassStyle } from "./classes";
import { endWidth, sceneOf } from "./ends";
import { surroundings } from "./frame";
import { plateIn } from "./plate";
import { targetLines } from "./target";
import type { EndLabel, LineShape, Plate, TimeFrame, TimeScene } from "./types";

export interface BeliefInput {
  readonly base: TimeFrame;
  readonly trace: TrackingTrace;
  readonly rule: RuleTrace | null;
  readonly style: RuleStyle;
  readonly classes: readonly ClassStyle[];
  readonly shiftAt: number | null;
  /** What a band means in this panel. */
  readonly bandWords: string;
  /** Another run on the same axes. */
  readonly also?: TrackingTrace | null;
}

function drawClasses({ base, rule, classes }: BeliefInput, y: TimeScene["y"]): readonly Series[] {
  if (rule === null) return [];
  const { t, belief, classes: stride } = rule;
  return classes.map(({ index }) =>
    layoutSeries({ t, values: belief, stride, offset: index }, base.wideX, y, base.wide),
  );
}

const joined = (labels: readonly RichText[]): RichText =>
  labels.flatMap((label, i) => (i === 0 ? label : [{ text: " " }, ...label]));

/** Labels stand where lines end. Classes whose lines oscillate there share one, in the middle of their band. */
function endLabels(input: BeliefInput, groups: readonly BandGroup[], y: TimeScene["y"]): EndLabel[] {
  const { base, rule, classes, style } = input;
  if (rule === null) return [];
  const row = rowAt(rule.t, base.x.domain[1]);
  const open = groups.filter(({ box }) => box.x0 < base.frame.x1 - 2 && box.x1 > base.frame.x1 - 4);
  const bouncing = new Set(open.flatMap(({ members }) => members));
  const single = classes.flatMap((one, i): EndLabel[] => {
    if (!one.named || bouncing.has(i)) return [];
    const value = rule.belief[row * rule.classes + one.index] ?? NaN;
    return [{ text: one.label, color: style.color, y: y.at(value), markers: [], weight: value }];
  });
  const shared = open.flatMap(({ box, members }) =>
    members.flatMap((i): EndLabel[] => {
      const one = classes[i];
      if (one?.named !== true) return [];
      return [{ text: one.label, color: style.color, y: (box.y0 + box.y1) / 2, markers: [], weight: 2 }];
    }),
  );
  return [...level(single, base), ...level(shared, base)];
}

/** Lines that end at the same place share a label, as far as there is room. */
function level(labels: readonly EndLabel[], { frame, size, theme }: TimeFrame): EndLabel[] {
  const room = size.width - frame.x1;
  const merged: EndLabel[] = [];
  for (const label of labels.toSorted((a, b) => a.y - b.y)) {
    const last = merged.at(-1);
    const both = last && {
      ...last,
      text: joined([last.text, label.text]),
      weight: Math.max(last.weight, label.weight),
    };
    if (both && Math.abs(last.y - label.y) < 1.5 && endWidth([both], theme.text) <= room)
      merged[merged.length - 1] = both;
    else merged.push(label);
  }
  return merged;
}

function plates(
  input: BeliefInput,
  groups: readonly BandGroup[],
  lines: Parameters<typeof plateIn>[2],
): Plate[] {
  const { base, style, bandWords } = input;
  const visible = groups
    .filter(({ band }) => band.noise === null)
    .map(({ band }) => {
      const box = levelBox(band);
      return { ...box, x0: Math.max(box.x0, base.frame.x0), x1: Math.min(box.x1, base.frame.x1) };
    });
  const [largest] = visible.toSorted((a, b) => b.x1 - b.x0 - (a.x1 - a.x0));
  if (!largest || largest.x1 - largest.x0 < 40) return [];
  const plate = plateIn(bandWords, largest, lines, base.theme, style.color);
  return plate ? [plate] : [];
}

/** With more classes than this most shares are small, and the axis is adapted to them. */
const FEW_CLASSES = 12;
const TOPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/** The upper end of the axis for all beliefs of a run: 1 or, with many classes, a round number above all of them. */
function topOf({ classes, target, rules }: TrackingTrace): number {
  if (classes <= FEW_CLASSES) return 1;
  let most = 0;
  for (const values of [target.q, ...rules.flatMap((rule) => (rule ? [rule.belief] : []))])
    for (const value of values) if (value > most) most = value;
  return TOPS.find((round) => most <= round) ?? 1;
}

export function layoutBelief(input: BeliefInput): TimeScene {
  const { base, classes, style, trace, shiftAt, also } = input;
  const top = Math.max(topOf(trace), also ? topOf(also) : 0);
  const upright = { kind: "linear", domain: [0, top], title: "belief p", spacing: 4 } as const;
  const around = surroundings(base, upright, shiftAt);
  const { y } = around;
  const series = drawClasses(input, y);
  const groups = groupBands(series.map(({ bands }) => bands));
  const target = classes
    .filter(({ named }) => named)
    .flatMap(({ index }) => targetLines(trace, index, base, y));
  const readable = series.flatMap(({ lines }) => lines);
  const lines = series.map((one, i): LineShape => {
    const look = classes[i];
    return {
      id: `class-${i + 1}`,
      color: style.color,
      width: (look?.width ?? 1) * base.theme.stroke,
      dash: look?.dash ?? "",
      opacity: look?.opacity ?? 1,
      path: seriesPath(one),
    };
  });
  return sceneOf(around, {
    bands: groups.map(({ band }) => bandShape(band, style.color)),
    lines: lines.filter(({ path }) => path !== ""),
    target: linesPath(target),
    restless: trace.params.target.kind === "stream",
    plates: plates(input, groups, [...target, ...readable]),
    ends: endLabels(input, groups, y),
  });
}
