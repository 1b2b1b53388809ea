/**
 * @file What an experiment is: a pure function from params, and resources where it needs some, to a trace, cut into tasks.
 *
 * plan → tasks that know nothing of each other, run → one task in slices, merge → the trace of all tasks so far,
 * summarize → the words and numbers for screen and terminal alike. No clock, no randomness, no DOM, and nothing that
 * changes a result is kept between two runs: the engine decides where and when a slice runs; whatever it decides, the bits are the same.
 */

/** One slice of work is over. `done` and `total` are in the experiment's own work units (steps). */
export interface Slice<Partial> {
  readonly done: number;
  readonly total: number;
  /** A copy of what is there so far, made only when somebody wants to look. */
  readonly snapshot: () => Partial;
}

/** How the tasks of one kind are computed, each by itself. */
export interface Work<Task, Result> {
  /** Estimated cost of one task in nanoseconds on a plain machine: small ones stay on the calling thread. */
  readonly cost: (task: Task) => number;
  /** Runs one task; yields about every millisecond; the value returned is the task's result. */
  readonly run: (task: Task) => Generator<Slice<Result>, Result, void>;
  /** Buffers of a result that may be transferred instead of copied; absent: those of all its arrays. */
  readonly buffers?: (result: Result) => ArrayBuffer[];
}

/** What follows from a trace without being in it, computed when somebody asks for it. */
export interface Derivation<Trace, Input, Value> extends Work<Input, Value> {
  /** The part of the trace that it is computed from: plain data. */
  readonly from: (trace: Trace) => Input;
  /** An object of the trace: all traces that have it have this value in common. Absent: the trace itself. */
  readonly known?: (trace: Trace) => object;
}

/** A derivation as the machinery sees it: what `from` gave is handed to the same one. */
export type AnyDerivation<Trace> = Derivation<Trace, unknown, unknown>;

/** TypeScript cannot follow that inputs and values stay with their derivation. */
export const anyDerivation = <Trace, Input, Value>(
  derivation: Derivation<Trace, Input, Value>,
): AnyDerivation<Trace> => derivation as unknown as AnyDerivation<Trace>;

export interface Experiment<Params, Task, Result, Trace, Summary> extends Work<Task, Result> {
  readonly name: string;
  /** Independent, structured-cloneable tasks, in a fixed order. */
  readonly plan: (params: Params, resources: readonly Resource[]) => readonly Task[];
  /** How many of the tasks, from the first, make a first picture; the others start when it has been shown. Absent: all. */
  readonly firstPass?: (tasks: readonly Task[]) => number;
  /**
   * Begins the trace of one run. What it returns is given all results so far, in the order of `plan`, null where a task has
   * shown nothing yet; it may be asked again and again, and keep what it made of the results before. A trace is plain data.
   */
  readonly merge: (
    params: Params,
    resources: readonly Resource[],
  ) => (results: readonly (Result | null)[]) => Trace;
  readonly summarize: (trace: Trace) => Summary;
  /** The trace as CSV lines without line ends, header first, computed as a stream from the params (never thinned). */
  readonly rows: (params: Params, resources: readonly Resource[]) => Generator<string, void, void>;
  /** The trace as it is written into a file, with what is derived of it; absent: as it is. */
  readonly file?: (trace: Trace) => object;
  /** What can be derived of a trace, by name. */
  readonly derive?: Readonly<Record<string, AnyDerivation<Trace>>>;
  /**
   * A key of all that a task's result depends on beside its resources and its horizon: tasks equal in these have equal results, so
   * the engine may hand `merge` one of them again, under other params. Absent, or null: the task is computed every time.
   */
  readonly reuse?: (task: Task) => string | null;
  readonly extend?: Extension<Task, Result>;
  /** How its traces are drawn away from the page; its code is fetched with the first that is. */
  readonly drawAhead?: (params: Params) => Promise<DrawAhead<Trace>>;
}

/** What is to be seen of a trace in some room, as plain data: whoever asks for it and whoever draws it know what both are. */
export type DrawAhead<Trace> = (trace: Trace, room: unknown) => unknown;

/** How a run becomes longer without being run again. */
export interface Extension<Task, Result> {
  /** How far a task goes; its cost grows in proportion. */
  readonly horizon: (task: Task) => number;
  /**
   * The task, from the result of one with the same key and a shorter horizon on: to the bit what `run` gives.
   *
   * @param from stays as it is
   */
  readonly run: (task: Task, from: Result) => Generator<Slice<Result>, Result, void>;
  /** Whether it goes on from such a result: not where that one kept too little for a longer run. Absent: from each. */
  readonly goesOnFrom?: (task: Task, from: Result) => boolean;
  /**
   * How far a snapshot has come, in the units of the horizon, where a task goes on from it as from the result of a shorter run:
   * such runs can be paused, and go on after the page was left. 0 where it does not; absent: from whole results alone.
   */
  readonly reached?: (snapshot: Result) => number;
}

/** An experiment as the machinery sees it: what one of its functions gave is handed to another of them. */
export type AnyExperiment = Experiment<object, unknown, unknown, object, unknown>;

/** An experiment over these params, whatever its tasks and its trace are. */
export interface ExperimentOver<Params> extends Pick<AnyExperiment, "name"> {
  readonly plan: (params: Params, resources: readonly Resource[]) => readonly unknown[];
  readonly cost: (task: never) => number;
  readonly run: (task: never) => Generator<Slice<unknown>, unknown, void>;
  readonly merge: (params: Params, resources: readonly Resource[]) => (results: readonly never[]) => object;
  readonly summarize: (trace: never) => unknown;
  readonly rows: (params: Params, resources: readonly Resource[]) => Generator<string, void, void>;
  readonly drawAhead?: (params: Params) => Promise<DrawAhead<never>>;
}

/** TypeScript cannot follow that tasks, results and traces go back to the experiment that they came from. */
export const anyExperiment = (experiment: ExperimentOver<never>): AnyExperiment =>
  experiment as unknown as AnyExperiment;

/** Data that a run needs beside its params, moved by its id to wherever the run is computed. What else it holds its kind says. */
export interface Resource {
  readonly id: string;
  readonly kind: string;
}

interface Rows extends Resource {
  /** `seattle-weather`, or the sha256 (hex) of the person's own file, with `:` and the column where one was chosen. */
  readonly id: string;
  /** Shown beside the figure: where the data comes from, under which licence; the file's name for own data. */
  readonly provenance: string;
  /** Class names in class order (labels sorted by code unit; `class 1` … for distributions). At most 64. */
  readonly names: readonly string[];
  readonly length: number;
}

export interface LabelRows extends Rows {
  readonly kind: "labels";
  /** Class index per step. */
  readonly labels: Uint8Array;
}

export interface DistributionRows extends Rows {
  readonly kind: "distributions";
  /** Row-major length × classes, each row summing to 1 with entries > 0. */
  readonly distributions: Float64Array;
}

/** What a target follows: one label per step, or one distribution per step. */
export type Dataset = LabelRows | DistributionRows;
