/** @file Paths over the cells of a grid. */

/** All cells between two, each next to the one before: a quick pointer may skip some. */
export function between(columns: number, from: number, to: number): readonly number[] {
  const [x0, y0] = [from % columns, Math.floor(from / columns)];
  const [x1, y1] = [to % columns, Math.floor(to / columns)];
  const steps = Math.max(1, Math.abs(x1 - x0), Math.abs(y1 - y0));
  return Array.from({ length: steps + 1 }, (_, k) => {
    const share = k / steps;
    return Math.round(y0 + share * (y1 - y0)) * columns + Math.round(x0 + share * (x1 - x0));
  });
}

interface GridSize {
  readonly columns: number;
  readonly rows: number;
}

/** The cell that many steps to the right and up, inside the grid. */
export function nudgedCell({ columns, rows }: GridSize, cell: number, right: number, up: number): number {
  const x = Math.min(columns - 1, Math.max(0, (cell % columns) + right));
  const y = Math.min(rows - 1, Math.max(0, Math.floor(cell / columns) - up));
  return y * columns + x;
}
