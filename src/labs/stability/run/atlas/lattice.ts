/**
 * @file A lattice along the triangle's edges over the part that a window shows, and the lines on it where a
 * property of beliefs ends.
 */
import type { TriangleAtlas } from "../params";
import { NODE_BEYOND, contourLines, NODE_MISSING, NODE_WITHIN, type Nodes } from "./contour";

/** Whether a property holds for a belief. The array is reused. */
export type Property = (p: Float64Array) => boolean;

export interface PropertyLines {
  /** Points x, y, x, y, … in the plane of the triangle; a closed line ends where it begins. */
  readonly lines: readonly Float64Array[];
  /**
   * Whether the property holds at all nodes in the window (true) or at none (false); null if at some, or if
   * there are no nodes.
   */
  readonly throughout: boolean | null;
}

/** Nodes p = (1 − b − c, b, c) with b = i/N and c = j/N, i from `left` and j from `low` on. */
interface Lattice {
  readonly N: number;
  readonly left: number;
  readonly low: number;
  readonly columns: number;
  readonly rows: number;
}

/** A window much longer than it is wide gets at most this many times as many nodes along its length. */
const LONGEST_FACTOR = 8;
/** Replaces a share of 0, so that values on a face are limits. */
const FACE_SHARE = 1e-15;
/** How often the interval between two nodes is halved. */
const HALVINGS = 10;

/** @param across roughly the number of nodes along a side of the window */
function latticeOver({ x, y }: Pick<TriangleAtlas, "x" | "y">, across: number): Lattice {
  const [spanX, spanY] = [x[1] - x[0], y[1] - y[0]];
  const wanted = Math.min(
    across / Math.sqrt(spanX * spanY),
    (LONGEST_FACTOR * across) / Math.max(spanX, spanY),
  );
  // A multiple of 3, so that the centre is a node: claims may have a peak or a dip there.
  const N = 3 * Math.ceil(wanted / 3);
  const [low, high] = [Math.max(0, Math.floor(y[0] * N)), Math.min(N, Math.ceil(y[1] * N))];
  const left = Math.max(0, Math.floor(x[0] * N - high / 2) - 1);
  const right = Math.min(N, Math.ceil(x[1] * N - low / 2) + 1);
  return { N, left, low, columns: right - left + 1, rows: high - low + 1 };
}

/** Writes the belief at b and c, given in units of 1/N. */
function writeBelief(b: number, c: number, N: number, out: Float64Array): void {
  out[0] = Math.max(FACE_SHARE, (N - b - c) / N);
  out[1] = Math.max(FACE_SHARE, b / N);
  out[2] = Math.max(FACE_SHARE, c / N);
}

/** For all nodes whose triangles may reach into the window, whether the property holds. */
function nodesOf({ x }: Pick<TriangleAtlas, "x">, lattice: Lattice, holds: Property): Nodes {
  const { N, left, low, columns, rows } = lattice;
  const kinds = new Uint8Array(columns * rows).fill(NODE_MISSING);
  const p = new Float64Array(3);
  for (let row = 0; row < rows; row++) {
    const j = low + row;
    const from = Math.max(left, Math.floor(x[0] * N - j / 2) - 1);
    const to = Math.min(left + columns - 1, Math.ceil(x[1] * N - j / 2) + 1, N - j);
    for (let i = from; i <= to; i++) {
      writeBelief(i, j, N, p);
      kinds[row * columns + (i - left)] = holds(p) ? NODE_WITHIN : NODE_BEYOND;
    }
  }
  return { columns, rows, kinds };
}

function throughoutOf({ x, y }: Pick<TriangleAtlas, "x" | "y">, lattice: Lattice, { kinds }: Nodes) {
  const { N, left, low, columns } = lattice;
  const seen = new Set<number>();
  for (let node = 0; node < kinds.length; node++) {
    const j = low + Math.floor(node / columns);
    const right = (left + (node % columns) + j / 2) / N;
    const isShown = right >= x[0] && right <= x[1] && j / N >= y[0] && j / N <= y[1];
    if (kinds[node] !== NODE_MISSING && isShown) seen.add(kinds[node]);
  }
  return seen.size === 1 ? seen.has(NODE_WITHIN) : null;
}

/**
 * The lines where a property of beliefs ends. Each point is found to a thousandth of the lattice.
 * @param across roughly the number of nodes along a side of the window
 */
export function propertyLines(
  window: Pick<TriangleAtlas, "x" | "y">,
  across: number,
  holds: Property,
): PropertyLines {
  const lattice = latticeOver(window, across);
  const { N, left, low, columns } = lattice;
  const nodes = nodesOf(window, lattice, holds);
  const p = new Float64Array(3);
  const crossing = (i0: number, j0: number, i1: number, j1: number): [number, number] => {
    const first = nodes.kinds[j0 * columns + i0] === NODE_WITHIN;
    let [from, to] = [0, 1];
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (from + to) / 2;
      writeBelief(left + i0 + middle * (i1 - i0), low + j0 + middle * (j1 - j0), N, p);
      if (holds(p) === first) from = middle;
      else to = middle;
    }
    const share = (from + to) / 2;
    const [b, c] = [left + i0 + share * (i1 - i0), low + j0 + share * (j1 - j0)];
    return [(b + c / 2) / N, c / N];
  };
  return { lines: contourLines(nodes, crossing), throughout: throughoutOf(window, lattice, nodes) };
}
