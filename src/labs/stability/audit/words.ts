/** @file What an audit found, in sentences computed from its run. Each names r, C, and η relative to the bound. */
import { wilsonInterval, type Interval } from "../../../core/wilson";
import type { AuditTrace } from "../run/audit/types";
import type { AuditParams, Update } from "../run/params";
import { formatNumber } from "../../../ui/number";
import { outwards } from "../../../ui/outwards";
import { formatApart } from "../../shared/factor";
import { statement, type Statement } from "../../shared/statement";
import type { FigureWords } from "../../../charts/picture/types";
import { UPDATE_NAMES } from "../../../experiments/update";
import { counted, thousands } from "../../shared/thousands";

/** Whether a share is told correctly: one that is neither none nor all must not read as 0 or 100 %. */
const isTold = (share: number, text: string) =>
  share <= 0 || share >= 1 || (Number(text) > 0 && Number(text) < 100);

const MOST_DECIMALS = 12;

/** Shares in percent with the digits that a sample of this size supports: up to a fifth of the interval's width. */
function percents({ low, high }: Interval, shares: readonly number[]): readonly string[] {
  const spell = (share: number, decimals: number) =>
    share <= 0 ? "0" : share >= 1 ? "100" : (100 * share).toFixed(decimals);
  const [mantissa, exponent] = (100 * (high - low)).toExponential().split("e");
  let decimals = Math.max(0, (Number(mantissa) <= 5 ? 1 : 0) - Number(exponent));
  while (decimals < MOST_DECIMALS && !shares.every((share) => isTold(share, spell(share, decimals))))
    decimals++;
  return shares.map((share) => spell(share, decimals));
}

/** A share that is an upper limit, in percent with two digits, rounded up. */
function atMost(share: number): string {
  const [, up] = outwards(100 * share, 100 * share, 2);
  return formatNumber(up, 2);
}

/** "12.6 %" and "12.2–13.1 %". */
export function shareParts(hits: number, of: number): { readonly share: string; readonly interval: string } {
  const interval = wilsonInterval(hits, of);
  const [share = "", low = "", high = ""] = percents(interval, [
    of === 0 ? 0 : hits / of,
    interval.low,
    interval.high,
  ]);
  return { share: `${share}\u00a0%`, interval: `${low}–${high}\u00a0%` };
}

/** "12.6 % (12.2–13.1 %)". */
export function shareWords(hits: number, of: number): string {
  const parts = shareParts(hits, of);
  return `${parts.share} (${parts.interval})`;
}

export const pairWords = (pairs: number) => counted(pairs, "pair");

const SAMPLE: Readonly<Record<AuditParams["sampling"], (pairs: number, r: string) => string>> = {
  flat: (pairs) => counted(pairs, "independent pair"),
  local: (pairs, r) => `${counted(pairs, "local pair")} (r = ${r})`,
  face: (pairs, r) => `${pairWords(pairs)} near a face (r = ${r})`,
  centre: (pairs, r) => `${pairWords(pairs)} near the centre (r = ${r})`,
  vertex: (pairs, r) => `${pairWords(pairs)} with the target on a vertex (r = ${r})`,
};
const CERTIFICATE = { paper: "the paper’s bound", certified: "the certified step" } as const;

/** "20 000 local pairs (r = 0.02), C = 3, at 0.99 × the paper's bound". */
export function settingWords(params: AuditParams, pairs: number): string {
  const { classes, sampling, radius, fraction, certificate } = params;
  return (
    `${SAMPLE[sampling](pairs, formatNumber(radius))}, C = ${classes}, ` +
    `at ${formatApart(fraction, 1)} × ${CERTIFICATE[certificate]}`
  );
}

/** What is said about steps of an update up to a certificate, and by whom. */
const PROMISES: { readonly [U in Update]: Readonly<Record<AuditParams["certificate"], Statement>> } = {
  mirror: {
    paper: statement(
      "claimed",
      "D_KL shrinks on every pair. Proved for the mirror step with two classes only.",
      { of: "by the paper" },
    ),
    certified: statement("proved", "D_KL shrinks on every pair."),
  },
  projected: {
    paper: statement("claimed", "D_KL shrinks on every pair.", { of: "by the paper" }),
    certified: statement("proved", "for the projected step nothing is.", { of: "for the mirror step" }),
  },
};

function promise({ params }: AuditTrace): Statement {
  const { certificate, update, fraction } = params;
  if (fraction > 1) return statement("claimed", `nothing beyond ${CERTIFICATE[certificate]}.`);
  return PROMISES[update][certificate];
}

export function auditFindings(trace: AuditTrace): readonly Statement[] {
  const { params, pairs, expanded, inequalityFailed, leftInterior, largestRatio, identityError } = trace;
  const verb = expanded === 0 ? "expanded on none" : `expanded on ${shareWords(expanded, pairs)}`;
  const limit = expanded === 0 ? `, so on at most ${atMost(wilsonInterval(0, pairs).high)}\u00a0%` : "";
  return [
    promise(trace),
    statement(
      "observed",
      `on ${settingWords(params, pairs)}, ${UPDATE_NAMES[params.update].brief}, D_KL ${verb}${limit}; ` +
        `the largest ratio was ${formatApart(largestRatio, 1, 5)}.`,
    ),
    statement(
      "observed",
      `the printed inequality, with its bracket, failed on ${shareWords(inequalityFailed, pairs)} of them` +
        (leftInterior > 0
          ? `; ${shareWords(leftInterior, pairs)} left the interior, D_KL became infinite.`
          : "."),
    ),
    statement(
      "exact",
      `the three-point identity held on all of them up to ${formatNumber(identityError, 2)} of its terms: the sums are sound.`,
    ),
    ...searchWords(trace),
  ];
}

const searched = (text: string) => statement("observed", text, { as: "searched" });

function searchWords({ params, climbs, found }: AuditTrace): readonly Statement[] {
  if (params.climbs === 0) return [];
  const worst = found[0]?.ratio;
  if (worst === undefined) return [searched(`${thousands(climbs)} of ${counted(params.climbs, "climb")}.`)];
  return [
    searched(
      `${counted(climbs, "climb")} reached a ratio of ${formatApart(worst, 1, 5)} at most` +
        (worst > 1 ? ": a counterexample." : "; none expanded."),
    ),
  ];
}

export const histogramWords = (trace: AuditTrace | null): FigureWords => ({
  number: "Figure 1",
  title: { text: "What one step does to the divergence of two beliefs" },
  caption: {
    text:
      trace === null || trace.pairs === 0
        ? ""
        : `D_KL(F p_1‖F p_2) over D_KL(p_1‖p_2), ${settingWords(trace.params, trace.pairs)}; ${UPDATE_NAMES[trace.params.update].brief}, seed ${trace.params.seed}.`,
  },
});
