/** @file Marks of a figure whose ink says a notion, but whose dash or marker is not that of the table. */
import { CLASS_DASHES, LOOKS, SECOND_DASHES, SERIES, type Look } from "../../../src/charts/looks";
import { NOTIONS } from "../../../src/charts/notions";
import type { Drawn, Mark } from "../../../src/charts/picture/types";
import type { Token } from "../../../src/ui/palette";
import type { LabId } from "../scenarios";

const table: readonly Look[] = [...Object.values(NOTIONS), ...Object.values(LOOKS)];
const others: readonly Token[] = SERIES.map(({ color }) => color);

/** What a run did, and what is compared with, has no dash or marker of its own. */
const isNeutral = (color: Token) => color.startsWith("ink");
const looksOf = (color: Token): readonly Look[] =>
  isNeutral(color) || others.includes(color) ? [] : table.filter((look) => look.color === color);

/** A run of a step rule is a solid line, or has the dash of its class. */
const alsoIn = (lab: LabId): readonly string[] => (lab === "tracking" ? CLASS_DASHES : []);

/** The bound along the run of a rule has that rule's marker, hollow; what is beyond an axis, an arrow. */
const isAlong = ({ color, shape, hollow = false }: Extract<Mark, { kind: "marker" }>, lab: LabId) =>
  lab === "tracking" && (shape === "down" || (hollow && color === NOTIONS.bound.color));

const flat = (marks: readonly Mark[]): readonly Mark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? flat(mark.marks) : [mark]));

/** What is wrong with a mark; null where it is as the table says, or says no notion. */
function wrongWith(mark: Mark, lab: LabId): string | null {
  if (mark.kind === "group" || mark.kind === "text") return null;
  if (mark.kind === "marker") {
    const looks = looksOf(mark.color);
    const isOwn =
      looks.length === 0 || looks.some(({ marker }) => marker === mark.shape) || isAlong(mark, lab);
    return isOwn ? null : `${mark.shape} in ${mark.color}`;
  }
  const { stroke, dash = "", name, fill } = mark;
  const looks = stroke === undefined ? [] : looksOf(stroke);
  // Outlines, ticks and rims are no curves.
  const isCurve = dash !== "" || (name !== undefined && fill === undefined);
  if (looks.length === 0 || !isCurve) return null;
  const known = [...looks.map((look) => look.dash), ...Object.values(SECOND_DASHES), ...alsoIn(lab)];
  return known.includes(dash) ? null : `dash "${dash}" in ${stroke}${name === undefined ? "" : `: ${name}`}`;
}

export const unlike = ({ layers, legend = [] }: Drawn, lab: LabId): readonly string[] => [
  ...new Set(
    flat([...layers.flatMap((layer) => ("marks" in layer ? layer.marks : [])), ...legend]).flatMap(
      (mark) => wrongWith(mark, lab) ?? [],
    ),
  ),
];
