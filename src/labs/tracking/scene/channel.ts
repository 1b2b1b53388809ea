/** @file One number of every rule over time: line, bands, markers, and a name at the end. */
import { layoutSeries, seriesPath, type Series } from "../../../charts/series/series";
import { rowAt, type Samples } from "../../../charts/series/decimate";
import type { RichText } from "../../../charts/text/measure";
import type { Token } from "../../../ui/palette";
import type { RuleTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { bandShape, groupBands } from "./bands";
import { ruleText } from "./ends";
import { beyondMarks, marksAlong, phaseOf } from "./logs";
import type { BandShape, EndLabel, LineShape, Mark, TimeFrame, TimeScene } from "./types";

export interface RulesInput {
  readonly base: TimeFrame;
  readonly rules: readonly (RuleTrace | null)[];
  readonly styles: readonly RuleStyle[];
  readonly shiftAt: number | null;
  /** For each rule, what it is called if there is no room for its name. */
  readonly symbols: readonly RichText[];
  /** The rules of another run on the same axes. */
  readonly also?: readonly (RuleTrace | null)[];
}

export interface Channel {
  readonly rule: RuleTrace;
  readonly style: RuleStyle;
  readonly series: Series;
  /** The pixel of its value at the end of the visible range. */
  readonly end: number;
}

type Numbers = Pick<Samples, "values"> & Partial<Pick<Samples, "stride">>;

/** The first of `stride` numbers in each row, for every rule that has started. */
export const channelsOf = (
  { base, rules, styles }: RulesInput,
  y: TimeScene["y"],
  numbersOf: (rule: RuleTrace) => Numbers,
): readonly Channel[] =>
  rules.flatMap((rule, i) => {
    const style = styles[i];
    if (rule === null || style === undefined) return [];
    const { values, stride = 1 } = numbersOf(rule);
    const series = layoutSeries({ t: rule.t, values, stride, offset: 0 }, base.wideX, y, base.wide);
    const end = y.at(values[rowAt(rule.t, base.x.domain[1]) * stride] ?? NaN);
    return [{ rule, style, series, end }];
  });

/** A look that replaces that of the rule. */
interface Look {
  readonly color?: Token;
  /** The width as a multiple of the usual. */
  readonly width?: number;
}

export const plainLine = (id: string, color: Token, width: number, path: string): LineShape => ({
  id,
  color,
  width,
  dash: "",
  opacity: 1,
  path,
});

export const linesOf = (
  channels: readonly Channel[],
  { theme }: TimeFrame,
  name: string,
  { color, width = 1 }: Look = {},
): readonly LineShape[] =>
  channels
    .map(({ series, style, rule }) =>
      plainLine(`${name}-${rule.rule + 1}`, color ?? style.color, width * theme.stroke, seriesPath(series)),
    )
    .filter(({ path }) => path !== "");

export const bandsOf = (channels: readonly Channel[], { color }: Look = {}): readonly BandShape[] =>
  groupBands(channels.map(({ series }) => series.bands)).map(({ band, members }) =>
    bandShape(band, color ?? channels[members[0] ?? NaN]?.style.color ?? "ink"),
  );

interface MarkLook extends Look {
  readonly hollow?: boolean;
  /** Shifts the places of markers, as if the rule were another one. */
  readonly shift?: number;
  /** Whether a mark is also set where the line leaves through the lower edge. */
  readonly edge?: boolean;
}

/** Markers along each line, at different places for each. */
export const marksOf = (
  channels: readonly Channel[],
  base: TimeFrame,
  { color, hollow = false, shift = 0, edge = false }: MarkLook = {},
): readonly Mark[] =>
  channels.flatMap(({ series, style }, i) => {
    const look = { shape: style.marker, color: color ?? style.color, hollow };
    const phase = phaseOf(i + shift, channels.length);
    return [
      ...(edge ? beyondMarks(series.beyond, look.color, base) : []),
      ...marksAlong(series.lines, look, phase, base.x.at(0)),
    ];
  });

const middleOf = ({ upper, lower }: Series["bands"][number], otherwise: number): number =>
  ((upper.at(-1)?.[1] ?? otherwise) + (lower.at(-1)?.[1] ?? otherwise)) / 2;

/** The name of each rule where its line ends inside the frame; if it oscillates there, in the middle of its band. */
export const namesOf = (
  channels: readonly Channel[],
  { base: { frame }, symbols }: RulesInput,
  weight = 1,
): readonly EndLabel[] =>
  channels.map(({ rule, style, series, end }) => {
    const open = series.bands.find(({ upper }) => (upper.at(-1)?.[0] ?? NaN) > frame.x1 - 4);
    const y = open ? middleOf(open, end) : end;
    return {
      text: ruleText(rule.summary.label),
      short: symbols[rule.rule],
      color: style.color,
      y: Math.min(frame.y1, Math.max(frame.y0, y)),
      markers: [{ shape: style.marker, hollow: false }],
      weight,
    };
  });
