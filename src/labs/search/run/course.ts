/** @file The state of a search after so many expansions. */
import type { Search } from "../../../core/search/search";

/** The states of a cell; 0: not seen yet. */
export const CELL_WAITING = 1;
export const CELL_EXPANDED = 2;

/** The state of every cell. */
export function courseAt({ expanded, opened, openedAt }: Search, t: number, cells: number): Uint8Array {
  const course = new Uint8Array(cells);
  let next = 0;
  for (let k = 0; k <= t; k++) {
    if (k > 0) course[expanded[k - 1]] = CELL_EXPANDED;
    for (; next < opened.length && openedAt[next] <= k; next++) course[opened[next]] = CELL_WAITING;
  }
  return course;
}

export interface Count {
  readonly expanded: number;
  readonly waiting: number;
}

export function countOf(course: Uint8Array): Count {
  let [expanded, waiting] = [0, 0];
  for (const state of course) {
    if (state === CELL_EXPANDED) expanded++;
    if (state === CELL_WAITING) waiting++;
  }
  return { expanded, waiting };
}
