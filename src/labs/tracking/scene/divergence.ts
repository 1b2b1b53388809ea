/** @file D_KL(target ‖ belief) of each rule over time, usually down to 1e-8. Lower values are marked on the edge. */
import { SECOND_DASHES } from "../../../charts/looks";
import { RECOVERED_BELOW } from "../../../core/diagnostics";
import { linesPath } from "../../../charts/geometry/polyline";
import { bandsOf, channelsOf, linesOf, marksOf, namesOf, plainLine, type RulesInput } from "./channel";
import { sceneOf } from "./ends";
import { surroundings } from "./frame";
import { apart, greatest, stepUp } from "./logs";
import type { Domain, LineShape, TimeFrame, TimeScene } from "./types";

export const KL_FLOOR = 1e-8;
/** The line below which a belief counts as recovered. */
export const RECOVERED_ID = "recovered";

function domainOf(rules: RulesInput["rules"], floor: number): Domain {
  const highest = rules.map((rule) => (rule === null ? 0 : (greatest(rule.kl, () => true) ?? 0)));
  return [floor, stepUp(Math.max(0.1, ...highest) * 1.05)];
}

function threshold({ wide: { x0, x1 } }: TimeFrame, y: TimeScene["y"]): LineShape {
  const at = y.at(RECOVERED_BELOW);
  const path = linesPath([
    [
      [x0, at],
      [x1, at],
    ],
  ]);
  return { ...plainLine(RECOVERED_ID, "ink-faint", 1, path), dash: SECOND_DASHES.place };
}

/** @param floor the lower end of the vertical axis */
export function layoutDivergence(input: RulesInput, floor = KL_FLOOR): TimeScene {
  const { base, shiftAt, rules, also = [] } = input;
  const domain = domainOf([...rules, ...also], floor);
  const around = surroundings(base, { kind: "log", domain, title: "D_{KL}", spacing: 3 }, shiftAt);
  const channels = channelsOf(input, around.y, ({ kl }) => ({ values: kl }));
  return sceneOf(around, {
    bands: bandsOf(channels),
    lines: [threshold(base, around.y), ...linesOf(channels, base, "kl")],
    marks: apart(marksOf(channels, base, { edge: true })),
    ends: namesOf(channels, input),
  });
}
