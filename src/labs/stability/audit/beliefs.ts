/**
 * @file The two beliefs of a pair in a table cell: all entries if there are few, otherwise the entry in which
 * they differ most.
 */
import type { Counterexample } from "../run/audit/types";
import { formatNumber } from "../../../ui/number";

const MOST_CLASSES = 3;
const [FEWEST_DIGITS, MOST_DIGITS] = [4, 12];

/** In the notation of Rich: `e_5`, "0.7, 0.2, 0.1", or "[5] 0.1251, …". */
export interface BeliefWords {
  readonly target: string;
  readonly first: string;
  readonly second: string;
}

type Beliefs = Pick<Counterexample, "target" | "first" | "second">;

const vertexOf = (p: readonly number[]) => p.findIndex((share) => share === 1);

/** The class in which the two beliefs differ most. */
function differing({ first, second }: Beliefs): number {
  const apart = first.map((share, i) => Math.abs(share - (second[i] ?? NaN)));
  return apart.indexOf(Math.max(...apart));
}

/** The smallest number of digits that tells two numbers apart. */
function digitsFor(a: number, b: number): number {
  let digits = FEWEST_DIGITS;
  while (digits < MOST_DIGITS && a.toPrecision(digits) === b.toPrecision(digits)) digits++;
  return digits;
}

export function beliefWords(row: Beliefs): BeliefWords {
  const few = row.first.length <= MOST_CLASSES;
  const at = differing(row);
  const digits = few ? 3 : digitsFor(row.first[at] ?? NaN, row.second[at] ?? NaN);
  const words = (p: readonly number[], shown = digits): string => {
    const vertex = vertexOf(p);
    if (vertex >= 0) return `e_${vertex + 1}`;
    return few
      ? p.map((share) => formatNumber(share, shown)).join(", ")
      : `[${at + 1}] ${formatNumber(p[at] ?? NaN, shown)}, …`;
  };
  return { target: words(row.target, 3), first: words(row.first), second: words(row.second) };
}
