/** @file Labels at the right ends of lines, pushed apart so that they do not overlap. */
import type { Token } from "../../../ui/palette";
import { linesPath, type Line } from "../../../charts/geometry/polyline";
import { spread } from "../../shared/spread";
import { placeMiddle, type LabelStyle, type PlacedText } from "../../../charts/text/label";
import { cutApart } from "../../../charts/text/apart";
import { cutFrom } from "../../../charts/text/cutFrom";
import { fitText } from "../../../charts/text/fit";
import { plainText, rich, richWidth, type RichText } from "../../../charts/text/measure";
import type { EndLabel, Mark, Surroundings, TimeFrame, TimeMarks, TimeScene } from "./types";

export interface PlacedEnds {
  readonly labels: readonly PlacedText[];
  readonly labelMarks: readonly Mark[];
  readonly leaders: string;
}

/** Pixels between frame and label. */
const LABEL_GAP = 9;
/** Room for a marker, in ems. */
const MARK_EM = 0.95;
/** A browser's font may be wider than the tables say, because of contextual forms. */
const WIDTH_SLACK = 1.05;
/** Lines of labels, in ems. */
const PITCH_EM = 1.28;
/** Labels are placed at quarters of a pixel, so that one that hardly moves stays. */
const QUARTER_PX = 0.25;

export const endStyle = (size: number, color: Token): LabelStyle => ({ font: "sansBold", size, color });

/** The name of a rule; `η_max` in it is set as such. */
export const ruleText = (label: string): RichText => rich(label.replaceAll("η_max", "η_{max}"));

/** The width that these labels need. */
export function endWidth(labels: readonly Pick<EndLabel, "text" | "markers">[], size: number): number {
  const widths = labels.map(
    ({ text, markers }) => markers.length * MARK_EM * size + WIDTH_SLACK * richWidth(text, "sansBold", size),
  );
  return widths.length === 0 ? 0 : LABEL_GAP + 4 + Math.max(...widths);
}

/** With fewer letters than this, the marker alone says more. */
const LEAST_TEXT = 4;

/**
 * Text that is too long is replaced by its short form; otherwise plain text is cut, and text with raised or
 * lowered parts is dropped.
 */
function fitted({ text, short }: Pick<EndLabel, "text" | "short">, size: number, width: number): RichText {
  for (const whole of [text, short])
    if (whole && WIDTH_SLACK * richWidth(whole, "sansBold", size) <= width) return whole;
  const [only] = text;
  if (text.length !== 1 || !only) return [];
  const cut = fitText(only.text, "sansBold", size, width / WIDTH_SLACK);
  return cut.length > LEAST_TEXT ? rich(cut) : [];
}

/** All labels fitted to the room; names without a marker stay different from each other. */
function fittedApart(
  labels: readonly EndLabel[],
  size: number,
  rooms: readonly number[],
): readonly RichText[] {
  const fit = (text: RichText, i: number) => fitted({ text, short: labels[i]?.short }, size, rooms[i] ?? NaN);
  const fits = labels.map(({ text }, i) => fit(text, i));
  if (labels.some(({ text, markers }) => text.length !== 1 || markers.length > 0)) return fits;
  const names = labels.map(({ text }) => plainText(text));
  return cutApart(names, (name, i) => plainText(fit([{ text: name }], i))).map((text) =>
    text === "" ? [] : [{ text }],
  );
}

/** If there is no room, several markers are replaced by a text that says what they all are. */
function markersBeside(label: EndLabel, room: number, size: number): EndLabel["markers"] {
  const { markers } = label;
  const left = room - markers.length * MARK_EM * size;
  return markers.length > 1 && fitted(label, size, left).length === 0 ? [] : markers;
}

/** Places labels to the right of the frame. If there is no room for all, those with the smallest weights are dropped. */
export function placeEnds(labels: readonly EndLabel[], { frame, size, theme }: TimeFrame): PlacedEnds {
  const pitch = theme.text * PITCH_EM;
  const [top, bottom] = [frame.y0 + theme.text * 0.2, frame.y1 - theme.text * 0.3];
  const most = Math.max(1, Math.floor((bottom - top) / pitch) + 1);
  const kept = labels
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .toSorted((a, b) => a.y - b.y);
  const ys = spread(
    kept.map(({ y }) => y),
    pitch,
    top,
    bottom,
  );
  const beside = kept.map((label) => markersBeside(label, size.width - frame.x1 - LABEL_GAP, theme.text));
  const texts = fittedApart(
    kept,
    theme.text,
    beside.map(({ length }) => size.width - frame.x1 - LABEL_GAP - length * MARK_EM * theme.text - 2),
  );
  const placed: PlacedText[] = [];
  const marks: Mark[] = [];
  const leaders: Line[] = [];
  kept.forEach((label, i) => {
    const { color, y } = label;
    const at = Math.round((ys[i] ?? y) / QUARTER_PX) * QUARTER_PX;
    let x = frame.x1 + LABEL_GAP;
    for (const { shape, hollow } of beside[i] ?? []) {
      marks.push({ x: x + theme.text * 0.36, y: at, shape, color, hollow });
      x += MARK_EM * theme.text;
    }
    const fit = texts[i] ?? [];
    if (fit.length > 0)
      placed.push(cutFrom(label.text, placeMiddle(fit, endStyle(theme.text, color), x, at)));
    if (Math.abs(at - y) > 2)
      leaders.push([
        [frame.x1 + 1.5, y],
        [frame.x1 + LABEL_GAP - 2.5, at],
      ]);
  });
  return { labels: placed, labelMarks: marks, leaders: linesPath(leaders) };
}

type Drawn = Pick<TimeMarks, "lines" | "ends"> & Partial<TimeMarks>;

/** A scene with its labels placed beside the ends of its lines. */
export const sceneOf = (around: Surroundings, drawn: Drawn): TimeScene => ({
  ...around,
  bands: [],
  target: "",
  restless: false,
  marks: [],
  plates: [],
  strips: [],
  others: 0,
  ...drawn,
  ...placeEnds(drawn.ends, around),
});
