/**
 * @file What an experiment is: a pure function from params, and resources where it needs some, to a trace, cut into tasks.
 *
 * plan → tasks that know nothing of each other, run → one task in slices, merge → the trace of all tasks so far,
 * summarize → the words and numbers for screen and terminal alike. No clock, no randomness, no DOM, and nothing that
 * changes a result is kept between two runs: the engine decides where and when a slice runs; whatever it decides, the bits are the same.
 */

/** Yielded when a slice of work is over. `done` and `total` count the experiment's own units of work (steps, say). */
export interface Slice<Partial> {
  readonly done: number;
  readonly total: number;
  /** A copy of the result so far, made only when somebody wants to see it. */
  readonly snapshot: () => Partial;
}

/** How tasks of one kind are computed, each without the others. */
export interface Work<Task, Result> {
  /** Estimated nanoseconds of one task on an ordinary machine. Small tasks are computed on the calling thread. */
  readonly cost: (task: Task) => number;
  /** Computes one task and returns its result; yields about every millisecond. */
  readonly run: (task: Task) => Generator<Slice<Result>, Result, void>;
  /** The buffers of a result that may be transferred instead of copied; absent: those of all its arrays. */
  readonly buffers?: (result: Result) => ArrayBuffer[];
}

/** A value that follows from a trace but is not in it, computed when somebody asks for it. */
export interface Derivation<Trace, Input, Value> extends Work<Input, Value> {
  /** The part of the trace that it is computed from: plain data. */
  readonly from: (trace: Trace) => Input;
  /** An object within the trace: traces that share it share the derived value. Absent: the trace itself. */
  readonly known?: (trace: Trace) => object;
}

/** A derivation of any types, for code that passes the input from one function of it to the next. */
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
   * Begins the trace of one run. The function that it returns is given the results so far, in the order of
   * `plan`, with null for a task that has none yet. It is called again and again, and may keep what it made
   * of earlier results. A trace is plain data.
   */
  readonly merge: (
    params: Params,
    resources: readonly Resource[],
  ) => (results: readonly (Result | null)[]) => Trace;
  readonly summarize: (trace: Trace) => Summary;
  /** The trace as CSV lines without line ends, header first, computed as a stream from the params (never thinned). */
  readonly rows: (params: Params, resources: readonly Resource[]) => Generator<string, void, void>;
  /** The trace in the form in which it is written to a file, together with what is derived from it; absent: the trace itself. */
  readonly file?: (trace: Trace) => object;
  /** What can be derived from a trace, by name. */
  readonly derive?: Readonly<Record<string, AnyDerivation<Trace>>>;
  /**
   * A key made of everything that a task's result depends on, except its resources and its horizon. Tasks
   * with the same key have the same result, so the engine may reuse one under other params. Absent or null:
   * the task is computed every time.
   */
  readonly reuse?: (task: Task) => string | null;
  readonly extend?: Extension<Task, Result>;
  /** Loads the code with which a worker draws this experiment's traces. */
  readonly drawAhead?: (params: Params) => Promise<DrawAhead<Trace>>;
}

/** Draws a trace for some room (sizes, say) as plain data. Only the lab that asks and draws knows the types of both. */
export type DrawAhead<Trace> = (trace: Trace, room: unknown) => unknown;

/** How a longer run is computed from a shorter one. */
export interface Extension<Task, Result> {
  /** How long a task is, in units such as steps; its cost grows in proportion. */
  readonly horizon: (task: Task) => number;
  /**
   * Computes the task from the result of one with the same key and a shorter horizon, to the same bits as
   * `run`.
   * @param from is not changed
   */
  readonly run: (task: Task, from: Result) => Generator<Slice<Result>, Result, void>;
  /**
   * Whether the task can continue from this result, which may have kept too little for a longer run. Absent:
   * from every result.
   */
  readonly goesOnFrom?: (task: Task, from: Result) => boolean;
  /**
   * How far a snapshot has come, in the units of the horizon, if a task can continue from it. Such runs can
   * be paused, and survive a reload. 0 if it cannot; absent: tasks continue from finished results only.
   */
  readonly reached?: (snapshot: Result) => number;
}

/** An experiment of any types, for code that passes values from one of its functions to another. */
export type AnyExperiment = Experiment<object, unknown, unknown, object, unknown>;

/** An experiment over these params, whatever the types of its tasks and traces. */
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

/**
 * Data that a run needs besides its params. It is sent by its id to wherever the run is computed; each kind
 * of resource adds fields of its own.
 */
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
  /** The class of each step. */
  readonly labels: Uint8Array;
}

export interface DistributionRows extends Rows {
  readonly kind: "distributions";
  /** length × classes numbers, row after row; those of a row are positive and sum to 1. */
  readonly distributions: Float64Array;
}

/** The data that a target follows: for each step a label, or a distribution. */
export type Dataset = LabelRows | DistributionRows;
