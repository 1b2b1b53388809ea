/** @file Keeps parts of long runs on the device, so that they survive a reload. Loaded with the first such run. */
import type { Experiment, Resource } from "../experiments/types";
import { UNKEPT_PLACE, costsOf, type Place } from "./place";
import { weigh } from "./results";
import type { Planned } from "./run";

/** What is kept of a task: its result, or a snapshot from which the task can be continued. */
export interface StoredPart {
  /** How far the task had come, in the units of `Extension.horizon`. */
  readonly reached: number;
  /** The size of the result. */
  readonly bytes: number;
  readonly result: unknown;
}

/** A store that survives a reload. What it cannot keep it drops silently. */
export interface Device {
  readonly read: (key: string) => Promise<StoredPart | null>;
  readonly write: (key: string, part: StoredPart) => Promise<void>;
  readonly forget: (key: string) => Promise<void>;
}

/** A part is written at most this often, so a closed page loses at most so much of a run. */
const WRITE_MS = 2000;

type Of<T, R> = Pick<Experiment<never, T, R, never, never>, "name" | "reuse" | "extend">;

function keyOf<T, R>({ name, reuse }: Of<T, R>, resources: readonly Resource[], task: T): string | null {
  const own = reuse?.(task) ?? null;
  return own === null ? null : [name, ...resources.map(({ id }) => id), own].join(" ");
}

/** Writes the first part at once and later ones no more often than `WRITE_MS`; the finished result is always written. */
function createWriter(device: Device, key: string) {
  let next = -Infinity;
  const write = (part: StoredPart, isLast: boolean) => {
    if (!isLast && performance.now() < next) return;
    next = performance.now() + WRITE_MS;
    void device.write(key, part).catch(() => {});
  };
  return write;
}

/** A task's place whose computation starts from what the device has, and which writes its progress to the device. */
function placeOn<R>(
  place: Place<R>,
  {
    stored,
    horizon,
    reached,
    isUseful,
    write,
  }: {
    readonly stored: StoredPart | null;
    readonly horizon: number;
    readonly reached: (result: R) => number;
    readonly isUseful: (result: R) => boolean;
    readonly write: (part: StoredPart, isLast: boolean) => void;
  },
): Place<R> {
  // It was stored under this task's key, so it has the type of this task's results.
  const result = stored?.result as R;
  const isWhole = stored?.reached === horizon;
  const isAhead =
    stored !== null &&
    stored.reached < horizon &&
    stored.reached > (place.shorter?.horizon ?? 0) &&
    isUseful(result);
  return {
    known: isWhole ? { result } : place.known,
    shorter: isWhole ? null : isAhead ? { result, horizon: stored.reached } : place.shorter,
    keep: (whole) => {
      place.keep(whole);
      write({ reached: horizon, bytes: weigh(whole), result: whole }, true);
    },
    keepPart: (part) => {
      const isKept = place.keepPart(part);
      if (isKept) write({ reached: reached(part), bytes: weigh(part), result: part }, false);
      return isKept;
    },
    forgetPart: place.forgetPart,
  };
}

/** What an engine does with the parts on the device. */
export interface KeptParts {
  /** The same plan, where unfinished tasks start from what the device has and are kept there as they go on. */
  readonly keptOn: <P, T, R, X, Y>(
    planned: Planned<T, R>,
    experiment: Experiment<P, T, R, X, Y>,
    resources: readonly Resource[],
  ) => Promise<Planned<T, R>>;
  /** Deletes what the device has of these tasks. */
  readonly forgetOn: <P, T, R, X, Y>(
    tasks: readonly T[],
    experiment: Experiment<P, T, R, X, Y>,
    resources: readonly Resource[],
  ) => Promise<void>;
}

export function createKeptParts(device: Device): KeptParts {
  const keptOn: KeptParts["keptOn"] = async (planned, experiment, resources) => {
    const { extend } = experiment;
    const reached = extend?.reached;
    if (extend === undefined || reached === undefined) return planned;
    const places = await Promise.all(
      planned.tasks.map(async (task, i) => {
        const place = planned.places[i] ?? UNKEPT_PLACE;
        const key = keyOf(experiment, resources, task);
        const horizon = extend.horizon(task);
        if (place.known || key === null || horizon === 0) return place;
        const stored = await device.read(key).catch(() => null);
        return placeOn(place, {
          stored,
          horizon,
          reached,
          isUseful: (result) => extend.goesOnFrom?.(task, result) ?? true,
          write: createWriter(device, key),
        });
      }),
    );
    return { ...planned, places, ...costsOf(planned.tasks, places, experiment) };
  };
  const forgetOn: KeptParts["forgetOn"] = async (tasks, experiment, resources) => {
    const keys = tasks.map((task) => keyOf(experiment, resources, task)).filter((key) => key !== null);
    await Promise.all(keys.map((key) => device.forget(key).catch(() => {})));
  };
  return { keptOn, forgetOn };
}
