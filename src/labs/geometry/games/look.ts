/** @file The looks and names of methods, and the names of strategies. */
import { SERIES, type MarkedLook } from "../../../charts/looks";
import type { CurveStyle } from "../../../charts/xy/overlay";
import { GAME_LABELS } from "../run/games/table";
import type { GameMethod } from "../run/params";

const LOOKS: { readonly [M in GameMethod]: MarkedLook } = {
  simultaneous: SERIES[2],
  alternating: SERIES[1],
  mirrorProx: SERIES[6],
  optimistic: SERIES[5],
};

export const methodStyle = (method: GameMethod): CurveStyle & MarkedLook => ({
  id: method,
  label: GAME_LABELS[method],
  ...LOOKS[method],
});

const HANDS = ["rock", "paper", "scissors"];
/** What each hand gains against each, relative to the stakes. */
const HAND_PAYOFFS = [0, -1, 1, 1, 0, -1, -1, 1, 0];

const isRockPaperScissors = (payoff: readonly (readonly number[])[]): boolean => {
  const stake = payoff[1]?.[0] ?? NaN;
  const flat = payoff.flat();
  return (
    stake > 0 &&
    payoff.length === 3 &&
    flat.length === 9 &&
    flat.every((x, i) => x === stake * (HAND_PAYOFFS[i] ?? NaN))
  );
};

/** The hands of rock–paper–scissors if the payoffs are those; otherwise numbers. */
export function strategyNames(payoff: readonly (readonly number[])[]) {
  if (isRockPaperScissors(payoff)) return { row: HANDS, column: HANDS };
  const numbered = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}`);
  return { row: numbered(payoff.length), column: numbered(payoff[0]?.length ?? 0) };
}
