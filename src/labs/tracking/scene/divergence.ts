/** @file D_KL(target ‖ belief) of each rule over time, as a rule down to 1e-8; what lies below is marked on the edge. */
import { logScale } from "../../../charts/scale/scale";
import { rowAt } from "../../../charts/series/decimate";
import { layoutSeries, seriesPath, type Series } from "../../../charts/series/series";
import type { Line } from "../../../charts/geometry/polyline";
import { linesPath } from "../../../charts/geometry/polyline";
import type { RuleTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { bandShape, groupBands } from "./bands";
import { RECOVERED_BELOW } from "../../../core/diagnostics";
import { placeEnds, ruleText } from "./ends";
import { surroundings } from "./frame";
import { apart, beyondMarks, greatest, marksAlong, phaseOf, stepUp } from "./logs";
import type { RulesInput } from "./steps";
import type { EndLabel, Domain, LineShape, Surroundings, TimeFrame, TimeScene } from "./types";

export const KL_FLOOR = 1e-8;
/** The line below which a belief counts as recovered. */
export const RECOVERED = "recovered";

interface Drawn {
  readonly rule: RuleTrace;
  readonly style: RuleStyle;
  readonly kl: Series;
}

function domain(rules: RulesInput["rules"], floor: number): Domain {
  const highest = rules.map((rule) => (rule === null ? 0 : (greatest(rule.kl, () => true) ?? 0)));
  return [floor, stepUp(Math.max(0.1, ...highest) * 1.05)];
}

function draw({ base, rules, styles }: RulesInput, y: TimeScene["y"]): Drawn[] {
  return rules.flatMap((rule, i) => {
    const style = styles[i];
    if (rule === null || style === undefined) return [];
    const samples = { t: rule.t, values: rule.kl, stride: 1, offset: 0 };
    return [{ rule, style, kl: layoutSeries(samples, base.wideX, y, base.wide) }];
  });
}

function labels(drawn: readonly Drawn[], { base, symbols }: RulesInput, y: TimeScene["y"]): EndLabel[] {
  return drawn.map(({ rule, style, kl }) => {
    const open = kl.bands.find(({ upper }) => (upper.at(-1)?.[0] ?? 0) > base.frame.x1 - 4);
    const last = y.at(rule.kl[rowAt(rule.t, base.x.domain[1])] ?? NaN);
    const middle = open ? ((open.upper.at(-1)?.[1] ?? last) + (open.lower.at(-1)?.[1] ?? last)) / 2 : last;
    return {
      text: ruleText(rule.summary.label),
      short: symbols[rule.rule],
      color: style.color,
      y: Math.min(base.frame.y1, Math.max(base.frame.y0, middle)),
      markers: [{ shape: style.marker, hollow: false }],
      weight: 1,
    };
  });
}

export const aroundDivergence = (base: TimeFrame, of: Domain, shiftAt: number | null): Surroundings =>
  surroundings(base, logScale(of, [base.frame.y1, base.frame.y0]), "D_{KL}", shiftAt, 3);

/** @param floor where the upright axis ends */
export function layoutDivergence(input: RulesInput, floor = KL_FLOOR): TimeScene {
  const { base, shiftAt, rules, also = [] } = input;
  const around = aroundDivergence(base, domain([...rules, ...also], floor), shiftAt);
  const { y } = around;
  const drawn = draw(input, y);
  const recovered: Line = [
    [base.wide.x0, y.at(RECOVERED_BELOW)],
    [base.wide.x1, y.at(RECOVERED_BELOW)],
  ];
  const lines = drawn.map(({ kl, style, rule }): LineShape => ({
    id: `kl-${rule.rule + 1}`,
    color: style.color,
    width: base.theme.stroke,
    dash: "",
    opacity: 1,
    path: seriesPath(kl),
  }));
  const threshold: LineShape = {
    id: RECOVERED,
    color: "ink-faint",
    width: 1,
    dash: "2 3",
    opacity: 1,
    path: linesPath([recovered]),
  };
  const marks = drawn.flatMap(({ kl, style }, i) => [
    ...beyondMarks(kl.beyond, style.color, base),
    ...marksAlong(
      kl.lines,
      { shape: style.marker, color: style.color, hollow: false },
      phaseOf(i, drawn.length),
      base.x.at(0),
    ),
  ]);
  const ends = labels(drawn, input, y);
  return {
    ...around,
    bands: groupBands(drawn.map(({ kl }) => kl.bands)).map(({ band, members }) =>
      bandShape(band, drawn[members[0] ?? NaN]?.style.color ?? "ink"),
    ),
    lines: [threshold, ...lines.filter(({ path }) => path !== "")],
    target: "",
    marks: apart(marks),
    plates: [],
    ends,
    ...placeEnds(ends, base),
  };
}
