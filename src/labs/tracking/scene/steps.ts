/** @file Steps and bounds: η_t of each rule in its colour, and η_max(p_t) along its path in green. */
import { LOOKS } from "../../../charts/looks";
import { NOTIONS } from "../../../charts/notions";
import { rowAt } from "../../../charts/series/decimate";
import { rich } from "../../../charts/text/measure";
import type { RuleTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import { bandsOf, channelsOf, linesOf, marksOf, namesOf, type Channel, type RulesInput } from "./channel";
import { sceneOf } from "./ends";
import { surroundings } from "./frame";
import { apart, beyondMarks, greatest, quantile, stepDown, stepUp } from "./logs";
import type { Domain, EndLabel, Mark, TimeFrame, TimeScene } from "./types";

/** The largest ratio between the highest and the lowest step on the axis. */
const TALLEST_RATIO = 1e10;
/** The share of values that may leave through the lower edge. */
const LEAVING_SHARE = 0.02;

/** The domain of all steps, and of nearly all bounds, before anything collapses. */
export function stepDomain(rules: readonly (RuleTrace | null)[]): Domain {
  let [low, high] = [Infinity, 0];
  for (const rule of rules) {
    if (rule === null) continue;
    const open = (row: number) => rule.clamped[row] !== 1;
    for (const values of [rule.step, rule.bound]) {
      low = Math.min(low, quantile(values, LEAVING_SHARE, open) ?? Infinity);
      high = Math.max(high, greatest(values, open) ?? 0);
    }
  }
  if (!(high > 0)) return [0.01, 1];
  const top = stepUp(high * 1.05);
  return [Math.max(stepDown(low * 0.95), top / TALLEST_RATIO), Math.max(top, low * 3)];
}

/** One green label for all bounds that end at the same place. */
function boundLabels(bounds: readonly Channel[], { frame, theme }: TimeFrame): readonly EndLabel[] {
  const ends = bounds
    .filter(({ end }) => end <= frame.y1 && end >= frame.y0)
    .toSorted((a, b) => a.end - b.end);
  const groups: { y: number; styles: RuleStyle[] }[] = [];
  for (const { end, style } of ends) {
    const last = groups.at(-1);
    if (last && end - last.y < theme.text * 0.8) last.styles.push(style);
    else groups.push({ y: end, styles: [style] });
  }
  return groups.map(({ y, styles }) => ({
    text: rich(NOTIONS.bound.symbol),
    color: NOTIONS.bound.color,
    y,
    markers:
      bounds.length === 1 ? [] : styles.slice(0, 3).map(({ marker }) => ({ shape: marker, hollow: true })),
    weight: 2,
  }));
}

/** A ring where a step exceeded the bound for the first time. */
function violations(steps: readonly Channel[], { wide, wideX }: TimeFrame, y: TimeScene["y"]) {
  return steps.flatMap(({ rule }): readonly Mark[] => {
    const { firstViolation } = rule.summary;
    if (firstViolation === null) return [];
    const x = wideX.at(firstViolation.t);
    const at = y.at(rule.step[rowAt(rule.t, firstViolation.t)] ?? NaN);
    if (x < wide.x0 || x > wide.x1 || at < wide.y0 || at > wide.y1) return [];
    return [{ x, y: at, shape: LOOKS.exceeded.marker, color: LOOKS.exceeded.color, hollow: true }];
  });
}

const BOUND_STYLE = { color: NOTIONS.bound.color, width: 0.65, hollow: true } as const;

export function layoutSteps(input: RulesInput): TimeScene {
  const { base, shiftAt, rules, also = [] } = input;
  const { y0, y1 } = base.frame;
  const domain = stepDomain([...rules, ...also]);
  const around = surroundings(base, { kind: "log", domain, title: "step η", spacing: 3 }, shiftAt);
  const { y } = around;
  const steps = channelsOf(input, y, ({ step }) => ({ values: step }));
  const bounds = channelsOf(input, y, ({ bound }) => ({ values: bound }));
  const seen = steps.filter(({ end }) => end <= y1 + 1 && end >= y0 - 1);
  return sceneOf(around, {
    bands: [...bandsOf(bounds, BOUND_STYLE), ...bandsOf(steps)],
    lines: [...linesOf(bounds, base, "bound", BOUND_STYLE), ...linesOf(steps, base, "step")],
    marks: apart([
      ...violations(steps, base, y),
      ...bounds.flatMap(({ series }) => beyondMarks(series.beyond, "bound", base)),
      ...marksOf(steps, base, { shift: 0.5 }),
      ...(bounds.length > 1 ? marksOf(bounds, base, BOUND_STYLE) : []),
    ]),
    ends: [...namesOf(seen, input, 3), ...boundLabels(bounds, base)],
  });
}
