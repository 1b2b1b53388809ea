/** @file What a game gives back. */
import type { GameMethod, GamesParams } from "../params";

/** One method from the start that all have. */
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
  /** Whether every strategy of both is played. */
  readonly interior: boolean;
  /** Whether there is no other. Where there are several, this is the mean of each player's extreme ones, whose support is largest. */
  readonly unique: boolean;
}

/** What a run has shown up to a time. */
export interface GamesRun {
  readonly method: GameMethod;
  /** The last time that is there; arrays have one entry more. */
  readonly done: number;
  /** Strategies, those of a time together. */
  readonly row: Numbers;
  readonly column: Numbers;
  /** D(z, ·) of both players, summed. */
  readonly divergence: Numbers;
  /** maxᵢ (Ay)ᵢ − minⱼ (Aᵀx)ⱼ of the strategies at a time. */
  readonly gap: Numbers;
  /** The same of the averages of the points up to then where the other's gradient was taken; at 0 that of the start. */
  readonly averageGap: Numbers;
  /** The same of the averages of the points that were played, x₀ … x_{t−1}. */
  readonly playedGap: Numbers;
  /** Those averages at the end: of the points where the other's gradient was taken. */
  readonly averageRow: readonly number[];
  readonly averageColumn: readonly number[];
  /** Steps in which the divergence rose, and fell, beyond rounding; the first of each, from 0, or −1. */
  readonly rises: number;
  readonly falls: number;
  readonly firstRise: number;
  readonly firstFall: number;
  /** ln of the smallest probability up to the end: it may be far below what a double holds. */
  readonly leastLog: number;
}

interface Both {
  readonly row: Numbers;
  readonly column: Numbers;
}

/** With its series all that it takes to go on from the last time. */
export interface GamesResume {
  /** Coordinates. */
  readonly state: Both;
  /** Deviations one step earlier. */
  readonly before: Both;
  /** Of all deviations where the other's gradient was taken, and of all that were played. */
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
  /** That of the method, then those beside it; null where nothing is there yet. */
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

/** What is told of a run. */
export interface GamesFindings {
  readonly divergenceStart: number;
  readonly divergenceEnd: number;
  /** Least and largest over the run. */
  readonly divergenceBand: readonly [number, number];
  readonly rises: number;
  readonly falls: number;
  readonly firstRise: number | null;
  readonly firstFall: number | null;
  readonly gapEnd: number;
  /** Of the averages of the points where the other's gradient was taken. */
  readonly averageGap: number;
  readonly averageRow: readonly number[];
  readonly averageColumn: readonly number[];
  /** Of the averages of the points that were played. */
  readonly playedGap: number;
  /** log₁₀ of the smallest probability: −Infinity where one was 0. */
  readonly leastExponent: number;
  readonly report: readonly GamesReport[];
}

export interface GamesSummary extends GamesFindings {
  readonly lab: "geometry";
  readonly part: "games";
  readonly equilibrium: GamesEquilibrium;
  /** 1/max|A|: up to it mirror-prox is proved never to move away, in the entropy; Infinity where nothing is at stake. */
  readonly provenStep: number;
  readonly beside: readonly (GamesFindings & { readonly method: GameMethod })[];
}
