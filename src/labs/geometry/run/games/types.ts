/** @file The types of a game's results. */
import type { GameMethod, GamesParams } from "../params";

/** One method, from the common start. */
export interface GamesTask {
  readonly part: "games";
  readonly params: GamesParams;
  readonly method: GameMethod;
}

type Numbers = Float64Array<ArrayBuffer>;

export interface GamesEquilibrium {
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly value: number;
  /** Whether every strategy of both players has a positive share. */
  readonly interior: boolean;
  /**
   * Whether it is the only equilibrium. If there are several, this is the mean of each player's extreme ones,
   * which has the largest support.
   */
  readonly unique: boolean;
}

/** The record of a run up to a time. */
export interface GamesRun {
  readonly method: GameMethod;
  /** The last time so far; arrays have one entry more. */
  readonly done: number;
  /** The strategies, time after time. */
  readonly row: Numbers;
  readonly column: Numbers;
  /** D(z, ·) of both players, summed. */
  readonly divergence: Numbers;
  /** maxᵢ (Ay)ᵢ − minⱼ (Aᵀx)ⱼ of the strategies at a time. */
  readonly gap: Numbers;
  /** The same for the averages of the points up to then where the other's gradient was taken; at time 0 for the start. */
  readonly averageGap: Numbers;
  /** The same for the averages of the points that were played, x₀ … x_{t−1}. */
  readonly playedGap: Numbers;
  /** At the end, the averages of the points where the other's gradient was taken. */
  readonly averageRow: readonly number[];
  readonly averageColumn: readonly number[];
  /** The number of steps in which the divergence rose and fell, beyond rounding, and the first of each, counted from 0, or −1. */
  readonly rises: number;
  readonly falls: number;
  readonly firstRise: number;
  readonly firstFall: number;
  /** The logarithm of the smallest probability so far, which may be far too small for a double. */
  readonly leastLog: number;
}

interface Both {
  readonly row: Numbers;
  readonly column: Numbers;
}

/** Together with its series, all that is needed to continue after the last time. */
export interface GamesResume {
  /** Coordinates. */
  readonly state: Both;
  /** Deviations one step earlier. */
  readonly before: Both;
  /** The sums of all deviations where the other's gradient was taken, and of all that were played. */
  readonly takenSum: Both;
  readonly playedSum: Both;
}

export interface GamesResult extends GamesRun {
  readonly part: "games";
  readonly equilibrium: GamesEquilibrium;
  readonly resume: GamesResume;
}

export interface GamesTrace {
  readonly part: "games";
  readonly params: GamesParams;
  readonly equilibrium: GamesEquilibrium | null;
  /** The main method's run and those of the others; null if there is nothing yet. */
  readonly runs: readonly (GamesRun | null)[];
  readonly complete: boolean;
}

export interface GamesReport {
  readonly t: number;
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly divergence: number;
  readonly gap: number;
  readonly averageGap: number;
}

/** The facts about a run. */
export interface GamesFindings {
  readonly divergenceStart: number;
  readonly divergenceEnd: number;
  /** The smallest and the largest over the run. */
  readonly divergenceBand: readonly [number, number];
  readonly rises: number;
  readonly falls: number;
  readonly firstRise: number | null;
  readonly firstFall: number | null;
  readonly gapEnd: number;
  /** For the averages of the points where the other's gradient was taken. */
  readonly averageGap: number;
  readonly averageRow: readonly number[];
  readonly averageColumn: readonly number[];
  /** For the averages of the points that were played. */
  readonly playedGap: number;
  /** log₁₀ of the smallest probability; −Infinity if one was 0. */
  readonly leastExponent: number;
  readonly report: readonly GamesReport[];
}

export interface GamesSummary extends GamesFindings {
  readonly lab: "geometry";
  readonly part: "games";
  readonly equilibrium: GamesEquilibrium;
  /**
   * 1/max|A|: for steps up to this mirror-prox is proved never to move away, under the entropy; Infinity if
   * all payoffs are 0.
   */
  readonly provenStep: number;
  readonly beside: readonly (GamesFindings & { readonly method: GameMethod })[];
}
