/** @file Keeps finished results for reuse: the last few of each experiment, within a bounded amount of memory. */
import { buffersIn } from "../experiments/buffers";
import type { Experiment, Resource } from "../experiments/types";
import { UNKEPT_PLACE, type Place } from "./place";

/** Results kept for each experiment: enough for all tasks of a large run, so that it can continue after a pause. */
const RESULTS_EACH = 128;
/** Bytes kept for all experiments together. */
const MAX_KEPT_BYTES = 128 * 2 ** 20;

/** A larger result is not continued from: it would be copied to the worker by the page's own thread. */
const MOST_EXTENDED_BYTES = 16 * 2 ** 20;

export interface Results {
  readonly placeOf: <P, T, R, X, Y>(
    experiment: Experiment<P, T, R, X, Y>,
    resources: readonly Resource[],
    task: T,
  ) => Place<R>;
}

interface Entry {
  readonly name: string;
  /** All that the result depends on, except the horizon. */
  readonly key: string;
  readonly horizon: number;
  readonly result: unknown;
  readonly bytes: number;
}

/** Keeps so many results of each experiment and so many bytes in all; the least recently used goes first. */
function createEntries(each: number, most: number) {
  /** The least recently used comes first. */
  const entries = new Map<string, Entry>();
  /** How many results there are of each experiment. Held beside the bytes of all, so that a drag does not count them anew. */
  const counts = new Map<string, number>();
  let bytes = 0;

  const find = (key: string): Entry | null => {
    const entry = entries.get(key);
    if (entry === undefined) return null;
    entries.delete(key);
    entries.set(key, entry);
    return entry;
  };

  const findShorter = (
    key: string,
    horizon: number,
    isUseful: (result: unknown) => boolean,
  ): Entry | null => {
    let best: Entry | null = null;
    for (const entry of entries.values())
      if (entry.key === key && entry.horizon < horizon && entry.bytes <= MOST_EXTENDED_BYTES)
        if ((best === null || entry.horizon >= best.horizon) && isUseful(entry.result)) best = entry;
    return best;
  };

  const count = ({ name, bytes: own }: Entry, by: 1 | -1) => {
    counts.set(name, (counts.get(name) ?? 0) + by);
    bytes += by * own;
  };
  const drop = (at: string) => {
    const entry = entries.get(at);
    if (entry === undefined) return;
    entries.delete(at);
    count(entry, -1);
  };
  const evict = (name: string) => {
    for (const [at, entry] of entries) {
      if ((counts.get(name) ?? 0) <= each) break;
      if (entry.name === name) drop(at);
    }
    for (const at of entries.keys()) {
      if (bytes <= most) break;
      drop(at);
    }
  };

  const put = (at: string, entry: Entry) => {
    drop(at);
    entries.set(at, entry);
    count(entry, 1);
    evict(entry.name);
  };

  return { find, findShorter, put, drop };
}

export function createResults(each = RESULTS_EACH, most = MAX_KEPT_BYTES): Results {
  const { find, findShorter, put, drop } = createEntries(each, most);
  const numberOf = createNumbers();

  function placeOf<P, T, R, X, Y>(
    { name, reuse, extend }: Experiment<P, T, R, X, Y>,
    resources: readonly Resource[],
    task: T,
  ): Place<R> {
    const own = reuse?.(task) ?? null;
    if (own === null) return UNKEPT_PLACE;
    const key = `${name} ${resources.map(numberOf).join()} ${own}`;
    const horizon = extend?.horizon(task) ?? 0;
    const place = `${horizon} ${key}`;
    const known = find(place);
    const part = `part ${key}`;
    const keep = (at: string, result: R, reached: number) => {
      const weight = weigh(result);
      if (weight <= most) put(at, { name, key, horizon: reached, result, bytes: weight });
    };
    // All were kept for a task of this experiment, so they have the type of its results.
    const isUseful = (result: unknown) => extend?.goesOnFrom?.(task, result as R) ?? true;
    const findOwn = () => findShorter(key, horizon, isUseful) as { result: R; horizon: number } | null;
    return {
      known: known as { result: R } | null,
      shorter: known || horizon === 0 ? null : findOwn(),
      keep: (result) => {
        drop(part);
        keep(place, result, horizon);
      },
      keepPart: (result) => {
        const reached = extend?.reached?.(result) ?? 0;
        if (reached > 0) keep(part, result, reached);
        return reached > 0;
      },
      forgetPart: () => drop(part),
    };
  }
  return { placeOf };
}

/** The size of a result in bytes. */
export const weigh = (result: unknown) =>
  buffersIn(result).reduce((sum, { byteLength }) => sum + byteLength, 0);

/** A number for each resource object: a file that was read anew gets another one, even under the same name. */
function createNumbers() {
  const numbers = new WeakMap<Resource, number>();
  let last = 0;
  return (resource: Resource): number => {
    const number = numbers.get(resource) ?? ++last;
    numbers.set(resource, number);
    return number;
  };
}
