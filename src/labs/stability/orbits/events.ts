/** @file Where the settled states of an orbit diagram change, in words: doublings, faces, chaos. Pure. */
import {
  BOUNCING,
  CHAOTIC,
  CYCLE,
  SETTLED,
  TOUCHING,
  UNKNOWN,
  type OrbitsSummary,
  type OrbitsTrace,
  type Regime,
} from "../../../experiments/stability/orbits/types";
import { formatNumber } from "../../../ui/number";

export interface OrbitEvent {
  /** Where the regime begins. */
  readonly step: number;
  readonly words: string;
  /** Where there is no room for the words. */
  readonly brief: string;
  readonly color: string;
}

type Kind = Regime["kind"];

const LABELS: Readonly<Record<Kind, (period: number) => string>> = {
  settled: () => "settles",
  cycle: (period) => `cycle of ${period}`,
  bouncing: () => "bounces between faces",
  touching: () => "touches a face",
  chaotic: () => "chaos, with windows",
  undecided: () => "no cycle found",
};
const BRIEF: Readonly<Record<Kind, (period: number) => string>> = {
  settled: () => "settles",
  cycle: (period) => String(period),
  bouncing: () => "faces",
  touching: () => "face",
  chaotic: () => "chaos",
  undecided: () => "?",
};
const SENTENCES: Readonly<Record<Kind, (period: number) => string>> = {
  settled: () => "settles on the target",
  cycle: (period) => `runs in a cycle of ${period}`,
  bouncing: () => "bounces between the faces",
  touching: () => "touches a face on every round",
  chaotic: () => "is chaotic, with windows of cycles",
  undecided: () => "shows no cycle",
};
const COLORS: Readonly<Record<Kind, string>> = {
  settled: "bound",
  cycle: "ink",
  bouncing: "violation",
  touching: "violation",
  chaotic: "ink",
  undecided: "ink-soft",
};

const NAMES: Readonly<Record<number, Kind>> = {
  [SETTLED]: "settled",
  [CYCLE]: "cycle",
  [BOUNCING]: "bouncing",
  [TOUCHING]: "touching",
  [CHAOTIC]: "chaotic",
};

const MOST = 7;
/** Shorter than this share of the axis a regime cannot be seen. */
const LEAST_SHARE = 0.004;

const extent = ({ from, to }: Regime) => Math.log10(to / from);

/** What may follow chaos without ending it: windows of cycles. */
const WITHIN_CHAOS: readonly Kind[] = ["chaotic", "cycle", "undecided"];

/** Chaos with its windows of cycles counts as one regime. */
function joined(regimes: readonly Regime[]): readonly Regime[] {
  const all: Regime[] = [];
  for (const regime of regimes) {
    const last = all.at(-1);
    if (last?.kind === "chaotic" && WITHIN_CHAOS.includes(regime.kind))
      all[all.length - 1] = { ...last, to: regime.to };
    else all.push(regime);
  }
  return all;
}

/** What was seen long enough to be named, at most eight, from the smallest step up; neighbours with the same words as one. */
export function namedRegimes({
  regimes,
  params,
}: Pick<OrbitsTrace, "regimes" | "params">): readonly Regime[] {
  const least = LEAST_SHARE * (params.logStep[1] - params.logStep[0]);
  const all = joined(regimes);
  const longest = all
    .filter((regime) => extent(regime) >= least)
    .toSorted((a, b) => extent(b) - extent(a))
    .slice(0, MOST + 1);
  const inOrder = all.filter((regime) => longest.includes(regime));
  return inOrder.filter((regime, i) => {
    const before = inOrder[i - 1];
    return before === undefined || LABELS[before.kind](before.period) !== LABELS[regime.kind](regime.period);
  });
}

/** Where one named regime follows another. */
export const eventsOf = (trace: OrbitsTrace): readonly OrbitEvent[] =>
  namedRegimes(trace)
    .slice(1)
    .map(({ kind, period, from }) => ({
      step: from,
      words: LABELS[kind](period),
      brief: BRIEF[kind](period),
      color: COLORS[kind],
    }));

/** What the column nearest to a step does; null while it is not computed. */
export function wordsAt(trace: OrbitsTrace, step: number): string | null {
  const { kind, period, params } = trace;
  const [from, to] = params.logStep;
  const share = (Math.log10(step) - from) / (to - from);
  const column = Math.min(kind.length - 1, Math.max(0, Math.floor(share * kind.length)));
  const found = kind[column] ?? UNKNOWN;
  return found === UNKNOWN ? null : LABELS[NAMES[found] ?? "undecided"](period[column] ?? 0);
}

/** The same in sentences. */
export function orbitFindings(trace: OrbitsTrace, summary: OrbitsSummary): readonly string[] {
  const { target, update, start } = trace.params;
  const story = namedRegimes(trace)
    .map(({ kind, period, from }) => `from η = ${formatNumber(from, 5)} on it ${SENTENCES[kind](period)}`)
    .join("; ");
  const product = target * (1 - target);
  const edge = update === "mirror" ? "1/6" : "1/5";
  const birth = summary.supercritical
    ? `a two-cycle is born there, because q₁q₂ = ${formatNumber(product)} is below ${edge}`
    : `the fall is abrupt, because q₁q₂ = ${formatNumber(product)} is not below ${edge}`;
  const [first, ...more] = summary.doublings;
  const doubled = first
    ? [
        `Observed: the period doubles at η = ${[first, ...more].map(({ step, to }) => `${formatNumber(step, 5)} (to ${to})`).join(", ")}.`,
      ]
    : [];
  return [
    `Exact: the target stops attracting its neighbours at η = ${formatNumber(summary.local, 5)}; ${birth}.`,
    ...(story === "" ? [] : [`Observed, from start ${formatNumber(start)}: ${story}.`]),
    ...doubled,
  ];
}
