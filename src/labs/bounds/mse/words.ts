/** @file The caption of Figure 3, made from its two numbers. */
import type { FigureWords } from "../../../charts/picture/types";
import { mseBrakedResidual } from "../../../core/bound";
import type { BoundsSummary } from "../run/types";
import { formatNumber } from "../../../ui/number";

export interface Braked {
  /** β = 1/(1 + α): how far the braked step goes; 0 at the centre. */
  readonly brake: number;
  /** (α/(1 + α))²: what it leaves of the squared error. */
  readonly residual: number;
}

export const brakedOf = ({ p, etaMse }: Pick<BoundsSummary, "p" | "etaMse">): Braked => ({
  brake: etaMse,
  residual: mseBrakedResidual(Float64Array.from(p)),
});

export const MSE_DIGITS = 3;

const PATH_WORDS =
  "On the straight path to the target the squared error falls as *E*(*η*) = (1 − *η*)^{2} *E*(0). The full step, *η* = 1, compensates all of it;";
const MOVING_WORDS =
  "the entropy brake stops at *η*_MSE = *β* = #0, and (*α*/(1 + *α*))^{2} = #1 of it is left.";
const STUCK_WORDS =
  "at the centre the brake is total: *η*_MSE = *β* = #0, nothing moves, and all of it is left: #1.";

export const mseWords = ({ brake, residual }: Braked): FigureWords => ({
  number: "Figure 3",
  title: { text: "The MSE path" },
  caption: {
    text: `${PATH_WORDS} ${brake === 0 ? STUCK_WORDS : MOVING_WORDS}`,
    slots: [brake, residual].map((value) => formatNumber(value, MSE_DIGITS)),
  },
});

export const describeMse = ({ brake, residual }: Braked) =>
  `What is left of the squared error along the straight path to the target, (1 − η)²: nothing after the full step η = 1. ` +
  (brake === 0
    ? "At the centre the braked step is 0: nothing moves."
    : `The braked step ${formatNumber(brake)} leaves ${formatNumber(residual)}.`);
