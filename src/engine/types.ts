/** @file Where experiments run, as seen by everyone else. Inline, MessageChannel, Node and browser workers obey it alike. */
import type { AnyDerivation, Resource, Experiment } from "../experiments/types";

/** The types one experiment is made of. */
export interface Shape {
  readonly params: unknown;
  readonly task: unknown;
  readonly result: unknown;
  readonly trace: unknown;
  readonly summary: unknown;
}
/** A registry's types: name → shape. Tests bring their own. */
export type Shapes<S> = { readonly [Name in keyof S]: Shape };
export type NameOf<S> = keyof S & string;
export type ExperimentOf<S extends Shapes<S>, Name extends NameOf<S>> = Experiment<
  S[Name]["params"],
  S[Name]["task"],
  S[Name]["result"],
  S[Name]["trace"],
  S[Name]["summary"]
>;
/** How an engine gets at an experiment's code; lazy, and the same module each time. */
export type Load<S extends Shapes<S>> = <Name extends NameOf<S>>(
  name: Name,
) => Promise<ExperimentOf<S, Name>>;

export interface RunOptions<Trace> {
  readonly signal?: AbortSignal;
  /** Fraction of the work that is done, 0 … 1, never falling. */
  readonly onProgress?: (fraction: number) => void;
  /** The picture so far; at most about ten times a second, the first as early as possible. */
  readonly onPartial?: (trace: Trace) => void;
  /** A part was kept: the same run, asked for again, goes on from there. */
  readonly onKept?: () => void;
}

export interface EngineOf<S extends Shapes<S>> {
  /**
   * Runs the experiment to its end. Ends exactly once: the trace, a rejection with an Error whose message is a
   * sentence (experiment threw, worker died or hung), or a rejection with the signal's reason (AbortError).
   */
  readonly run: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
    options?: RunOptions<S[Name]["trace"]>,
  ) => Promise<S[Name]["trace"]>;
  /**
   * The trace at once, on this thread, when that is cheaper than asking a worker; null when it is not, and while the
   * experiment's code is not there yet. Throws the Error with which `run` would have been rejected.
   */
  readonly runNow: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
  ) => S[Name]["trace"] | null;
  /**
   * What the experiment derives of a trace under this name: computed like a task, and once for each trace. Rejected as `run` is.
   */
  readonly derive: <Name extends NameOf<S>>(
    name: Name,
    trace: S[Name]["trace"],
    what: string,
    signal?: AbortSignal,
  ) => Promise<unknown>;
  /** The same at once, where it is known or cheaper here than in a worker; otherwise null. */
  readonly deriveNow: <Name extends NameOf<S>>(
    name: Name,
    trace: S[Name]["trace"],
    what: string,
  ) => { readonly value: unknown } | null;
  /** Whether a run would be computed at once, and can be drawn by a worker instead. */
  readonly isLight: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
  ) => boolean;
  /** The run and what its experiment draws of it for some room, both by a worker. Rejected as `run` is. */
  readonly draw: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
    room: unknown,
  ) => Promise<{ readonly trace: S[Name]["trace"]; readonly drawing: unknown }>;
  /**
   * Long runs leave the processor alone for so many milliseconds after each slice, and send no pictures; 0 = they go
   * on at full speed. For while a hand moves something: two workers and a page that shall not stutter share two cores.
   */
  readonly rest: (ms: number) => void;
  /** Drops the parts that were kept of a run, so that it begins anew. */
  readonly forget: <Name extends NameOf<S>>(
    name: Name,
    params: S[Name]["params"],
    resources: readonly Resource[],
  ) => Promise<void>;
  /** Ends all workers; what still runs is rejected. */
  readonly dispose: () => void;
}

/** @throws where the experiment derives nothing of that name */
export function derivationOf<P, T, R, X, Y>(
  { name, derive = {} }: Experiment<P, T, R, X, Y>,
  what: string,
): AnyDerivation<X> {
  const derivation = Object.hasOwn(derive, what) ? derive[what] : undefined;
  if (derivation !== undefined) return derivation;
  const names = Object.keys(derive).join(", ") || "nothing";
  throw new Error(`The ${name} experiment derives no "${what}"; it derives ${names}.`);
}

/** Any lab's shape, to whoever hands on what it gets. */
interface AnyShape {
  readonly params: object;
  readonly task: unknown;
  readonly result: unknown;
  readonly trace: object;
  readonly summary: unknown;
}
export type AnyShapes = Readonly<Record<string, AnyShape>>;
/** The engine of the app: labs are asked for by name. */
export type Engine = EngineOf<AnyShapes>;
export type LoadAny = Load<AnyShapes>;
