/** @file Step against bound: η_t of each rule in its colour, η_max(p_t) along each rule's path in green. */
import { linesPath } from "../../../charts/geometry/polyline";
import { logScale } from "../../../charts/scale/scale";
import { rowAt } from "../../../charts/series/decimate";
import { layoutSeries, seriesPath, type Series } from "../../../charts/series/series";
import { rich, type RichText } from "../../../charts/text/measure";
import type { RuleTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { bandShape, groupBands } from "./bands";
import { placeEnds, ruleText } from "./ends";
import { surroundings } from "./frame";
import { apart, beyondMarks, greatest, marksAlong, phaseOf, quantile, stepDown, stepUp } from "./logs";
import type { EndLabel, Domain, LineShape, Mark, Surroundings, TimeFrame, TimeScene } from "./types";

export interface RulesInput {
  readonly base: TimeFrame;
  readonly rules: readonly (RuleTrace | null)[];
  readonly styles: readonly RuleStyle[];
  readonly shiftAt: number | null;
  /** By rule: what it is called where its name has no room. */
  readonly symbols: readonly RichText[];
  /** Those of a run that is seen on the same axes. */
  readonly also?: readonly (RuleTrace | null)[];
}

interface Drawn {
  readonly rule: RuleTrace;
  readonly style: RuleStyle;
  readonly step: Series;
  readonly bound: Series;
}

/** The most that the highest step shown may be times the lowest. */
const TALLEST = 1e10;
/** So few values may leave through the lower edge. */
const LEAVING = 0.02;

/** All steps and nearly all bounds before anything collapses. */
export function stepDomain(rules: readonly (RuleTrace | null)[]): Domain {
  let [low, high] = [Infinity, 0];
  for (const rule of rules) {
    if (rule === null) continue;
    const open = (row: number) => rule.clamped[row] !== 1;
    for (const values of [rule.step, rule.bound]) {
      low = Math.min(low, quantile(values, LEAVING, open) ?? Infinity);
      high = Math.max(high, greatest(values, open) ?? 0);
    }
  }
  if (!(high > 0)) return [0.01, 1];
  const top = stepUp(high * 1.05);
  return [Math.max(stepDown(low * 0.95), top / TALLEST), Math.max(top, low * 3)];
}

function draw({ base, rules, styles }: RulesInput, y: TimeScene["y"]): Drawn[] {
  const series = (rule: RuleTrace, values: Float64Array) =>
    layoutSeries({ t: rule.t, values, stride: 1, offset: 0 }, base.wideX, y, base.wide);
  return rules.flatMap((rule, i) => {
    const style = styles[i];
    if (rule === null || style === undefined) return [];
    return [{ rule, style, step: series(rule, rule.step), bound: series(rule, rule.bound) }];
  });
}

const atEnd = (values: Float64Array, { t }: RuleTrace, time: number) => values[rowAt(t, time)] ?? NaN;

/** One green label for all bounds that end together. */
function boundLabels(drawn: readonly Drawn[], { base }: RulesInput, y: TimeScene["y"]): EndLabel[] {
  const ends = drawn
    .map(({ rule, style }) => ({ style, y: y.at(atEnd(rule.bound, rule, base.x.domain[1])) }))
    .filter((end) => end.y <= base.frame.y1 && end.y >= base.frame.y0)
    .toSorted((a, b) => a.y - b.y);
  const groups: { y: number; styles: RuleStyle[] }[] = [];
  for (const end of ends) {
    const last = groups.at(-1);
    if (last && end.y - last.y < base.theme.text * 0.8) last.styles.push(end.style);
    else groups.push({ y: end.y, styles: [end.style] });
  }
  return groups.map(({ y: at, styles }) => ({
    text: rich("η_{max}"),
    color: "bound",
    y: at,
    markers:
      drawn.length === 1 ? [] : styles.slice(0, 3).map(({ marker }) => ({ shape: marker, hollow: true })),
    weight: 2,
  }));
}

function stepLabels(drawn: readonly Drawn[], { base, symbols }: RulesInput, y: TimeScene["y"]): EndLabel[] {
  return drawn.flatMap(({ rule, style }) => {
    const at = y.at(atEnd(rule.step, rule, base.x.domain[1]));
    if (!(at <= base.frame.y1 + 1 && at >= base.frame.y0 - 1)) return [];
    return [
      {
        text: ruleText(rule.summary.label),
        short: symbols[rule.rule],
        color: style.color,
        y: at,
        markers: [{ shape: style.marker, hollow: false }],
        weight: 3,
      },
    ];
  });
}

/** A ring where a step first exceeded the bound. */
function violations(drawn: readonly Drawn[], { base }: RulesInput, y: TimeScene["y"]): Mark[] {
  return drawn.flatMap(({ rule }) => {
    const { firstViolation } = rule.summary;
    if (firstViolation === null) return [];
    const x = base.wideX.at(firstViolation.t);
    const at = y.at(rule.step[rowAt(rule.t, firstViolation.t)] ?? NaN);
    if (x < base.wide.x0 || x > base.wide.x1 || at < base.wide.y0 || at > base.wide.y1) return [];
    return [{ x, y: at, shape: "circle" as const, color: "violation", hollow: true }];
  });
}

export const aroundSteps = (base: TimeFrame, domain: Domain, shiftAt: number | null): Surroundings =>
  surroundings(base, logScale(domain, [base.frame.y1, base.frame.y0]), "step η", shiftAt, 3);

export function layoutSteps(input: RulesInput): TimeScene {
  const { base, shiftAt, rules, also = [] } = input;
  const around = aroundSteps(base, stepDomain([...rules, ...also]), shiftAt);
  const { y } = around;
  const drawn = draw(input, y);
  const bounds = drawn.map(({ bound, rule }, i): LineShape => ({
    id: `bound-${rule.rule + 1}-${i}`,
    color: "bound",
    width: 0.65 * base.theme.stroke,
    dash: "",
    opacity: 1,
    path: seriesPath(bound),
  }));
  const steps = drawn.map(({ step, style, rule }): LineShape => ({
    id: `step-${rule.rule + 1}`,
    color: style.color,
    width: base.theme.stroke,
    dash: "",
    opacity: 1,
    path: seriesPath(step),
  }));
  const marks = drawn.flatMap(({ bound, style }, i) =>
    marksAlong(
      bound.lines,
      { shape: style.marker, color: "bound", hollow: true },
      phaseOf(i, drawn.length),
      base.x.at(0),
    ),
  );
  const own = drawn.flatMap(({ step, style }, i) =>
    marksAlong(
      step.lines,
      { shape: style.marker, color: style.color, hollow: false },
      phaseOf(i + 0.5, drawn.length),
      base.x.at(0),
    ),
  );
  const below = drawn.flatMap(({ bound }) => beyondMarks(bound.beyond, "bound", base));
  const groups = (pick: (one: Drawn) => Series) => groupBands(drawn.map((one) => pick(one).bands));
  const ends = [...stepLabels(drawn, input, y), ...boundLabels(drawn, input, y)];
  return {
    ...around,
    bands: [
      ...groups(({ bound }) => bound).map(({ band }) => bandShape(band, "bound")),
      ...groups(({ step }) => step).map(({ band, members }) =>
        bandShape(band, drawn[members[0] ?? NaN]?.style.color ?? "ink"),
      ),
    ],
    lines: [...bounds, ...steps].filter(({ path }) => path !== ""),
    target: linesPath([]),
    marks: apart([...violations(drawn, input, y), ...below, ...own, ...(drawn.length > 1 ? marks : [])]),
    plates: [],
    ends,
    ...placeEnds(ends, base),
  };
}
