/** @file The cells that wait to be expanded, the most urgent first: a binary heap with a total order, so that no two runs differ. */

export interface Waiting {
  readonly cell: number;
  /** The length of the path to the cell. */
  readonly g: number;
  /** The key by which cells are sorted, the lowest first. */
  readonly f: number;
}

/** Of two cells with the same f, the one farther from the start comes first, and then the one that is first in the grid. */
const isBefore = (a: Waiting, b: Waiting): boolean =>
  a.f !== b.f ? a.f < b.f : a.g !== b.g ? a.g > b.g : a.cell < b.cell;

export interface Frontier {
  readonly put: (waiting: Waiting) => void;
  /** Takes out the most urgent cell; null if there is none. */
  readonly take: () => Waiting | null;
}

export function createFrontier(): Frontier {
  const heap: Waiting[] = [];

  const put = (waiting: Waiting) => {
    let i = heap.length;
    heap.push(waiting);
    while (i > 0) {
      const above = (i - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(waiting, parent)) break;
      heap[i] = parent;
      i = above;
    }
    heap[i] = waiting;
  };

  const sink = (waiting: Waiting) => {
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (one === undefined) break;
      const isOther = other !== undefined && isBefore(other, one);
      const least = isOther ? other : one;
      if (!isBefore(least, waiting)) break;
      heap[i] = least;
      i = isOther ? left + 1 : left;
    }
    heap[i] = waiting;
  };

  const take = () => {
    const [first = null] = heap;
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) sink(last);
    return first;
  };
  return { put, take };
}
