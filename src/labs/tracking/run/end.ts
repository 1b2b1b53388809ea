/** @file Tells how a run ends from its last steps, while it runs, so that thinning the trace makes no difference. */
import type { RunningOutcome } from "../../../core/diagnostics";
import { maxDistance } from "../../../core/distance";
import type { TrackingParams } from "./params";
import type { ReadColumns, Row } from "./table";
import type { RunEnd } from "./types";

/** The number of last rows that are examined. */
const LOOK_ROWS = 12;
/** A target whose entries change by less over these steps stands still. */
const STANDING_CHANGE = 1e-9;
/** A belief within this distance of the first target has followed it. */
const FOLLOWED_WITHIN = 0.02;
/** A belief that changes by more than this at each of its last steps oscillates. */
const SWING_SIZE = 0.1;
/** On a cycle, a belief differs from the one two steps before by less than this share of a step. */
const CLOSED_SHARE = 0.05;

type Seen = Pick<Row, "t" | "step" | "kl" | "belief">;

interface Kept extends Seen {
  readonly target: Float64Array;
}

/** The step from which the target stands still to the end; null if that depends on data. */
function restsSince({ target, steps }: TrackingParams): number | null {
  if (target.kind === "shift") return target.at <= steps ? target.at : 0;
  return target.kind === "drift" ? target.end : null;
}

/** Max |pᵢ − qᵢ| between each row and the row so many rows before. */
const moves = (rows: readonly Kept[], back: number): number[] =>
  rows.slice(back).map(({ belief }, i) => maxDistance(belief, rows[i].belief));

/** Receives the rows of a run and keeps the few that tell how it ends. */
export class Ending {
  /** Whether the belief had followed the first target when the jump came; null if there was no jump, or only at the start. */
  followedBefore: boolean | null = null;
  private start: Float64Array = new Float64Array();
  private readonly rows: Kept[] = [];
  private readonly from: number;
  private readonly beforeShift: number;

  constructor(private readonly params: TrackingParams) {
    const { steps, target } = params;
    this.from = Math.max(0, steps - LOOK_ROWS);
    this.beforeShift = target.kind === "shift" ? target.at - 1 : -1;
  }

  /** Whether the row at t should be pushed. */
  wants(t: number): boolean {
    return t >= this.from || t === 0 || t === this.beforeShift;
  }

  push({ t, step, kl, belief }: Seen, target: Float64Array): void {
    if (t === 0) this.start = belief.slice();
    if (t === this.beforeShift) this.followedBefore = maxDistance(belief, target) < FOLLOWED_WITHIN;
    if (t >= this.from) this.rows.push({ t, step, kl, belief: belief.slice(), target: target.slice() });
  }

  /** Takes what it needs from the rows before the one at which a run continues. */
  takeBefore(to: number, { belief, step, kl }: ReadColumns, targetAt: (t: number) => Float64Array): void {
    for (let t = 0; t < to; t++) {
      if (!this.wants(t)) continue;
      const target = targetAt(t);
      const { length } = target;
      this.push(
        { t, step: step[t], kl: kl[t], belief: belief.subarray(t * length, (t + 1) * length) },
        target,
      );
    }
  }

  /** How the run ends; null before its last step. */
  read(outcome: RunningOutcome): RunEnd | null {
    const last = this.rows.at(-1);
    if (last === undefined || last.t < this.params.steps) return null;
    const distance = maxDistance(last.belief, last.target);
    if (outcome.settledAt >= 0) return { kind: "settled", distance };
    if (this.bounces(outcome)) return { kind: "bouncing", distance };
    if (last.step === 0 && maxDistance(this.start, last.belief) === 0) return { kind: "deadlock", distance };
    if (this.targetMoves(last)) return { kind: "trailing", distance };
    return this.atRest(last, distance);
  }

  /** The last rows, without one that is kept only for its target. */
  private get lastRows(): readonly Kept[] {
    return this.rows.slice(-LOOK_ROWS);
  }

  /** Whether the belief still jumps from face to face in its last steps, being put back by the clamp. */
  private bounces({ clampedCount }: RunningOutcome): boolean {
    const jumps = moves(this.lastRows, 1);
    return clampedCount > 1 && jumps.length > 1 && jumps.every((jump) => jump > SWING_SIZE);
  }

  /** Whether the target was still moving in the last steps. */
  private targetMoves(last: Kept): boolean {
    const { target, steps } = this.params;
    const since = restsSince(this.params);
    if (target.kind === "shift" || (since !== null && since < steps)) return false;
    return maxDistance(last.target, this.rows[0].target) > STANDING_CHANGE;
  }

  /** The end of a run whose target stands still. */
  private atRest(last: Kept, distance: number): RunEnd {
    const { tolerance } = this.params;
    const since = restsSince(this.params) ?? 0;
    const rows = this.lastRows.filter((row) => row.t >= since || row === last);
    const jumps = moves(rows, 1);
    const apart = jumps.at(-1) ?? NaN;
    const missed = Math.max(0, ...moves(rows, 2));
    if (rows.length > 3 && apart > tolerance && missed < CLOSED_SHARE * apart)
      return { kind: "cycle", distance, period: 2, apart, drift: missed / apart };
    if (last.kl < rows[0].kl) return { kind: "approaching", distance };
    return { kind: Math.max(0, ...jumps) > tolerance ? "irregular" : "stalled", distance };
  }
}
