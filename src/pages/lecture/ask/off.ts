/** @file How far a guess is from the truth. */
import type { Plane } from "../../../charts/plane";
import { klDivergence } from "../../../core/simplex";
import type { CurveQuestion, Question } from "../../../lectures/types";
import type { Truth } from "../../../lectures/truth";
import { askedAxes } from "./axes";
import { guessAt, CURVE_PLACES, trueHeights, type Heights } from "./curve";
import type { Guess } from "./guesses";

/** Two curves are compared at this many places. */
export const COMPARED_PLACES = 4 * (CURVE_PLACES - 1) + 1;

export interface CurveOff {
  /** The largest gap, and the mean gap over the range; on a logarithmic axis they are ratios. */
  readonly off: number;
  readonly mean: number;
  /** The place of the largest gap, as a share of the width. */
  readonly at: number;
}

/** Null if the truth has no height anywhere. */
export function curveOff(
  guess: Heights,
  truth: Extract<Truth, { kind: "curve" }>["curve"],
  question: CurveQuestion,
  plane: Extract<Plane, { kind: "axes" }>,
): CurveOff | null {
  const axes = askedAxes(plane, question);
  const { up } = axes;
  const gaps = trueHeights(truth, axes, COMPARED_PLACES).flatMap((height, i) => {
    const across = i / (COMPARED_PLACES - 1);
    const [low, high] = [height, guessAt(guess, across)].toSorted((a, b) => a - b).map(up.valueOf);
    if (Number.isNaN(height) || low === undefined || high === undefined) return [];
    return [
      { across, gap: up.isLog ? high / low : high - low, distance: up.shareOf(high) - up.shareOf(low) },
    ];
  });
  const [first] = gaps;
  if (first === undefined) return null;
  const worst = gaps.reduce((a, b) => (b.gap > a.gap ? b : a), first);
  const mean = gaps.reduce((sum, { gap, distance }) => sum + (up.isLog ? distance : gap), 0) / gaps.length;
  const [low] = up.ends;
  return {
    off: worst.gap,
    mean: up.isLog ? up.valueOf(mean) / low : mean,
    at: worst.across,
  };
}

/** The distance between a guessed belief and the true one: D_KL(truth‖guess), and the share that was given to wrong classes. */
export const pointOff = (guess: readonly number[], truth: readonly number[]) => ({
  off: klDivergence(Float64Array.from(truth), Float64Array.from(guess)),
  misplaced: truth.reduce((sum, share, i) => sum + Math.abs(share - (guess[i] ?? NaN)), 0) / 2,
});

/** The number of moves between a guessed cell and the true one, none of them diagonal. */
export const cellOff = (guess: readonly number[], truth: readonly number[]) => ({
  off: truth.reduce((sum, place, i) => sum + Math.abs(place - (guess[i] ?? place)), 0),
});

/** The values that the words of an answer may name, as far as they are known. */
export type Said = Readonly<Record<string, unknown>>;

const isList = (guess: Guess | null): guess is readonly number[] => Array.isArray(guess);

/** @param plane the plane of the figure of the question; null while it is not drawn */
export function saidOf(
  question: Question,
  guess: Guess | null,
  truth: Truth | null,
  plane: Plane | null,
): Said {
  switch (truth?.kind) {
    case "number":
      return {
        truth: truth.number,
        guess,
        off: typeof guess === "number" ? Math.abs(truth.number - guess) : null,
      };
    case "choice":
      return { truth: truth.is, guess };
    case "point": {
      const offOf = question.kind === "point" && question.on === "grid" ? cellOff : pointOff;
      return { truth: truth.point, guess, ...(isList(guess) && offOf(guess, truth.point)) };
    }
    case "curve": {
      const known = isList(guess) && plane?.kind === "axes" && question.kind === "curve";
      return known ? { ...curveOff(guess, truth.curve, question, plane) } : {};
    }
    case undefined:
      return { guess };
  }
}
