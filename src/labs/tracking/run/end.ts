/** @file How a run ends, told from its last steps while it runs: what a thinned trace drops makes no difference. */
import type { RunningOutcome } from "../../../core/diagnostics";
import { maxDistance } from "../../../core/distance";
import type { TrackingParams } from "./params";
import type { ReadColumns, Row } from "./table";
import type { RunEnd } from "./types";

/** As many of the last rows are looked at. */
const LOOK = 12;
/** A target whose entries change by less in so many steps stands still. */
const STANDING_CHANGE = 1e-9;
/** Nearer than this to the first target a belief has followed it. */
const FOLLOWED_WITHIN = 0.02;
/** A belief that changes by more than this at each of its last steps goes to and fro. */
const SWING = 0.1;
/** On a cycle a belief misses the one of two steps before by less than this part of a step. */
const CLOSED = 0.05;

type Seen = Pick<Row, "t" | "step" | "kl" | "belief">;

interface Kept extends Seen {
  readonly target: Float64Array;
}

/** The step from which on the target stands where it stands at the end; null where only the data know. */
function restsSince({ target, steps }: TrackingParams): number | null {
  if (target.kind === "shift") return target.at <= steps ? target.at : 0;
  return target.kind === "drift" ? target.end : null;
}

/** Max |pᵢ − qᵢ| between each row and the one so many rows before. */
const moves = (rows: readonly Kept[], back: number): number[] =>
  rows.slice(back).map(({ belief }, i) => maxDistance(belief, rows[i].belief));

/** Takes the rows of a run as they come, and keeps the few that its end is told from. */
export class Ending {
  /** Whether the belief had followed the first target when the shift came; null when it has not come, or came at the start. */
  followedBefore: boolean | null = null;
  private start: Float64Array = new Float64Array();
  private readonly rows: Kept[] = [];
  private readonly from: number;
  private readonly beforeShift: number;

  constructor(private readonly params: TrackingParams) {
    const { steps, target } = params;
    this.from = Math.max(0, steps - LOOK);
    this.beforeShift = target.kind === "shift" ? target.at - 1 : -1;
  }

  /** Whether the row at t is one to be pushed. */
  wants(t: number): boolean {
    return t >= this.from || t === 0 || t === this.beforeShift;
  }

  push({ t, step, kl, belief }: Seen, target: Float64Array): void {
    if (t === 0) this.start = belief.slice();
    if (t === this.beforeShift) this.followedBefore = maxDistance(belief, target) < FOLLOWED_WITHIN;
    if (t >= this.from) this.rows.push({ t, step, kl, belief: belief.slice(), target: target.slice() });
  }

  /** Takes what it wants of the rows before one at which a run goes on. */
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

  /** The last rows, without the one that only the target is compared with. */
  private get lastRows(): readonly Kept[] {
    return this.rows.slice(-LOOK);
  }

  /** Whether a belief that was put back from faces still jumps from one to the other in its last steps. */
  private bounces({ clampedCount }: RunningOutcome): boolean {
    const jumps = moves(this.lastRows, 1);
    return clampedCount > 1 && jumps.length > 1 && jumps.every((jump) => jump > SWING);
  }

  /** Whether the target was still moving in the last steps. */
  private targetMoves(last: Kept): boolean {
    const { target, steps } = this.params;
    const since = restsSince(this.params);
    if (target.kind === "shift" || (since !== null && since < steps)) return false;
    return maxDistance(last.target, this.rows[0].target) > STANDING_CHANGE;
  }

  /** The end of a run whose target rests. */
  private atRest(last: Kept, distance: number): RunEnd {
    const { tolerance } = this.params;
    const since = restsSince(this.params) ?? 0;
    const rows = this.lastRows.filter((row) => row.t >= since || row === last);
    const jumps = moves(rows, 1);
    const apart = jumps.at(-1) ?? 0;
    const missed = Math.max(0, ...moves(rows, 2));
    if (rows.length > 3 && apart > tolerance && missed < CLOSED * apart)
      return { kind: "cycle", distance, period: 2, apart, drift: missed / apart };
    if (last.kl < rows[0].kl) return { kind: "approaching", distance };
    return { kind: Math.max(0, ...jumps) > tolerance ? "irregular" : "stalled", distance };
  }
}
