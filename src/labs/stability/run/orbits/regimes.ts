/** @file The regimes of a bifurcation diagram: ranges of steps with the same kind of end. */
import {
  ORBIT_BOUNCING,
  ORBIT_CHAOTIC,
  ORBIT_CYCLE,
  ORBIT_SETTLED,
  ORBIT_TOUCHING,
  ORBIT_UNDECIDED,
  ORBIT_UNKNOWN,
  type OrbitColumns,
  type Regime,
} from "./types";

const NAMES: Readonly<Record<number, Regime["kind"]>> = {
  [ORBIT_SETTLED]: "settled",
  [ORBIT_CYCLE]: "cycle",
  [ORBIT_BOUNCING]: "bouncing",
  [ORBIT_TOUCHING]: "touching",
  [ORBIT_CHAOTIC]: "chaotic",
  [ORBIT_UNDECIDED]: "undecided",
};

/**
 * Joins neighbouring columns of the same kind and period, from the smallest step up.
 * @param step the steps of the columns
 */
export function regimesOf(
  { kind, period, ends, begins }: Pick<OrbitColumns, "kind" | "period" | "ends" | "begins">,
  step: Float64Array,
): Regime[] {
  const regimes: Regime[] = [];
  const last = kind.length - 1;
  const isSame = (i: number) => i < last && kind[i + 1] === kind[i] && period[i + 1] === period[i];
  for (let i = 0; i <= last; i++) {
    if (kind[i] === ORBIT_UNKNOWN) continue;
    const first = i;
    while (isSame(i)) i++;
    const from = first > 0 && begins[first - 1] > 0 ? begins[first - 1] : step[first];
    const to = ends[i] > 0 ? ends[i] : step[i];
    regimes.push({ kind: NAMES[kind[i]], period: period[i], from, to });
  }
  return regimes;
}
