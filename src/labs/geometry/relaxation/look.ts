/** @file The names and looks of couplings, and the values that figures of relaxed runs compare with. */
import { LOOKS, SERIES } from "../../../charts/looks";
import type { Token } from "../../../ui/palette";
import type { Coupling, RelaxationTrace } from "../run/relaxation/types";

export const COUPLING_NAMES: { readonly [C in Coupling]: string } = {
  large: "on large residuals",
  independent: "independent",
  small: "on small residuals",
};

export const COUPLING_COLORS: { readonly [C in Coupling]: Token } = {
  large: SERIES[2].color,
  independent: LOOKS.observed.color,
  small: SERIES[6].color,
};

/** The relaxations of the paper's sweep. */
export const SWEEP = [1.3, 1.6, 1.8];

/** The factor by which one coordinate must grow, if all entries of the first row are of one kind. */
export function growthOf({ firstStep }: Pick<RelaxationTrace, "firstStep">): number | null {
  if (firstStep === null) return null;
  const { row, rhs, start } = firstStep;
  const entries = new Set(row.filter((entry) => entry !== 0));
  const [entry = NaN] = entries;
  const sum = row.reduce((total, value, i) => total + value * (start[i] ?? NaN), 0);
  const growth = rhs / sum;
  return entries.size === 1 && entry > 0 && growth > 0 && growth < Infinity ? growth : null;
}
