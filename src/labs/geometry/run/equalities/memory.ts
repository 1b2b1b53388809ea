/** @file What steps remember from one to the next. All of it is taken from here, so that a run is laid down and taken up again. */

export interface Memory {
  /** Room that begins with these numbers. */
  readonly take: (first: ArrayLike<number>) => Float64Array;
  readonly save: () => Float64Array<ArrayBuffer>;
  /** @param saved by a memory of which the same was taken in the same order */
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
