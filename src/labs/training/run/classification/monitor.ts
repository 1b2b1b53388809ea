/** @file Records the updates in belief space: summed up between the times of curves, and counted by their lengths. */
import { log } from "../../../../core/elementary";
import { PullbackMonitor } from "../../../../core/training/pullback";
import type { MonitorState } from "./state";
import type { Trainer } from "./trainer";
import type { Monitor } from "./types";

/** The bins of a histogram of log₁₀: how many for each power of ten, and the range. */
export const BINS = { perDecade: 4, from: -6, to: 22 } as const;
const BIN_COUNT = (BINS.to - BINS.from) * BINS.perDecade;

function binOf(ratio: number): number {
  const place = Math.floor((log(ratio) / Math.LN10 - BINS.from) * BINS.perDecade);
  return place < 0 ? 0 : place < BIN_COUNT ? place : BIN_COUNT - 1;
}

export class MonitorRecord {
  private readonly monitor: PullbackMonitor;
  private readonly sums: readonly [
    Float64Array<ArrayBuffer>,
    Float64Array<ArrayBuffer>,
    Float64Array<ArrayBuffer>,
  ];
  private readonly byBound = new Float64Array(BIN_COUNT);
  private readonly byCertified = new Float64Array(BIN_COUNT);
  private at = 0;
  private rows: number;

  /** @param from the state in which the trainer's run was saved */
  constructor(
    trainer: Trainer,
    private readonly times: Float64Array,
    from: MonitorState | null = null,
  ) {
    this.monitor = new PullbackMonitor(trainer.model);
    this.monitor.start(trainer.w);
    this.rows = trainer.setting.train.rows;
    const room = () => new Float64Array(times.length);
    this.sums = [room(), room(), room()];
    if (from === null) return;
    this.sums.forEach((sums, i) => sums.set(from.sums[i] ?? []));
    this.byBound.set(from.byBound);
    this.byCertified.set(from.byCertified);
  }

  /** A copy of the state. */
  save(): MonitorState {
    const { sums, byBound, byCertified } = this;
    return {
      sums: sums.map((each) => each.slice()),
      byBound: byBound.slice(),
      byCertified: byCertified.slice(),
    };
  }

  /** Called after step t, counted from 1. */
  take(w: Float64Array, t: number): void {
    const { byBound, byCertified } = this;
    const found = this.monitor.measure(w, (step, bound, certified) => {
      if (!(step > 0)) return;
      byBound[binOf(step / bound)]++;
      byCertified[binOf(step / certified)]++;
    });
    while (this.times[this.at] < t) this.at++;
    this.sums[0][this.at] += found.beyondBound;
    this.sums[1][this.at] += found.beyondCertified;
    this.sums[2][this.at] += found.away;
  }

  /** @param taken the number of steps so far */
  result(taken: number): Monitor {
    const { times, rows } = this;
    const shares = this.sums.map((sums) =>
      sums.map((sum, k) => {
        const steps = Math.min(times[k], taken) - Math.min(times[k - 1], taken);
        return k === 0 || !(steps > 0) ? NaN : sum / (steps * rows);
      }),
    );
    const whole = this.sums.map((sums) => sums.reduce((a, b) => a + b, 0) / (Math.max(1, taken) * rows));
    const [beyondBound, beyondCertified, away] = shares as [
      Monitor["away"],
      Monitor["away"],
      Monitor["away"],
    ];
    return {
      beyondBound,
      beyondCertified,
      away,
      byBound: this.byBound.slice(),
      byCertified: this.byCertified.slice(),
      shares: { bound: whole[0], certified: whole[1], away: whole[2] },
    };
  }
}
