/** @file Finds the best step of a grid for a method, and what a coarser grid would have found. */
import type { ClassificationParams } from "./params";
import { runsOf } from "./runs";
import type { SearchState, Tried } from "./state";
import type { Trainer } from "./trainer";
import { attempt, bestOf, strideOf, Tuning } from "./tune";
import type { ClassificationTask, Grid } from "./types";

type Tuned = ClassificationParams & { readonly tune: NonNullable<ClassificationParams["tune"]> };

export const isTuned = (params: ClassificationParams): params is Tuned => params.tune !== undefined;

export class Search {
  private readonly tuning: Tuning;
  private readonly runs: number;
  private readonly stride: number;
  private reachedAt: number[] | null;

  /** @param from a saved state; the trainer is in the run that was under way */
  constructor(
    { method }: Pick<ClassificationTask, "method">,
    private readonly params: Tuned,
    private readonly trainer: Trainer,
    from: SearchState | null,
  ) {
    const { tune, steps } = params;
    const tried = runsOf({ ...params, seeds: tune.seeds }, method);
    this.runs = runsOf(params, method);
    this.stride = strideOf(tune.factor);
    this.tuning = new Tuning(trainer, tune, { steps, runs: tried }, from?.tuning ?? null);
    this.reachedAt = from?.reachedAt ? [...from.reachedAt] : null;
  }

  /** Yields after each step of training how many were taken to try steps. */
  *find(): Generator<number, Grid, void> {
    const { stride } = this;
    const tried = yield* this.tuning.find();
    if (stride === 1) return { ...tried, coarse: null };
    const step = tried.steps[bestOf(tried, stride)];
    const reachedAt = yield* this.coarse(tried, step);
    return { ...tried, coarse: { stride, step, reachedAt: Float64Array.from(reachedAt) } };
  }

  private *coarse({ cost }: Tried, step: number): Generator<number, readonly number[], void> {
    const { trainer, params } = this;
    let isUnderWay = this.reachedAt !== null;
    const reachedAt = (this.reachedAt ??= []);
    while (reachedAt.length < this.runs) {
      if (!isUnderWay) trainer.start(reachedAt.length, step);
      isUnderWay = false;
      const going = attempt(trainer, params.steps);
      let turn = going.next();
      for (; turn.done !== true; turn = going.next()) yield cost;
      reachedAt.push(turn.value);
    }
    return reachedAt;
  }

  /** A copy of the state. */
  save(): SearchState {
    return { tuning: this.tuning.save(), reachedAt: this.reachedAt && [...this.reachedAt] };
  }
}
