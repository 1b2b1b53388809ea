/**
 * @file What an engine can do, as the rest of the app sees it. Engines inline, over a MessageChannel, in Node
 * and with browser workers all behave alike.
 */
import type { AnyDerivation, Resource, Experiment } from "../experiments/types";

/** The types one experiment is made of. */
export interface Shape {
  readonly params: unknown;
  readonly task: unknown;
  readonly result: unknown;
  readonly trace: unknown;
  readonly summary: unknown;
}
/** The types of a registry's experiments, by name. Tests bring registries of their own. */
export type Shapes<S> = { readonly [Name in keyof S]: Shape };
export type NameOf<S> = keyof S & string;
export type ExperimentOf<S extends Shapes<S>, Name extends NameOf<S>> = Experiment<
  S[Name]["params"],
  S[Name]["task"],
  S[Name]["result"],
  S[Name]["trace"],
  S[Name]["summary"]
>;
/** Loads an experiment's code by name; gives the same module each time. */
export type Load<S extends Shapes<S>> = <Name extends NameOf<S>>(
  name: Name,
) => Promise<ExperimentOf<S, Name>>;

export interface RunOptions<Trace> {
  readonly signal?: AbortSignal;
  /** Fraction of the work that is done, 0 … 1, never falling. */
  readonly onProgress?: (fraction: number) => void;
  /** The picture so far; at most about ten times a second, the first as early as possible. */
  readonly onPartial?: (trace: Trace) => void;
  /** A part of the run was kept: when the same run is asked for again, it continues from there. */
  readonly onKept?: () => void;
}

export interface EngineOf<S extends Shapes<S>> {
  /**
   * Runs the experiment to its end. The promise settles exactly once: with the trace; with an Error whose
   * message is a sentence (the experiment threw, a worker died or hung); or with the signal's reason
   * (AbortError).
   */
  readonly run: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
    options?: RunOptions<S[Name]["trace"]>,
  ) => Promise<S[Name]["trace"]>;
  /**
   * The trace at once, computed on this thread; null when a worker should compute it, or while the
   * experiment's code is not loaded. Throws the Error with which `run` would reject.
   */
  readonly runNow: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
  ) => S[Name]["trace"] | null;
  /**
   * The value that the experiment derives from a trace under the name `what`. Computed like a task, once for
   * each trace; rejects as `run` does.
   */
  readonly derive: <Name extends NameOf<S>>(
    name: Name,
    trace: S[Name]["trace"],
    what: string,
    signal?: AbortSignal,
  ) => Promise<unknown>;
  /** The same without waiting, when it is known or cheap enough for this thread; otherwise null. */
  readonly deriveNow: <Name extends NameOf<S>>(
    name: Name,
    trace: S[Name]["trace"],
    what: string,
  ) => { readonly value: unknown } | null;
  /** Whether the run is cheap enough to be computed at once and its experiment can draw it in a worker. */
  readonly isLight: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
  ) => boolean;
  /** Has a worker compute the run and draw its figures for `room` (what they are laid out for). Rejects as `run` does. */
  readonly draw: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
    room: unknown,
  ) => Promise<{ readonly trace: S[Name]["trace"]; readonly drawing: unknown }>;
  /**
   * Makes long runs pause for so many milliseconds after each slice and send no snapshots; 0 = full speed.
   * Used during a drag, so that workers do not make the page stutter on a machine with two cores.
   */
  readonly rest: (ms: number) => void;
  /** Deletes what is kept of an unfinished run, so that it starts from the beginning next time. */
  readonly forget: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
  ) => Promise<void>;
  /** Ends all workers; runs that are still under way are rejected. */
  readonly dispose: () => void;
}

/** @throws when the experiment derives nothing under this name */
export function derivationOf<P, T, R, X, Y>(
  { name, derive = {} }: Experiment<P, T, R, X, Y>,
  what: string,
): AnyDerivation<X> {
  const derivation = Object.hasOwn(derive, what) ? derive[what] : undefined;
  if (derivation !== undefined) return derivation;
  const names = Object.keys(derive).join(", ") || "nothing";
  throw new Error(`The ${name} experiment derives no "${what}"; it derives ${names}.`);
}

/** The shape of some lab, for code that only passes its values on. */
interface AnyShape {
  readonly params: object;
  readonly task: unknown;
  readonly result: unknown;
  readonly trace: object;
  readonly summary: unknown;
}
export type AnyShapes = Readonly<Record<string, AnyShape>>;
/** The app's engine, which finds labs by name. */
export type Engine = EngineOf<AnyShapes>;
export type LoadAny = Load<AnyShapes>;
