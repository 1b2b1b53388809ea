/** @file How a pinned setting differs from the present one, and what follows, computed from both. */
import { fieldsOf } from "../../../param/table";
import { formatNumber } from "../../../ui/number";
import { digitsApart } from "../../shared/digitsApart";
import { keyWords, listed } from "../../shared/pinned/words";
import type { FigureId } from "../figures";
import { brakedOf } from "../mse/words";
import { boundsTable, MEASURED_CURVES, type BoundsParams } from "../run/params";
import { summarizeBounds } from "../run/summary";
import type { BoundsSummary } from "../run/types";

/** The params that statements depend on; the others only concern the view. */
export const COMPARED_FIELDS = fieldsOf(boundsTable).filter(({ key }) =>
  ["p", "step", "target", "along"].includes(key),
);

const READINGS = [
  ["*η*_max", "etaMax"],
  ["*η*_CE", "etaEntropyAware"],
  ["*η*_cert", "etaCertified"],
  ["*η*_F", "etaFejer"],
] as const;

/** Two sums of the same terms in different orders agree to this relative precision. */
const ALIKE_PRECISION = 1e-12;
const areAlike = (one: number, other: number): boolean =>
  one === other || Math.abs(one - other) <= ALIKE_PRECISION * Math.max(Math.abs(one), Math.abs(other));

const pair = (one: number, other: number): readonly [string, string] => {
  const digits = digitsApart(one, other);
  return [formatNumber(one, digits), formatNumber(other, digits)];
};

function steps(now: BoundsSummary, pinned: BoundsSummary): string {
  const others = READINGS.filter(([, key]) => !areAlike(now[key], pinned[key]));
  if (others.length === 0) return "All four steps are the same.";
  const told = others.map(([symbol, key]) => {
    const [there, here] = pair(pinned[key], now[key]);
    return `${symbol}\u00a0=\u00a0${there}, here ${here}`;
  });
  return `There ${told.join("; ")}.`;
}

const verdicts = (now: BoundsSummary, pinned: BoundsSummary): string =>
  now.verdict === pinned.verdict
    ? `Both steps are ${now.verdict}.`
    : `Its step is ${pinned.verdict}, this one ${now.verdict}.`;

function divergence({ klBefore, klAfter }: BoundsSummary): string {
  const [before, after] = pair(klBefore, klAfter);
  return areAlike(klBefore, klAfter) ? `leaves it at ${before}` : `takes it from ${before} to ${after}`;
}

/** The params that differ, and the difference that they make. */
export function comparison(now: BoundsParams, pinned: BoundsParams): string {
  const others = keyWords(COMPARED_FIELDS, now, pinned);
  if (others.length === 0) return "The pinned setting is this one: change belief, step or target to compare.";
  const [here, there] = [now, pinned].map((params) => summarizeBounds({ params }));
  if (here === undefined || there === undefined) return "";
  return (
    `The pinned setting has ${listed(others)}. ${steps(here, there)} ${verdicts(here, there)} ` +
    `*D*_KL(target‖belief): one step there ${divergence(there)}, here ${divergence(here)}.`
  );
}

/** What is missing from the curves that a pinned setting shows. */
export const unmeasured = ({ show }: BoundsParams): string =>
  show.some((id) => MEASURED_CURVES.some((one) => one === id)) ? " What its runs measured is not drawn." : "";

/** The sentence of a figure about the setting behind. */
export function behindWords(figure: FigureId, pinned: BoundsParams): string {
  if (figure === "triangle") return "Grey and hollow: the pinned setting.";
  if (figure === "mse") {
    const { brake, residual } = brakedOf(summarizeBounds({ params: pinned }));
    return `Grey and hollow: the pinned setting, *β* = ${formatNumber(brake)}, and ${formatNumber(residual)} of it left.`;
  }
  const { p, along } = pinned;
  const slice = p.length === 2 ? "" : `, which moves class ${along} of ${p.length}`;
  return (
    `Grey and fine: the pinned setting${slice}, with those of its curves that are not these.` +
    unmeasured(pinned)
  );
}
