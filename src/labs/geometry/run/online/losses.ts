/** @file The experts' losses, round by round. */
import { fullOf } from "../../../../param/spelt";
import type { OnlineLosses } from "../params";

export interface Losses {
  readonly rounds: number;
  readonly experts: number;
  /** After so many rounds all different losses have occurred. */
  readonly variety: number;
  /** All that a round's losses depend on, besides its number. */
  readonly law: unknown;
  /** Writes the losses of round t = 1, 2, … */
  readonly write: (t: number, out: Float64Array) => void;
}

type Full = Exclude<OnlineLosses, string>;

const EXPERTS_IN_TURNS = 2;
const PERIOD = 11;

/** (((2i + 1)t + i²) mod 11)/10, i from 0. */
const patternLoss = (t: number, i: number): number => (((2 * i + 1) * t + i * i) % PERIOD) / 10;

export function lossesOf(losses: OnlineLosses): Losses {
  const full = fullOf<Full>(losses);
  switch (full.kind) {
    case "rows":
      return {
        rounds: full.rows.length,
        experts: full.rows[0].length,
        variety: full.rows.length,
        law: full,
        write: (t, out) => out.set(full.rows[t - 1]),
      };
    case "pattern":
      return {
        rounds: full.rounds,
        experts: full.experts,
        variety: Math.min(full.rounds, PERIOD),
        law: { ...full, rounds: null },
        write(t, out) {
          for (let i = 0; i < out.length; i++) out[i] = patternLoss(t, i);
        },
      };
    case "turns":
      return {
        ...twoExperts(full.rounds, (t) => t % 2 === 1),
        variety: Math.min(full.rounds, 2),
        law: full.kind,
      };
    case "shift":
      return {
        ...twoExperts(3 * full.rounds, (t) => t > full.rounds),
        variety: full.rounds + 1,
        law: full,
      };
  }
}

/** Two experts, one of which loses 1 and the other 0. */
const twoExperts = (rounds: number, isFirst: (t: number) => boolean) => ({
  rounds,
  experts: EXPERTS_IN_TURNS,
  write(t: number, out: Float64Array) {
    out[0] = isFirst(t) ? 1 : 0;
    out[1] = 1 - out[0];
  },
});

/** The largest difference between two experts in one round. */
export function rangeOf({ variety, experts, write }: Losses): number {
  const row = new Float64Array(experts);
  let range = 0;
  for (let t = 1; t <= variety; t++) {
    write(t, row);
    range = Math.max(range, Math.max(...row) - Math.min(...row));
  }
  return range;
}
