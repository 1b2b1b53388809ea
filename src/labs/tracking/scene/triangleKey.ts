/** @file Shows which path on the triangle belongs to which rule: by markers along the paths, and names beside the top corner. */
import { alongLine, lineLength, type Line, type Point } from "../../../charts/geometry/polyline";
import type { FigureTheme } from "../../../charts/ink";
import type { Ternary } from "../../../charts/ternary";
import { cutFrom } from "../../../charts/text/cutFrom";
import { fitText } from "../../../charts/text/fit";
import { placeMiddle, type PlacedText } from "../../../charts/text/label";
import { plainText, richWidth, type RichText } from "../../../charts/text/measure";
import type { RuleStyle } from "../ruleStyles";
import { endStyle, ruleText } from "./ends";
import { apart } from "./logs";
import type { Mark } from "./types";

/** Pixels between two markers on a path, for text of 12 pixels. */
const SPACING_PX = 64;
/** The distance of markers from the ends of their path, where beliefs and targets are drawn. */
const MARKER_CLEARANCE_PX = 16;
const MAX_MARKERS_TRIED = 6;
/** Pixels between two possible places of a marker. */
const MARKER_STEP_PX = 4;

/**
 * Markers along a path, away from those of other rules; at least one if there is any place.
 * @param taken the markers on the paths before
 */
export function marksOn(
  lines: readonly Line[],
  { marker, color }: RuleStyle,
  phase: number,
  { text }: Pick<FigureTheme, "text">,
  taken: readonly Mark[],
): Mark[] {
  const ends = [lines[0]?.[0], lines.at(-1)?.at(-1)].flatMap((point) => (point ? [point] : []));
  const isClear = ([x, y]: Point) =>
    ends.every(([ex, ey]) => Math.hypot(x - ex, y - ey) > MARKER_CLEARANCE_PX);
  const marksAt = (points: readonly Point[]) => {
    const marks = points.filter(isClear).map(([x, y]) => ({ x, y, shape: marker, color, hollow: false }));
    return apart([...taken, ...marks]).slice(taken.length);
  };
  const spacing = SPACING_PX * (text / 12);
  const step = Math.round(spacing / MARKER_STEP_PX);
  const places = lines.map((line) => alongLine(line, MARKER_STEP_PX, 1));
  const evenly = places
    .filter((_, i) => lineLength(lines[i] ?? []) > spacing / 2)
    .flatMap((fine) => fine.filter((_, i) => i % step === Math.floor(phase * step)));
  const marks = marksAt(evenly).slice(0, MAX_MARKERS_TRIED);
  return marks.length > 0 ? marks : middleOf(marksAt(places.flat()));
}

function middleOf<Item>(items: readonly Item[]): Item[] {
  const middle = Math.floor(items.length / 2);
  return items.slice(middle, middle + 1);
}

export interface KeyEntry {
  readonly label: string;
  /** Used if there is no room for the name. */
  readonly short: RichText | undefined;
  readonly style: RuleStyle;
}

export interface TriangleKey {
  readonly marks: readonly Mark[];
  readonly labels: readonly PlacedText[];
}

const PITCH_EM = 1.28;
const MARK_EM = 0.95;
/** How far beside the triangle the key may begin, in em. */
const MAX_KEY_OVERHANG_EM = 5;

/** The name; or a few letters for what the rule does; or as much of the name as fits. */
function entryText({ label, short }: KeyEntry, size: number, room: number): RichText {
  const whole = ruleText(label);
  const fits = [whole, short].find((text) => text && richWidth(text, "sansBold", size) <= room);
  return fits ?? [{ text: fitText(plainText(whole), "sansBold", size, room) }];
}

/** Half of the entries on either side of the top corner, in as many lines as they need. */
export function triangleKey(
  entries: readonly KeyEntry[],
  frame: Ternary,
  { text }: FigureTheme,
): TriangleKey {
  const [, , [apex, top]] = frame.corners;
  const rows = Math.ceil(entries.length / 2);
  // Close to the triangle, even in the middle of a wide picture.
  const reach = frame.side / 2 + text * MAX_KEY_OVERHANG_EM;
  const [from, to] = [Math.max(2, apex - reach), Math.min(frame.size.width - 2, apex + reach)];
  const marks: Mark[] = [];
  const labels: PlacedText[] = [];
  entries.forEach(({ style, ...entry }, i) => {
    const row = i % rows;
    const y = top + text * (0.5 + row * PITCH_EM);
    // Up to the triangle's edge at the bottom of the row, with a small gap.
    const room = apex - from - (y + text - top) / Math.sqrt(3) - text * 1.2;
    const words = entryText({ style, ...entry }, text, room - text * MARK_EM);
    const width = text * MARK_EM + richWidth(words, "sansBold", text);
    const x = i < rows ? from : to - width;
    marks.push({ x: x + text * 0.36, y, shape: style.marker, color: style.color, hollow: false });
    labels.push(
      cutFrom(ruleText(entry.label), placeMiddle(words, endStyle(text, style.color), x + text * MARK_EM, y)),
    );
  });
  return { marks, labels };
}
