/** @file Where a task of classification stands, laid down to be taken up again to the bit. */

type Numbers = Float64Array<ArrayBuffer>;

/** What is kept of a run at some of its steps: run by run, time by time. */
export interface Curves {
  readonly objective: Numbers;
  readonly accuracy: Numbers;
  /** Of the tests; empty where there are none. */
  readonly testAccuracy: Numbers;
  /** ½‖θ − z*‖². */
  readonly distance: Numbers;
  /** D_φ(z*, θ) in the method's own geometry. */
  readonly divergence: Numbers;
}

/** Steps that were tried. */
export interface Tried {
  readonly steps: Numbers;
  /** Mean steps to the target over all seeds; NaN where one did not arrive. */
  readonly mean: Numbers;
  /** Half of its 95 % interval. */
  readonly half: Numbers;
  /** Seeds that arrived. */
  readonly reached: Numbers;
  /** Steps of training that all of it took. */
  readonly cost: number;
}

/** Steps tried so far: those before the k-th, and of that one so many runs, some of which arrived. */
export interface TuningState {
  readonly tried: Tried;
  readonly k: number;
  readonly run: number;
  readonly arrived: readonly number[];
}

/** Where a search stands. */
export interface SearchState {
  readonly tuning: TuningState;
  /** Of the runs at the best step of the coarser grid, those that have ended; null: it has not come to them. */
  readonly reachedAt: readonly number[] | null;
}

/** A run laid down after a step. */
export interface TrainerState {
  readonly run: number;
  readonly scale: number;
  readonly relaxation: number;
  readonly taken: number;
  readonly w: Numbers;
  readonly batches: readonly [epoch: number, at: number];
  readonly lambdas: Numbers;
  readonly memory: readonly Numbers[];
}

/** A run that is not over, as far as it is told of. */
export interface RecordState {
  readonly reachedAt: number;
  readonly hasLeft: boolean;
  readonly rises: number;
  readonly next: number;
  readonly before: number;
  readonly last: Numbers;
  readonly curves: Curves;
}

/** What was counted of a run that is not over. */
export interface MonitorState {
  readonly sums: readonly Numbers[];
  readonly byBound: Numbers;
  readonly byCertified: Numbers;
}

/** All that decides how a task goes on from the step of a run, beside what its result tells. */
export interface CourseState {
  /** Of its steps, as it counts them. */
  readonly done: number;
  readonly trainer: TrainerState;
  /** While steps are tried. */
  readonly search: SearchState | null;
  /** Of the run that is told of. */
  readonly record: RecordState | null;
  readonly monitor: MonitorState | null;
}
