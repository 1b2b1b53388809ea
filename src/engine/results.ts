/** @file Finished results that may be of use again: the last few of each experiment, in a bounded amount of memory. */
import type { Experiment, Resource } from "../experiments/types";
import { NOWHERE, type Place } from "./place";

/** Results kept of one experiment: all of a run of many tasks, which is gone on with after a pause. */
const EACH = 128;
/** Bytes kept of all together. */
const MAX_KEPT_BYTES = 128 * 2 ** 20;

/** Bytes of a result that is extended at most: it is copied to a worker from the page's thread. */
const MOST_EXTENDED = 16 * 2 ** 20;

export interface Results {
  readonly placeOf: <P, T, R, X, Y>(
    experiment: Experiment<P, T, R, X, Y>,
    resources: readonly Resource[],
    task: T,
  ) => Place<R>;
}

interface Entry {
  readonly name: string;
  /** Whatever the horizon. */
  readonly key: string;
  readonly horizon: number;
  readonly result: unknown;
  readonly bytes: number;
}

export function createResults(each = EACH, most = MAX_KEPT_BYTES): Results {
  /** In the order of their last use. */
  const entries = new Map<string, Entry>();
  const numberOf = createNumbers();

  const find = (key: string): Entry | null => {
    const entry = entries.get(key);
    if (entry === undefined) return null;
    entries.delete(key);
    entries.set(key, entry);
    return entry;
  };

  const findShorter = (key: string, horizon: number): Entry | null =>
    [...entries.values()]
      .filter((entry) => entry.key === key && entry.horizon < horizon && entry.bytes <= MOST_EXTENDED)
      .reduce<Entry | null>((best, entry) => (best && best.horizon > entry.horizon ? best : entry), null);

  const evict = (name: string) => {
    const own = [...entries].filter(([, entry]) => entry.name === name);
    for (const [key] of own.slice(0, Math.max(0, own.length - each))) entries.delete(key);
    let bytes = [...entries.values()].reduce((sum, entry) => sum + entry.bytes, 0);
    for (const [key, entry] of entries) {
      if (bytes <= most) return;
      entries.delete(key);
      bytes -= entry.bytes;
    }
  };

  function placeOf<P, T, R, X, Y>(
    { name, reuse, extend, buffers }: Experiment<P, T, R, X, Y>,
    resources: readonly Resource[],
    task: T,
  ): Place<R> {
    const own = reuse?.(task) ?? null;
    if (own === null) return NOWHERE;
    const key = `${name} ${resources.map(numberOf).join()} ${own}`;
    const horizon = extend?.horizon(task) ?? 0;
    const place = `${horizon} ${key}`;
    const known = find(place);
    const part = `part ${key}`;
    const put = (at: string, result: R, reached: number) => {
      const bytes = weigh(buffers(result));
      if (bytes > most) return;
      entries.delete(at);
      entries.set(at, { name, key, horizon: reached, result, bytes });
      evict(name);
    };
    // Both were kept for a task of this experiment, so they are of its result's type.
    return {
      known: known as { result: R } | null,
      shorter: known ? null : (findShorter(key, horizon) as { result: R; horizon: number } | null),
      keep: (result) => {
        entries.delete(part);
        put(place, result, horizon);
      },
      keepPart: (result) => {
        const reached = extend?.reached?.(result) ?? 0;
        if (reached > 0) put(part, result, reached);
        return reached > 0;
      },
      forgetPart: () => void entries.delete(part),
    };
  }
  return { placeOf };
}

/** Bytes of a result. */
export const weigh = (buffers: readonly ArrayBuffer[]) =>
  [...new Set(buffers)].reduce((sum, { byteLength }) => sum + byteLength, 0);

/** A number for each resource: a new reading of a file is another one, whatever it is called. */
function createNumbers() {
  const numbers = new WeakMap<Resource, number>();
  let last = 0;
  return (resource: Resource): number => {
    const number = numbers.get(resource) ?? ++last;
    numbers.set(resource, number);
    return number;
  };
}
