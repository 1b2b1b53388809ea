/** @file Stretches of the orbit diagram where one thing happens, by name. */
import {
  BOUNCING,
  CHAOTIC,
  CYCLE,
  SETTLED,
  TOUCHING,
  UNDECIDED,
  UNKNOWN,
  type OrbitColumns,
  type Regime,
} from "./types";

const NAMES: Readonly<Record<number, Regime["kind"]>> = {
  [SETTLED]: "settled",
  [CYCLE]: "cycle",
  [BOUNCING]: "bouncing",
  [TOUCHING]: "touching",
  [CHAOTIC]: "chaotic",
  [UNDECIDED]: "undecided",
};

/**
 * Neighbouring columns of one kind and period, from the smallest step up.
 *
 * @param range steps at the ends of the diagram
 * @param step steps of the columns
 */
export function regimesOf(
  { kind, period, edge }: Pick<OrbitColumns, "kind" | "period" | "edge">,
  step: Float64Array,
  range: readonly [from: number, to: number],
): Regime[] {
  const regimes: Regime[] = [];
  const last = kind.length - 1;
  const isSame = (i: number) => i < last && kind[i + 1] === kind[i] && period[i + 1] === period[i];
  for (let i = 0; i <= last; i++) {
    if (kind[i] === UNKNOWN) continue;
    const first = i;
    while (isSame(i)) i++;
    const from = first === 0 ? range[0] : between(edge[first - 1], step[first - 1], step[first]);
    const to = i === last ? range[1] : between(edge[i], step[i], step[i + 1]);
    regimes.push({ kind: NAMES[kind[i]], period: period[i], from, to });
  }
  return regimes;
}

/** The refined edge, or the middle while there is none. */
function between(edge: number, left: number, right: number): number {
  return edge > 0 ? edge : Math.sqrt(left * right);
}
