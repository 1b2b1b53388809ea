/** @file The summary of a bifurcation diagram, for screen and terminal alike. */
import { meet } from "./borders";
import { isSupercritical, localThreshold } from "./local";
import type { OrbitsSummary, OrbitsTrace, Regime } from "./types";

const MOST_REGIMES = 24;

/** A border is known to nine digits, of which seven are given. */
const rounded = (step: number): number => Number(step.toPrecision(7));

export function summarizeOrbits(trace: OrbitsTrace): OrbitsSummary {
  const { params, step, lyapunov, kind } = trace;
  const regimes = trace.regimes.map((regime) => ({
    ...regime,
    from: rounded(regime.from),
    to: rounded(regime.to),
  }));
  const indexOf = (name: Regime["kind"]) => regimes.findIndex((regime) => regime.kind === name);
  const first = (name: Regime["kind"]) => regimes[indexOf(name)]?.from ?? null;
  const exponents = lyapunov.filter((value, i) => kind[i] > 0 && Number.isFinite(value));
  return {
    lab: "stability",
    part: "orbits",
    columns: step.length,
    regimes: longest(regimes),
    doublings: doublings(trace.regimes),
    bouncingFrom: first("bouncing"),
    touchingFrom: first("touching"),
    chaoticFrom: first("chaotic"),
    chaoticAfter: regimes[indexOf("chaotic") - 1]?.to ?? null,
    largestLyapunov: exponents.length > 0 ? exponents.reduce((a, b) => Math.max(a, b)) : null,
    local: localThreshold(params),
    supercritical: isSupercritical(params),
  };
}

/** The steps at which one regime turns into another of twice the period, each doubling once. */
function doublings(regimes: readonly Regime[]): OrbitsSummary["doublings"] {
  const found: { to: number; step: number }[] = [];
  for (const [i, { kind, period, from }] of regimes.entries()) {
    const before = i > 0 ? regimes[i - 1] : null;
    const isDoubling =
      kind === "cycle" && before?.period === period / 2 && isQuiet(before) && meet(before.to, from);
    if (isDoubling && !found.some(({ to }) => to === period)) found.push({ to: period, step: rounded(from) });
  }
  return found;
}

const isQuiet = ({ kind }: Regime): boolean => kind === "settled" || kind === "cycle";

function longest(regimes: readonly Regime[]): Regime[] {
  if (regimes.length <= MOST_REGIMES) return [...regimes];
  const span = ({ from, to }: Regime) => to / from;
  const kept = new Set(regimes.toSorted((a, b) => span(b) - span(a)).slice(0, MOST_REGIMES));
  return regimes.filter((regime) => kept.has(regime));
}
