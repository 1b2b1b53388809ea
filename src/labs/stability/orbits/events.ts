/** @file Names the changes of settled states in a bifurcation diagram: doublings, faces, chaos. Pure. */
import { statement, type Statement } from "../../shared/statement";
import type { Token } from "../../../ui/palette";
import { log10 } from "../../../charts/scale/scale";
import { LOCAL_STABILITY } from "../run/local";
import { meet } from "../run/orbits/borders";
import { summarizeOrbits } from "../run/orbits/summary";
import type { OrbitsSummary, OrbitsTrace, Regime } from "../run/orbits/types";
import { formatNumber } from "../../../ui/number";
import { outwards } from "../../../ui/outwards";
import { counted } from "../../shared/thousands";

export interface OrbitEvent {
  /** The step at which the regime begins. */
  readonly step: number;
  readonly words: string;
  /** Used if there is no room for the words. */
  readonly brief: string;
  readonly color: Token;
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
const BRIEF_WORDS: Readonly<Record<Kind, (period: number) => string>> = {
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
const COLORS: Readonly<Record<Kind, Token>> = {
  settled: "bound",
  cycle: "ink",
  bouncing: "violation",
  touching: "violation",
  chaotic: "ink",
  undecided: "ink-soft",
};

const MAX_NAMED_REGIMES = 7;
/** A regime narrower than this share of the axis cannot be seen. */
const LEAST_SHARE = 0.004;

const extent = ({ from, to }: Regime) => log10(to / from);

/** Kinds of regimes that may lie inside of chaos: windows of cycles. */
const WITHIN_CHAOS: readonly Kind[] = ["chaotic", "cycle", "undecided"];

/** Joins chaos and the windows of cycles in it to a single regime. */
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

/**
 * The regimes that are wide enough to be named, at most eight, from the smallest step up. Neighbours with the
 * same words are joined.
 */
export function namedRegimes({
  regimes,
  params,
}: Pick<OrbitsTrace, "regimes" | "params">): readonly Regime[] {
  const least = LEAST_SHARE * (params.logStep[1] - params.logStep[0]);
  const all = joined(regimes);
  const longest = all
    .filter((regime) => extent(regime) >= least)
    .toSorted((a, b) => extent(b) - extent(a))
    .slice(0, MAX_NAMED_REGIMES + 1);
  const inOrder = all.filter((regime) => longest.includes(regime));
  return inOrder.filter((regime, i) => {
    const before = inOrder[i - 1];
    return before === undefined || LABELS[before.kind](before.period) !== LABELS[regime.kind](regime.period);
  });
}

/** The steps at which one named regime follows another. */
export const eventsOf = (trace: OrbitsTrace): readonly OrbitEvent[] =>
  namedRegimes(trace)
    .slice(1)
    .map(({ kind, period, from }) => ({
      step: from,
      words: LABELS[kind](period),
      brief: BRIEF_WORDS[kind](period),
      color: COLORS[kind],
    }));

/** What happens at a step, as far as was observed; null while it is not computed. */
export function wordsAt({ regimes, complete }: OrbitsTrace, step: number): string | null {
  const found = regimes.find(({ from, to }) => step >= from && step <= to);
  if (found) return LABELS[found.kind](found.period);
  const before = regimes.findLast(({ to }) => to < step);
  const after = regimes.find(({ from }) => from > step);
  if (!complete) return null;
  // This holds beyond the middle of the first or last column, and where chaos alternates with its windows.
  const beside = before && after ? joined([before, after]) : [before ?? after];
  const [only] = beside.length === 1 ? beside : [];
  return only ? LABELS[only.kind](only.period) : "between two steps that were looked at";
}

const DIGITS = 5;
const digits = (step: number) => formatNumber(step, DIGITS);

/** Says where a named regime begins: at a step if the regime before turns into it, otherwise from where it was observed. */
function beginning({ kind, from }: Regime, before: Regime | undefined): string {
  if (before === undefined) return "at the smallest of them it";
  if (meet(before.to, from)) return `from η = ${digits(before.to)} on it`;
  return kind === "chaotic" || kind === "undecided"
    ? `from a step between η = ${outwards(before.to, from, DIGITS).map(digits).join(" and ")} on it`
    : `from η = ${digits(from)} on it`;
}

/** Tells the regimes one by one. If the next named regime does not follow directly, it also says up to where one was observed. */
function story(trace: OrbitsTrace): string {
  const named = namedRegimes(trace);
  const [only, ...others] = joined(trace.regimes);
  if (only && others.length === 0) return `at all of them it ${SENTENCES[only.kind](only.period)}`;
  return named
    .map((regime, i) => {
      const before = i === 0 ? undefined : trace.regimes.findLast(({ to }) => to <= regime.from);
      const next = named[i + 1];
      const ends = next === undefined || meet(regime.to, next.from) ? "" : ` up to ${digits(regime.to)}`;
      return `${beginning(regime, before)} ${SENTENCES[regime.kind](regime.period)}${ends}`;
    })
    .join("; ");
}

/** The same as separate sentences. */
export function orbitFindings(
  trace: OrbitsTrace,
  summary: OrbitsSummary = summarizeOrbits(trace),
): readonly Statement[] {
  const { target, update, start } = trace.params;
  const told = story(trace);
  const product = target * (1 - target);
  const edge = `1/${LOCAL_STABILITY[update].cycleBelow}`;
  const birth = summary.supercritical
    ? `a two-cycle is born there, because q₁q₂ = ${formatNumber(product)} is below ${edge}`
    : `the fall is abrupt, because q₁q₂ = ${formatNumber(product)} is not below ${edge}`;
  const [first, ...more] = summary.doublings;
  const doubled = first
    ? [
        statement(
          "observed",
          `the period doubles at η = ${[first, ...more].map(({ step, to }) => `${formatNumber(step, 5)} (to ${to})`).join(", ")}.`,
        ),
      ]
    : [];
  return [
    statement(
      "exact",
      `the target stops attracting its neighbours at η = ${formatNumber(summary.local, 5)}; ${birth}.`,
    ),
    ...(told === ""
      ? []
      : [
          statement("observed", `${told}.`, {
            of: `at ${counted(trace.step.length, "step")}, from start ${formatNumber(start)}`,
          }),
        ]),
    ...doubled,
  ];
}
