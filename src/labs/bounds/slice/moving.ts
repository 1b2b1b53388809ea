/** @file The part of the slice that moves with belief and step: grips, dots, readings on the axes, and labels that make room. */
import type { Token } from "../../../ui/palette";
import { markScale } from "../../../charts/ink";
import { NOTIONS, type Notion } from "../../../charts/notions";
import type { MarkerShape } from "../../../charts/markerShapes";
import { around, contains, overlaps, padBox, type Box } from "../../../charts/geometry/box";
import { assign, type Places } from "../../../charts/label/assign";
import { placeMiddle, placeText, type LabelStyle, type PlacedText } from "../../../charts/text/label";
import { ASCENT, rich, richWidth, type RichText } from "../../../charts/text/measure";
import type { CurveId } from "../run/params";
import type { BoundsSummary, Verdict } from "../run/types";
import { formatNumber, numberParts, trueMinus } from "../../../ui/number";
import { digitsApart } from "../../shared/digitsApart";
import { CURVE_STYLES } from "../curves";
import type { Mass } from "./domain";
import { belowFrame } from "./frame";
import type { StillScene } from "./still";

export interface Dot {
  readonly id: CurveId;
  readonly x: number;
  readonly y: number;
  readonly color: Token;
  readonly shape: MarkerShape;
}

export interface StepMark {
  /** Moved off the belief's line if the mark would otherwise cover another grip. */
  readonly x: number;
  readonly y: number;
  readonly color: Token;
  readonly shape: MarkerShape;
}

/** The words beside the step, and their place. */
interface Beside {
  readonly words: number;
  readonly place: number;
  readonly text: PlacedText;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface MovingScene {
  readonly belief: Spot;
  readonly step: StepMark;
  readonly target: Spot;
  readonly dots: readonly Dot[];
  readonly readings: readonly PlacedText[];
  readonly labels: Places;
  /** The words beside the step; null if there is no room. */
  readonly beside: Beside | null;
  /** Ticks without a label, because a reading stands in its place. */
  readonly hiddenX: ReadonlySet<number>;
  readonly hiddenY: ReadonlySet<number>;
}

export interface MovingInput {
  readonly still: StillScene;
  readonly belief: Mass;
  readonly target: Mass;
  readonly summary: BoundsSummary;
  readonly show: readonly CurveId[];
  /** The scene before, during a drag: texts keep their places from it as long as they can. */
  readonly before?: MovingScene | null;
}

/** The colour and shape of the step's mark for each verdict; the words stand beside it. */
export const VERDICT_MARKS = {
  "within the brake": NOTIONS.entropyAware,
  "within the bound": NOTIONS.within,
  "beyond the bound": NOTIONS.collapse,
} as const satisfies Readonly<Record<Verdict, Notion>>;

/** A number for an axis: powers of ten with a raised exponent. */
export function richNumber(value: number, digits = 3): RichText {
  const { mantissa, exponent } = numberParts(value, digits);
  return exponent === null ? [{ text: mantissa }] : rich(`${mantissa}·10^{${trueMinus(String(exponent))}}`);
}

/** The length of the step's tick on its axis. */
export const STEP_TICK = 7;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function dots({ still, summary, show }: MovingInput, x: number): readonly Dot[] {
  const values: Partial<Record<CurveId, number>> = {
    bound: summary.etaMax,
    entropyAware: summary.etaEntropyAware,
    mse: summary.etaMse,
    certified: summary.etaCertified,
    fejer: summary.etaFejer,
  };
  return show.flatMap((id) => {
    const value = values[id];
    if (value === undefined) return [];
    const y = still.y.at(value);
    const { color, marker } = CURVE_STYLES[id];
    return y >= still.frame.y0 && y <= still.frame.y1 ? [{ id, x, y, color, shape: marker ?? "circle" }] : [];
  });
}

/** Words for the step, the longest first. */
function stepWords({ summary }: MovingInput): readonly RichText[] {
  const eta: RichText = [{ text: "η = " }, ...richNumber(summary.step)];
  const { factor, verdict } = summary;
  const digits = factor < 1.05 ? digitsApart(factor, 1) : factor < 10 ? 2 : 3;
  const words = verdict === "beyond the bound" ? `${formatNumber(factor, digits)} × bound` : verdict;
  return [[...eta, { text: `, ${words}` }], eta];
}

/** Places around the mark: a side, and lines of text up or down; the best come first. */
const PLACES = [0, -1.2, 1.2, -2.4, 2.4].flatMap((lines) => [
  { side: 1, lines },
  { side: -1, lines },
]);

/** The longest words that fit beside a point, in their place from before if that will do. */
function wordsBeside(
  { frame, obstacles, theme }: StillScene,
  { x, y, color }: Omit<StepMark, "shape">,
  texts: readonly RichText[],
  taken: readonly Box[],
  was: Beside | null,
): Beside | null {
  const style: LabelStyle = { font: "sansBold", size: theme.text, color };
  const gap = 9 * markScale(theme) + theme.text * 0.5;
  const fit = (words: number, place: number): Beside | null => {
    const [text, { side, lines }] = [texts[words] ?? [], PLACES[place] ?? { side: 1, lines: 0 }];
    const placed = placeMiddle(
      text,
      style,
      x + side * gap,
      y + lines * theme.text,
      side > 0 ? "start" : "end",
    );
    const clear = padBox(placed.box, 4, 2);
    if (!contains(frame, placed.box) || obstacles.touches(clear)) return null;
    return taken.some((other) => overlaps(other, clear)) ? null : { words, place, text: placed };
  };
  const same = was ? fit(was.words, was.place) : null;
  if (same) return same;
  for (const words of texts.keys())
    for (const place of PLACES.keys()) {
      const found = fit(words, place);
      if (found) return found;
    }
  return null;
}

/** A number with as many digits as fit into the margin. */
function axisNumber(value: number, { frame, theme }: StillScene): RichText {
  const fits = (text: RichText) => richWidth(text, "sansBold", theme.text) <= frame.x0 - 9;
  return [3, 2].map((digits) => richNumber(value, digits)).find(fits) ?? richNumber(value, 1);
}

/** The box of the step's mark. */
const markBox = (mark: StepMark, { theme }: StillScene) => around(mark.x, mark.y, 9.5 * markScale(theme));

/** The box of the belief's grip at pixel x. */
const gripBox = (x: number, { frame, theme }: StillScene) =>
  around(x, frame.y1 + belowFrame(theme).grip, 9 * markScale(theme));

/** The reading of the step on its axis: at the height of the mark, or away from mark and belief if these are on the axis. */
function stepReading({ still, summary }: MovingInput, mark: StepMark, x: number): PlacedText {
  const { frame, theme } = still;
  const style: LabelStyle = { font: "sansBold", size: theme.text, color: mark.color };
  const at = (y: number) => placeMiddle(axisNumber(summary.step, still), style, frame.x0 - 8, y, "end");
  const level = at(mark.y);
  const covers = [markBox(mark, still), gripBox(x, still)].filter((cover) => overlaps(level.box, cover));
  if (covers.length === 0) return level;
  const away = theme.text / 2 + 1;
  const above = Math.min(...covers.map(({ y0 }) => y0)) - away;
  return above > frame.y0 + theme.text ? at(above) : at(Math.max(...covers.map(({ y1 }) => y1)) + away);
}

function readings(input: MovingInput, mark: StepMark, x: number) {
  const { still, belief, target } = input;
  const { frame, theme, size } = still;
  const bold = (color: Token): LabelStyle => ({ font: "sansBold", size: theme.text, color });
  const within = (text: RichText, style: LabelStyle, at: number, y: number, left: number, right: number) => {
    const half = richWidth(text, style.font, style.size) / 2;
    return placeText(text, style, clamp(at, left + half, right - half), y, "middle");
  };
  const mass = belief.x < 0.999 ? richNumber(belief.x) : [{ text: "1 − " }, ...richNumber(belief.rest)];
  const along = within(
    mass,
    bold("ink"),
    x,
    frame.y1 + belowFrame(theme).ticks + ASCENT * theme.text,
    0,
    size.width,
  );
  const step = stepReading(input, mark, x);
  const targetText: RichText = [{ text: "target " }, ...richNumber(target.x)];
  const above = within(
    targetText,
    bold("target"),
    still.targetX,
    frame.y0 - 11 * markScale(theme),
    frame.x0 + 8,
    size.width,
  );
  return { along, step, above };
}

const hiddenBy = (covers: readonly Box[], ticks: readonly { value: number; label: PlacedText }[]) =>
  new Set(
    ticks.filter(({ label }) => covers.some((cover) => overlaps(cover, label.box))).map(({ value }) => value),
  );

/** The distance in pixels at which two grips can be pressed separately. */
export const GRIPS_APART = 30;

/**
 * The place of the step's mark: off the belief's line as far as the grips of belief and target demand, on the
 * nearer side with room.
 */
function markX(x: number, y: number, grips: readonly Spot[], { frame, theme }: StillScene): number {
  const grow = markScale(theme);
  const taken = grips.map((grip) => {
    const reach = Math.sqrt(
      Math.max(0, (GRIPS_APART * grow + grip.y - y) * (GRIPS_APART * grow - grip.y + y)),
    );
    return [grip.x - reach, grip.x + reach] as const;
  });
  const isFree = (at: number) => taken.every(([from, to]) => at <= from || at >= to);
  const aside = taken
    .flatMap(([from, to]) => [to, from])
    .filter((at) => isFree(at) && at >= frame.x0 && at + 10 * grow <= frame.x1)
    .toSorted((a, b) => Math.round(Math.abs(a - x)) - Math.round(Math.abs(b - x)));
  return isFree(x) ? x : (aside[0] ?? x);
}

/** The layout of everything that moves. */
export function layoutMoving(input: MovingInput): MovingScene {
  const { still, summary } = input;
  const { frame, theme } = still;
  const x = clamp(still.atMass(input.belief), frame.x0, frame.x1);
  const y = clamp(still.y.at(summary.step), frame.y0, frame.y1);
  const belief = { x, y: frame.y1 + belowFrame(theme).grip };
  const target = { x: still.targetX, y: frame.y0 };
  const { color, marker } = VERDICT_MARKS[summary.verdict];
  const step: StepMark = { x: markX(x, y, [belief, target], still), y, color, shape: marker };
  const marks = dots(input, x);
  const grow = markScale(theme);
  const taken: Box[] = [
    { x0: x - 1, x1: x + 1, y0: Math.min(y, ...marks.map((dot) => dot.y)), y1: frame.y1 },
    around(step.x, y, 9 * grow),
    { x0: Math.min(x, step.x), x1: Math.max(x, step.x), y0: y - 1, y1: y + 1 },
    ...marks.map((dot) => around(dot.x, dot.y, 5 * grow)),
    around(still.targetX, frame.y0, 8 * grow),
    { x0: frame.x0, x1: frame.x0 + STEP_TICK, y0: y - 2, y1: y + 2 },
  ];
  const { along, step: onAxis, above } = readings(input, step, x);
  const beside = wordsBeside(still, step, stepWords(input), taken, input.before?.beside ?? null);
  if (beside) taken.push(beside.text.box);
  const stuck = summary.barrier === Infinity && input.show.includes("entropyAware");
  const foot = { x, y: frame.y1, color: "entropy" } as const;
  const cusp = stuck ? wordsBeside(still, foot, [rich("η_{CE} = 0")], taken, null) : null;
  if (cusp) taken.push(cusp.text.box);
  const labels = assign(still.direct, taken, input.before?.labels);
  return {
    belief,
    step,
    target,
    dots: marks,
    readings: [along, onAxis, above, ...[beside, cusp].flatMap((words) => words?.text ?? [])],
    labels,
    beside,
    hiddenX: hiddenBy([padBox(along.box, theme.text * 0.5, 0)], still.xAxis.ticks),
    hiddenY: hiddenBy([onAxis.box, markBox(step, still), gripBox(x, still)], still.yAxis.ticks),
  };
}
