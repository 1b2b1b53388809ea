/** @file Where the settled states of an orbit diagram change: doublings, faces, the end of cycles. Pure. */
import type { OrbitsTrace } from "../../../experiments/stability/orbits/types";
import { formatNumber } from "../../../ui/number";
import { periodOf } from "../model/orbit";

export type Kind = "settled" | "cycle" | "bouncing" | "face" | "irregular";

export interface Column {
  readonly kind: Kind;
  /** Of a cycle; 1 when settled; null when there is none. */
  readonly period: number | null;
}

export interface OrbitEvent {
  /** The first step of the column where it is so. */
  readonly step: number;
  readonly words: string;
  readonly color: string;
}

const FACE = 1e-6;

/** What the states of one column are; null while they are not computed. */
export function columnKind(states: Float64Array): Column | null {
  if (states.length === 0 || states.some(Number.isNaN)) return null;
  const low = states.reduce((a, b) => Math.min(a, b), 1);
  const high = states.reduce((a, b) => Math.max(a, b), 0);
  const period = periodOf(states);
  if (low < FACE && high > 1 - FACE) return { kind: "bouncing", period };
  if (low < FACE || high > 1 - FACE) return { kind: "face", period };
  if (period === null) return { kind: "irregular", period };
  return { kind: period === 1 ? "settled" : "cycle", period };
}

export function columnsOf(trace: OrbitsTrace): readonly (Column | null)[] {
  const { kept } = trace.params;
  return Array.from(trace.step, (_, i) => columnKind(trace.states.subarray(i * kept, (i + 1) * kept)));
}

const WORDS: Readonly<Record<Kind, (period: number | null) => string>> = {
  settled: () => "settles",
  cycle: (period) => `cycle of ${period}`,
  bouncing: () => "bounces between faces",
  face: () => "rests on a face",
  irregular: () => "no cycle up to 32",
};
const COLORS: Readonly<Record<Kind, string>> = {
  settled: "bound",
  cycle: "mse",
  bouncing: "violation",
  face: "violation",
  irregular: "mse",
};

export const columnWords = ({ kind, period }: Column) => WORDS[kind](period);

/** A change must hold for this many columns to be named. */
const HOLDS = 3;
const MOST = 6;

/** The changes from the smallest step up, at most six. */
export function eventsOf(trace: OrbitsTrace): readonly OrbitEvent[] {
  const columns = columnsOf(trace);
  const events: OrbitEvent[] = [];
  let said = "";
  columns.forEach((column, i) => {
    if (column === null || events.length === MOST) return;
    const words = columnWords(column);
    if (words === said) return;
    const next = columns.slice(i, i + HOLDS);
    if (next.length < HOLDS || next.some((other) => other === null || columnWords(other) !== words)) return;
    if (said !== "") events.push({ step: trace.step[i] ?? NaN, words, color: COLORS[column.kind] });
    said = words;
  });
  return events;
}

/** The same in sentences. */
export function orbitFindings(trace: OrbitsTrace): readonly string[] {
  const first = columnsOf(trace).find((column) => column !== null);
  const { target, update, start } = trace.params;
  const events = eventsOf(trace);
  const begin = first ? `From ${formatNumber(trace.step[0] ?? NaN)} on the belief ${speak(columnWords(first))}` : "";
  const rest = events.map(({ step, words }) => `from ${formatNumber(step, 4)} on it ${speak(words)}`).join("; ");
  const local = update === "mirror" ? 2 : 4 * target * (1 - target);
  const product = target * (1 - target);
  const edge = update === "mirror" ? 1 / 6 : 1 / 5;
  const birth =
    product < edge
      ? `a two-cycle is born there, because q₁q₂ = ${formatNumber(product)} is below ${update === "mirror" ? "1/6" : "1/5"}`
      : `the fall is abrupt, because q₁q₂ = ${formatNumber(product)} is not below ${update === "mirror" ? "1/6" : "1/5"}`;
  return [
    `Observed, from start ${formatNumber(start)}: ${begin}${rest === "" ? "" : `; ${rest}`}.`,
    `Exact: the target stops attracting its neighbours at η = ${formatNumber(local, 4)}; ${birth}.`,
  ];
}

const speak = (words: string) => (words.startsWith("cycle") ? `runs in a ${words}` : words === "no cycle up to 32" ? "shows no cycle up to 32" : words);
