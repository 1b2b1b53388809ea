/** @file The numbers behind each figure: steps that are evenly spread, and every step around events. */
import type { Table } from "../../../charts/picture/table";
import { rowAt } from "../../../charts/series/decimate";
import { anchorOf, KINDS, type Anchor } from "../run/anchor";
import type { RuleTrace, TrackingTrace } from "../run/types";

const ROWS_SPREAD = 60;
const ROWS_AROUND_EVENT = 5;

/** The steps to print, all inside the visible span. */
export function stepsToPrint(
  { params, rules }: TrackingTrace,
  [from, to]: readonly [number, number],
): number[] {
  const events = rules.flatMap((rule) => [
    rule?.summary.firstViolation?.t ?? null,
    rule?.summary.collapsedAt ?? null,
    rule?.summary.settledAt ?? null,
  ]);
  if (params.target.kind === "shift") events.push(params.target.at);
  const near = events.flatMap((t) =>
    t === null ? [] : Array.from({ length: 2 * ROWS_AROUND_EVENT + 1 }, (_, k) => t - ROWS_AROUND_EVENT + k),
  );
  const even = Array.from({ length: ROWS_SPREAD + 1 }, (_, k) =>
    Math.round(from + (k / ROWS_SPREAD) * (to - from)),
  );
  return [...new Set([...even, ...near])].filter((t) => t >= from && t <= to).toSorted((a, b) => a - b);
}

interface Channel {
  readonly name: string;
  readonly read: (row: number) => number;
  readonly rule: RuleTrace;
}

const beliefChannels = (rule: RuleTrace, names: readonly string[] | null, prefix: string): Channel[] =>
  Array.from({ length: rule.classes }, (_, i) => ({
    name: `${prefix}${names?.[i] ?? `p${i + 1}`}`,
    rule,
    read: (row: number) => rule.belief[row * rule.classes + i] ?? NaN,
  }));

const scalar = (rule: RuleTrace, name: string, values: Float64Array): Channel => ({
  name,
  rule,
  read: (row) => values[row] ?? NaN,
});

/** The error of one rule, and the statements about it. */
const anchorChannels = (anchor: Anchor): Channel[] => [
  scalar(anchor.rule, "D_KL", anchor.rule.kl),
  ...KINDS.map((kind) => scalar(anchor.rule, kind, anchor[kind].values)),
];

/** The columns of a figure. */
function channels(trace: TrackingTrace, figure: string, index: number | null): Channel[] {
  const anchor = figure === "divergence" && index !== null ? anchorOf(trace, index) : null;
  if (anchor !== null) return anchorChannels(anchor);
  const rules = trace.rules.filter((rule) => rule !== null);
  const own = /^rule-(\d+)$/.exec(figure);
  const rule = own ? trace.rules[Number(own[1]) - 1] : null;
  if (rule) {
    const { step, bound, kl } = rule;
    return [
      ...beliefChannels(rule, trace.names, ""),
      scalar(rule, "step", step),
      scalar(rule, "bound", bound),
      scalar(rule, "D_KL", kl),
    ];
  }
  if (figure === "steps")
    return rules.flatMap((one) => [
      scalar(one, `${one.summary.label}: step`, one.step),
      scalar(one, `${one.summary.label}: bound`, one.bound),
    ]);
  if (figure === "divergence") return rules.map((one) => scalar(one, one.summary.label, one.kl));
  return rules.flatMap((one) => beliefChannels(one, trace.names, `${one.summary.label}: `));
}

const orNone = (value: number) => (Number.isNaN(value) ? null : value);

/** All steps that the trace keeps. */
function stepsKept({ rules }: TrackingTrace, [from, to]: readonly [number, number]): number[] {
  const kept = new Set(rules.flatMap((rule) => Array.from(rule?.t ?? [])));
  return [...kept].filter((t) => t >= from && t <= to).toSorted((a, b) => a - b);
}

/** The table of a figure over a span, with a readable number of rows or with all. */
export function figureTable(
  trace: TrackingTrace,
  figure: string,
  span: readonly [number, number],
  anchor: number | null,
  most?: number,
): Table {
  const steps = most === Infinity ? stepsKept(trace, span) : stepsToPrint(trace, span);
  const all = channels(trace, figure, anchor);
  const rows = steps.map((t) => [t, ...all.map(({ rule, read }) => orNone(read(rowAt(rule.t, t))))]);
  return {
    caption: `Steps ${span[0]} to ${span[1]}: evenly spread, and every step around events; rounded. The CSV has every digit and every step that is kept, that of the run all steps.`,
    columns: ["t", ...all.map(({ name }) => name)],
    rows,
  };
}
