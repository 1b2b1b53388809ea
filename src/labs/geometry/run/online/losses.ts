/** @file The experts' losses, round by round. */
import { fullOf } from "../../../../param/spelt";
import type { OnlineLosses } from "../params";

export interface Losses {
  readonly rounds: number;
  readonly experts: number;
  /** Those of round t = 1, 2, … */
  readonly write: (t: number, out: Float64Array) => void;
}

type Full = Exclude<OnlineLosses, string>;

const EXPERTS_IN_TURNS = 2;

/** (((2i + 1)t + i²) mod 11)/10, i from 0. */
const patternLoss = (t: number, i: number): number => (((2 * i + 1) * t + i * i) % 11) / 10;

export function lossesOf(losses: OnlineLosses): Losses {
  const full = fullOf<Full>(losses);
  switch (full.kind) {
    case "rows":
      return {
        rounds: full.rows.length,
        experts: full.rows[0].length,
        write: (t, out) => out.set(full.rows[t - 1]),
      };
    case "pattern":
      return {
        rounds: full.rounds,
        experts: full.experts,
        write(t, out) {
          for (let i = 0; i < out.length; i++) out[i] = patternLoss(t, i);
        },
      };
    case "turns":
      return twoExperts(full.rounds, (t) => t % 2 === 1);
    case "shift":
      return twoExperts(3 * full.rounds, (t) => t > full.rounds);
  }
}

/** One of two loses 1, the other 0. */
const twoExperts = (rounds: number, isFirst: (t: number) => boolean): Losses => ({
  rounds,
  experts: EXPERTS_IN_TURNS,
  write(t, out) {
    out[0] = isFirst(t) ? 1 : 0;
    out[1] = 1 - out[0];
  },
});

/** The largest difference between two experts in one round. */
export function rangeOf({ rounds, experts, write }: Losses): number {
  const row = new Float64Array(experts);
  let range = 0;
  for (let t = 1; t <= rounds; t++) {
    write(t, row);
    range = Math.max(range, Math.max(...row) - Math.min(...row));
  }
  return range;
}
