/** @file The beliefs of a pair in a table cell: all entries where there are few, else those in which the two differ most. */
import type { Counterexample } from "../../../experiments/stability/audit/types";
import { formatNumber } from "../../../ui/number";

const MOST_CLASSES = 3;
const DIFFERING = 2;
const [FEWEST_DIGITS, MOST_DIGITS] = [4, 12];

/** In the notation of Rich: `e_5`, "0.7, 0.2, 0.1", or "[5] 0.1251, [2] 0.3310, …". */
export interface BeliefWords {
  readonly target: string;
  readonly first: string;
  readonly second: string;
}

type Beliefs = Pick<Counterexample, "target" | "first" | "second">;

const vertexOf = (p: readonly number[]) => p.findIndex((share) => share === 1);

/** Classes by how far the two beliefs lie apart in them, those that differ most first. */
function differing({ first, second }: Beliefs): readonly number[] {
  const apart = first.map((share, i) => Math.abs(share - (second[i] ?? 0)));
  const order = apart.map((_, i) => i).toSorted((a, b) => (apart[b] ?? 0) - (apart[a] ?? 0));
  return order.slice(0, DIFFERING);
}

/** As few digits as tell the two beliefs apart in these classes. */
function digitsFor({ first, second }: Beliefs, classes: readonly number[]): number {
  const same = (digits: number) => (i: number) =>
    first[i]?.toPrecision(digits) === second[i]?.toPrecision(digits);
  let digits = FEWEST_DIGITS;
  while (digits < MOST_DIGITS && classes.some(same(digits))) digits++;
  return digits;
}

export function beliefWords(row: Beliefs): BeliefWords {
  const few = row.first.length <= MOST_CLASSES;
  const classes = few ? [] : differing(row);
  const digits = digitsFor(row, classes);
  const words = (p: readonly number[]): string => {
    const vertex = vertexOf(p);
    if (vertex >= 0) return `e_${vertex + 1}`;
    if (few) return p.map((share) => formatNumber(share, 3)).join(", ");
    return `${classes.map((i) => `[${i + 1}] ${formatNumber(p[i] ?? 0, digits)}`).join(", ")}, …`;
  };
  return { target: words(row.target), first: words(row.first), second: words(row.second) };
}
