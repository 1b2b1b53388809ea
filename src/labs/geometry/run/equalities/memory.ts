/** @file The memory of methods. All of a method's state is taken from here, so that a run can be saved and continued. */

export interface Memory {
  /** An array for state that starts with these numbers. */
  readonly take: (first: ArrayLike<number>) => Float64Array;
  readonly save: () => Float64Array<ArrayBuffer>;
  /** @param saved by a memory from which the same arrays were taken in the same order */
  readonly load: (saved: Float64Array) => void;
}

export function createMemory(): Memory {
  const taken: Float64Array[] = [];
  return {
    take(first) {
      const room = Float64Array.from(first);
      taken.push(room);
      return room;
    },
    save: () => Float64Array.from(taken.flatMap((room) => [...room])),
    load(saved) {
      let at = 0;
      for (const room of taken) {
        room.set(saved.subarray(at, at + room.length));
        at += room.length;
      }
    },
  };
}
