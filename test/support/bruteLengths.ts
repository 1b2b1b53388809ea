/** @file Lengths to a cell of a grid by relaxing every move until nothing changes: slow, and independent of the app's search. */

interface Walled {
  readonly columns: number;
  readonly rows: number;
  readonly walls: ArrayLike<number>;
  readonly diagonal: boolean;
}

export function bruteLengths({ columns, rows, walls, diagonal }: Walled, goal: number): Float64Array {
  const lengths = new Float64Array(columns * rows).fill(Infinity);
  lengths[goal] = 0;
  const isFree = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && walls[y * columns + x] === 0;
  const at = (x: number, y: number) => lengths[y * columns + x] ?? Infinity;
  for (let changed = true; changed;) {
    changed = false;
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++) {
        if (!isFree(x, y)) continue;
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            const slanted = dx !== 0 && dy !== 0;
            if ((dx === 0 && dy === 0) || (slanted && !diagonal) || !isFree(x + dx, y + dy)) continue;
            if (slanted && !(isFree(x + dx, y) && isFree(x, y + dy))) continue;
            const length = at(x + dx, y + dy) + Math.hypot(dx, dy);
            if (length >= at(x, y) - 1e-9) continue;
            lengths[y * columns + x] = length;
            changed = true;
          }
      }
  }
  return lengths;
}
