/** @file The error of one rule, D_KL(target ‖ belief), with lines for what is claimed, proved and exact about it. */
import { NOTIONS, type Notion } from "../../../charts/notions";
import { rowAt } from "../../../charts/series/decimate";
import { Simplifier } from "../../../charts/series/simplify";
import { clipLine, linesPath, type Line } from "../../../charts/geometry/polyline";
import { rich } from "../../../charts/text/measure";
import { KINDS, type Anchor, type Kind } from "../run/anchor";
import type { RuleTrace } from "../run/types";
import { plainLine, type RulesInput } from "./channel";
import { KL_FLOOR, layoutDivergence, RECOVERED_ID } from "./divergence";
import { sceneOf } from "./ends";
import type { EndLabel, LineShape, TimeFrame, TimeScene } from "./types";

/** The looks of the statements. */
export const LOOKS: Readonly<Record<Kind, Notion>> = {
  claimed: NOTIONS.bound,
  proved: NOTIONS.certified,
  exact: NOTIONS.local,
};

/**
 * Widths as multiples of the usual. The exact line nearly coincides with the error, so it is wide enough to
 * be visible on both sides of it.
 */
const WIDTHS: Readonly<Record<Kind, number>> = { claimed: 0.65, proved: 0.65, exact: 3.2 };

/** The axis follows an error down to this value. */
export const DEEP_FLOOR = 1e-16;

export const floorFor = (rules: readonly (RuleTrace | null)[]): number =>
  rules.some((rule) => rule?.kl.some((kl) => kl < KL_FLOOR) ?? false) ? DEEP_FLOOR : KL_FLOOR;

/** Hides all rules but one. */
export const alone = (input: RulesInput, index: number | null): RulesInput => ({
  ...input,
  rules: input.rules.map((rule, i) => (i === index ? rule : null)),
});

function linesOf({ rule, ...said }: Anchor, kind: Kind, base: TimeFrame, y: TimeScene["y"]): readonly Line[] {
  const { stretches, values } = said[kind];
  const [from, to] = base.wideX.domain;
  return stretches.flatMap((stretch) => {
    const line = new Simplifier();
    const first = Math.max(stretch.from, rowAt(rule.t, from));
    const last = Math.min(stretch.to, rowAt(rule.t, to) + 1);
    for (let row = first; row <= last; row++)
      line.push(base.wideX.at(rule.t[row] ?? NaN), y.at(values[row] ?? NaN));
    return clipLine(line.finish(), base.wide);
  });
}

function shapeOf(anchor: Anchor, kind: Kind, base: TimeFrame, y: TimeScene["y"]): LineShape {
  const { color, dash } = LOOKS[kind];
  const path = linesPath(linesOf(anchor, kind, base, y));
  return { ...plainLine(kind, color, base.theme.stroke * WIDTHS[kind], path), dash };
}

/** Labels beside the lines that reach the end of the visible range. */
function endsOf(anchor: Anchor, { x, frame }: TimeFrame, y: TimeScene["y"]): readonly EndLabel[] {
  return KINDS.flatMap((kind): readonly EndLabel[] => {
    const value = anchor[kind].values[rowAt(anchor.rule.t, x.domain[1])] ?? NaN;
    if (Number.isNaN(value)) return [];
    const height = Math.min(frame.y1, Math.max(frame.y0, y.at(value)));
    return [{ text: rich(kind), color: LOOKS[kind].color, y: height, markers: [], weight: 2 }];
  });
}

export function layoutAnchor(input: RulesInput, anchor: Anchor): TimeScene {
  const { base, also = [] } = input;
  const scene = layoutDivergence(alone(input, anchor.rule.rule), floorFor([anchor.rule, ...also]));
  const { y } = scene;
  const error = scene.lines.filter(({ id }) => id !== RECOVERED_ID);
  const lines = [...KINDS.map((kind) => shapeOf(anchor, kind, base, y)), ...error];
  const ends = [...scene.ends, ...endsOf(anchor, base, y)];
  return sceneOf(scene, { ...scene, lines: lines.filter(({ path }) => path !== ""), ends });
}
