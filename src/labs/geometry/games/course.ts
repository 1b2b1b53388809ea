/** @file Where a run goes, in a few words, measured from it. */
import { entryAt } from "../../../core/entry";
import { formatNumber } from "../../../ui/number";
import type { GamesRun } from "../run/games/types";

export type Course = "away" | "in" | "around" | "still" | "infinite";

/** A rotating run goes somewhere if D changes by more than this factor from start to end. */
const FAR_RATIO = 2;

export function courseIn({ divergence, rises, falls, done }: GamesRun): Course {
  const [from, to] = [entryAt(divergence, 0), entryAt(divergence, done)];
  if (from === Infinity || to === Infinity) return "infinite";
  if (rises === 0 && falls === 0) return "still";
  if (falls === 0) return "away";
  if (rises === 0) return "in";
  if (to > FAR_RATIO * from) return "away";
  return to < from / FAR_RATIO ? "in" : "around";
}

const COURSES: { readonly [C in Course]: string } = {
  away: "moves away",
  in: "comes closer",
  around: "goes around",
  still: "stands still",
  infinite: "infinitely far",
};

export function courseOf(run: GamesRun) {
  const { divergence, done } = run;
  const [from, to] = [divergence[0] ?? NaN, divergence[done] ?? NaN];
  const short = COURSES[courseIn(run)];
  return { words: `${short}: D ${formatNumber(from)} → ${formatNumber(to)}`, short };
}
