/**
 * @file The target of every step: a jump (shift), a straight line between two steps (drift), or the class
 * frequencies in a trailing window of data (stream). After the end of the data the last target stays.
 */
import type { Dataset } from "../../../experiments/types";
import { type Target, type TrackingParams } from "./params";
import { datasetId, SEATTLE } from "../../../experiments/data/source";

export interface TargetSource {
  readonly classes: number;
  /** Class names of a stream, null otherwise. */
  readonly names: readonly string[] | null;
  /** The target at step t. The array belongs to the source and changes with the next call. Cheap if t increases. */
  readonly at: (t: number) => Float64Array;
}

/** Throws a sentence if the data of a stream is missing or does not fit. */
export function targetSource(
  { target }: Pick<TrackingParams, "target">,
  dataset: Dataset | null,
): TargetSource {
  if (target.kind === "shift") return shiftSource(target);
  if (target.kind === "drift") return driftSource(target);
  return streamSource(target, requiredDataset(target, dataset));
}

/** The belief at t = 0. Throws a sentence if it does not have as many classes as the target. */
export function startBelief({ start }: Pick<TrackingParams, "start">, classes: number): Float64Array {
  if (start === "uniform") return new Float64Array(classes).fill(1 / classes);
  if (start.length !== classes)
    throw new Error(
      `The start has ${start.length} classes, the target has ${classes}; give the start ${classes} entries or make it uniform.`,
    );
  return Float64Array.from(start);
}

type Kind<Name extends Target["kind"]> = Extract<Target, { kind: Name }>;

function shiftSource({ before, after, at }: Kind<"shift">): TargetSource {
  const [first, second] = [Float64Array.from(before), Float64Array.from(after)];
  return { classes: before.length, names: null, at: (t) => (t < at ? first : second) };
}

function driftSource({ from, to, start, end }: Kind<"drift">): TargetSource {
  const q = new Float64Array(from.length);
  const at = (t: number) => {
    const done = Math.min(1, Math.max(0, (t - start) / (end - start)));
    for (let i = 0; i < q.length; i++) q[i] = (1 - done) * from[i] + done * to[i];
    return q;
  };
  return { classes: from.length, names: null, at };
}

function requiredDataset({ source }: Kind<"stream">, dataset: Dataset | null): Dataset {
  const wanted = datasetId(source);
  const what = source === SEATTLE ? "the Seattle weather" : `the file with sha256 ${wanted}`;
  if (dataset === null)
    throw new Error(`This run follows ${what}, which is not loaded; load that data first.`);
  if (dataset.id !== wanted)
    throw new Error(`This run follows ${what}, but the data given is ${dataset.id}.`);
  return dataset;
}

/** A window that slides over the data one step at a time. */
interface Window {
  readonly q: Float64Array;
  readonly reset: () => void;
  /** Adds step t to the window, removes step t − window, and updates q. */
  readonly slide: (t: number) => void;
}

function streamSource({ window: width }: Kind<"stream">, dataset: Dataset): TargetSource {
  const classes = dataset.names.length;
  const window =
    dataset.kind === "labels"
      ? labelWindow(dataset.labels, classes, width)
      : distributionWindow(dataset.distributions, classes, width);
  let reached = -1;
  const at = (t: number) => {
    const last = Math.min(t, dataset.length - 1);
    if (last < reached) {
      window.reset();
      reached = -1;
    }
    while (reached < last) window.slide(++reached);
    return window.q;
  };
  return { classes, names: dataset.names, at };
}

/**
 * q = (count of each label + ½)/(n + C/2), where n is the number of labels in the window. Only what changes
 * is computed again.
 */
function labelWindow(labels: Uint8Array, classes: number, width: number): Window {
  const q = new Float64Array(classes);
  const counts = new Int32Array(classes);
  const share = (i: number, n: number) => (counts[i] + 0.5) / (n + 0.5 * classes);
  const slide = (t: number) => {
    const came = labels[t];
    counts[came]++;
    if (t < width) {
      for (let i = 0; i < classes; i++) q[i] = share(i, t + 1);
      return;
    }
    const went = labels[t - width];
    counts[went]--;
    q[came] = share(came, width);
    q[went] = share(went, width);
  };
  return { q, reset: () => void counts.fill(0), slide };
}

/**
 * q is the mean of the distributions in the window. Sums are kept in two parts (the sum and its rounding
 * error), so that a million rows can be added and removed without an error.
 */
function distributionWindow(rows: Float64Array, classes: number, width: number): Window {
  const q = new Float64Array(classes);
  const high = new Float64Array(classes);
  const low = new Float64Array(classes);
  const add = (i: number, x: number) => {
    const sum = high[i] + x;
    const shift = sum - high[i];
    const rest = low[i] + (high[i] - (sum - shift) + (x - shift));
    high[i] = sum + rest;
    low[i] = sum - high[i] + rest;
  };
  const slide = (t: number) => {
    const n = Math.min(t + 1, width);
    for (let i = 0; i < classes; i++) {
      if (t >= width) add(i, -rows[(t - width) * classes + i]);
      add(i, rows[t * classes + i]);
      q[i] = (high[i] + low[i]) / n;
    }
  };
  const reset = () => {
    high.fill(0);
    low.fill(0);
  };
  return { q, reset, slide };
}
