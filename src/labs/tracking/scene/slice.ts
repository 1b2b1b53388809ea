/** @file Two classes: the slice over time, the first class of every rule in one frame. */
import { linesPath } from "../../../charts/geometry/polyline";
import { linearScale } from "../../../charts/scale/scale";
import { rowAt } from "../../../charts/series/decimate";
import { layoutSeries, seriesPath, type Series } from "../../../charts/series/series";
import type { RuleTrace, TrackingTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { bandShape, groupBands } from "./bands";
import { classLabel } from "./classes";
import { placeEnds, ruleText } from "./ends";
import { surroundings } from "./frame";
import { apart, marksAlong, phaseOf } from "./logs";
import type { RulesInput } from "./steps";
import { targetLines } from "./target";
import type { EndLabel, Surroundings, TimeFrame, TimeScene } from "./types";

interface Drawn {
  readonly rule: RuleTrace;
  readonly style: RuleStyle;
  readonly series: Series;
}

export const sliceTitle = (trace: TrackingTrace): string =>
  trace.names === null ? "belief p_{1}" : `belief in ${classLabel(trace.names, 0)[0]?.text ?? ""}`;

function ends(drawn: readonly Drawn[], { base, symbols }: RulesInput, y: TimeScene["y"]): EndLabel[] {
  return drawn.map(({ rule, style, series }) => {
    const row = rowAt(rule.t, base.x.domain[1]);
    const open = series.bands.find(({ upper }) => (upper.at(-1)?.[0] ?? 0) > base.frame.x1 - 4);
    const middle = open ? ((open.upper.at(-1)?.[1] ?? 0) + (open.lower.at(-1)?.[1] ?? 0)) / 2 : null;
    return {
      text: ruleText(rule.summary.label),
      short: symbols[rule.rule],
      color: style.color,
      y: middle ?? y.at(rule.belief[row * rule.classes] ?? NaN),
      markers: [{ shape: style.marker, hollow: false }],
      weight: 1,
    };
  });
}

export const aroundSlice = (base: TimeFrame, trace: TrackingTrace, shiftAt: number | null): Surroundings =>
  surroundings(base, linearScale([0, 1], [base.frame.y1, base.frame.y0]), sliceTitle(trace), shiftAt);

export function layoutSlice(input: RulesInput, trace: TrackingTrace): TimeScene {
  const { base, rules, styles } = input;
  const around = aroundSlice(base, trace, input.shiftAt);
  const { y } = around;
  const drawn = rules.flatMap((rule, i): Drawn[] => {
    const style = styles[i];
    if (rule === null || style === undefined) return [];
    const samples = { t: rule.t, values: rule.belief, stride: rule.classes, offset: 0 };
    return [{ rule, style, series: layoutSeries(samples, base.wideX, y, base.wide) }];
  });
  const marks = drawn.flatMap(({ series, style }, i) =>
    marksAlong(
      series.lines,
      { shape: style.marker, color: style.color, hollow: false },
      phaseOf(i, drawn.length),
      base.x.at(0),
    ),
  );
  const atEnds = ends(drawn, input, y);
  return {
    ...around,
    bands: groupBands(drawn.map(({ series }) => series.bands)).map(({ band, members }) =>
      bandShape(band, drawn[members[0] ?? NaN]?.style.color ?? "ink"),
    ),
    lines: drawn.map(({ series, style, rule }) => ({
      id: `slice-${rule.rule + 1}`,
      color: style.color,
      width: base.theme.stroke,
      dash: "",
      opacity: 1,
      path: seriesPath(series),
    })),
    target: linesPath(targetLines(trace, 0, base, y)),
    marks: apart(marks),
    plates: [],
    ends: atEnds,
    ...placeEnds(atEnds, base),
  };
}
