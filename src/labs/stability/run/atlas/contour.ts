/**
 * @file The border between two kinds of nodes on a grid, by marching triangles: every square is cut from its
 * upper left to its lower right corner, so that no case is ambiguous. A border only ends where the grid does.
 */

/** Kinds of nodes. No border is drawn next to a missing one. */
export const NODE_MISSING = 0;
export const NODE_WITHIN = 1;
export const NODE_BEYOND = 2;

export interface Nodes {
  readonly columns: number;
  readonly rows: number;
  /** Row after row, from the lowest. */
  readonly kinds: Uint8Array;
}

/** The point where the border crosses the line between two nodes, which are given by columns and rows. */
export type Crossing = (i0: number, j0: number, i1: number, j1: number) => readonly [x: number, y: number];

/** The three edges of a node: to its right neighbour, to its upper neighbour, and from the right neighbour to the upper one. */
const [EDGE_RIGHT, EDGE_UP, EDGE_ACROSS] = [0, 1, 2];
const NO_POINT = -1;

/** For each edge, the one or two edges to which the border continues. */
function linksOf({ columns, rows, kinds }: Nodes): Int32Array {
  const links = new Int32Array(6 * columns * rows).fill(NO_POINT);
  const link = (edge: number, to: number) => {
    links[2 * edge + (links[2 * edge] === NO_POINT ? 0 : 1)] = to;
  };
  /** Edge ab lies between nodes a and b. */
  const triangle = (a: number, b: number, c: number, ab: number, bc: number, ca: number) => {
    if (a === NODE_MISSING || b === NODE_MISSING || c === NODE_MISSING || (a === b && b === c)) return;
    const [one, other] = a === b ? [bc, ca] : b === c ? [ab, ca] : [ab, bc];
    link(one, other);
    link(other, one);
  };
  for (let j = 0; j + 1 < rows; j++)
    for (let i = 0; i + 1 < columns; i++) {
      const node = j * columns + i;
      const above = node + columns;
      const across = 3 * node + EDGE_ACROSS;
      const [right, up] = [kinds[node + 1], kinds[above]];
      triangle(kinds[node], right, up, 3 * node + EDGE_RIGHT, across, 3 * node + EDGE_UP);
      triangle(right, kinds[above + 1], up, 3 * (node + 1) + EDGE_UP, 3 * above + EDGE_RIGHT, across);
    }
  return links;
}

/** The chain of edges from one on. Their links are removed. */
function follow(links: Int32Array, first: number): number[] {
  const chain: number[] = [];
  let edge = first;
  while (edge !== NO_POINT) {
    chain.push(edge);
    const next = links[2 * edge] === NO_POINT ? links[2 * edge + 1] : links[2 * edge];
    links[2 * edge] = NO_POINT;
    links[2 * edge + 1] = NO_POINT;
    if (next === NO_POINT) break;
    // Removes the link back.
    if (links[2 * next] === edge) links[2 * next] = NO_POINT;
    else if (links[2 * next + 1] === edge) links[2 * next + 1] = NO_POINT;
    edge = next === first ? NO_POINT : next;
    if (next === first) chain.push(first);
  }
  return chain;
}

/** All chains of edges: first those with two ends, then closed ones, which end with their first edge. */
function chainsOf(links: Int32Array): number[][] {
  const chains: number[][] = [];
  const edges = links.length / 2;
  for (let edge = 0; edge < edges; edge++)
    if (links[2 * edge] !== NO_POINT && links[2 * edge + 1] === NO_POINT) chains.push(follow(links, edge));
  for (let edge = 0; edge < edges; edge++) if (links[2 * edge] !== NO_POINT) chains.push(follow(links, edge));
  return chains;
}

/** The border as lines of points x, y, x, y, …; a closed line ends where it begins. */
export function contourLines(nodes: Nodes, crossing: Crossing): Float64Array[] {
  const { columns } = nodes;
  const at = (edge: number) => {
    const kind = edge % 3;
    const node = (edge - kind) / 3;
    const i = node % columns;
    const j = (node - i) / columns;
    if (kind === EDGE_RIGHT) return crossing(i, j, i + 1, j);
    return kind === EDGE_UP ? crossing(i, j, i, j + 1) : crossing(i + 1, j, i, j + 1);
  };
  return chainsOf(linksOf(nodes)).map((chain) => Float64Array.from(chain.flatMap(at)));
}
