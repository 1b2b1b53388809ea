/** @file Bits per byte while a model learns, and how long a step of its belief may be. Pure. */
import { LOOKS, type Look } from "../../../charts/looks";
import { NOTIONS } from "../../../charts/notions";
import {
  heightWithin,
  level,
  linear,
  lineStyle,
  powers,
  type CurveData,
  type Plot,
  lookStyle,
} from "../../../charts/curves";
import { log10 } from "../../../charts/scale/scale";
import { formatNumber } from "../../../ui/number";
import { begunOf } from "../run/language/summary";
import type { LanguageTrace, Trained } from "../run/language/types";
import { stylesOf } from "./look";
import { bitsWords, roomWords } from "./words";

/** A trace with something to draw. */
export type Drawn = LanguageTrace & { readonly counted: NonNullable<LanguageTrace["counted"]> };

/** The bits per byte of a method at each test, over the seeds so far. */
export interface Learning {
  readonly t: readonly number[];
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export function learningOf(runs: readonly (Trained | null)[]): Learning {
  const begun = begunOf(runs);
  const times = Array.from(begun[0]?.course.t ?? []);
  const at = times.map((_, k) =>
    begun.map(({ course }) => course.bitsPerByte[k]).filter((bits) => bits !== undefined),
  );
  return {
    t: times,
    mean: at.map((bits) => bits.reduce((a, b) => a + b, 0) / bits.length),
    low: at.map((bits) => Math.min(...bits)),
    high: at.map((bits) => Math.max(...bits)),
  };
}

/** Of a noisy curve this many means of neighbours are drawn. */
const MOST_MEANS = 96;

/** The loss on the first seed's own sequences during training, drawn only if there is a single method. */
function ownSequences({ runs }: Drawn): readonly CurveData[] {
  const batches = runs[0]?.[0]?.batches;
  if (runs.length > 1 || batches === undefined || batches.length < 2) return [];
  const each = Math.ceil(batches.length / MOST_MEANS);
  const count = Math.floor(batches.length / each);
  const mean = (k: number) => batches.subarray(k * each, (k + 1) * each).reduce((a, b) => a + b, 0) / each;
  return [
    {
      style: lineStyle("batches", "on what it learns from", "ink-faint"),
      x: Float64Array.from({ length: count }, (_, k) => (k + 0.5) * each),
      y: Float64Array.from({ length: count }, (_, k) => mean(k)),
    },
  ];
}

export const MOST_BITS = 8.3;
const AIR_BITS = 0.25;

export function bitsPlot(trace: Drawn): Plot {
  const { params, counted, runs } = trace;
  const styles = stylesOf(params.methods);
  const learnt = runs.map(learningOf);
  const { unigram, bigram } = counted.baseline;
  const own = ownSequences(trace);
  const seen = [...own.flatMap(({ y }) => Array.from(y)), ...learnt.flatMap(({ low }) => low)];
  const ends = seen.filter(Number.isFinite);
  const baseline = (id: string, label: string, bits: number, { color, dash }: Look) =>
    level(lineStyle(id, `${label}: ${formatNumber(bits, 3)}`, color, dash), bits, [0, params.steps]);
  return {
    words: bitsWords(trace),
    height: heightWithin(0.5, 280, 400),
    data: [
      baseline("unigram", "bytes alone", unigram, LOOKS.guide),
      baseline("bigram", "byte after byte", bigram, LOOKS.level),
      ...own,
      ...learnt.flatMap(({ t, mean }, i): CurveData[] => {
        const style = styles[i];
        return style === undefined ? [] : [{ style, x: t, y: mean }];
      }),
    ],
    x: linear([0, params.steps]),
    y: linear([Math.max(0, Math.min(bigram, ...ends) - AIR_BITS), MOST_BITS]),
    up: "bits per byte",
    across: ["step n"],
    // The areas between the best and the worst seed.
    areas: learnt.flatMap(({ t, low, high }, i) =>
      params.seeds < 2 ? [] : [{ color: styles[i]?.color ?? "ink", x: t, low, high }],
    ),
  };
}

export const CERTIFIED_STYLE = lookStyle("certified", "certified step", NOTIONS.certified);
export const BOUND_STYLE = lookStyle("bound", "the bound", NOTIONS.bound);

export function roomPlot(trace: Drawn): Plot {
  const run = begunOf(trace.runs[0] ?? [])[0];
  const { t, certified, bound } = run?.course ?? { t: [0], certified: [1], bound: [1] };
  const data = [
    { style: CERTIFIED_STYLE, x: t, y: certified },
    { style: BOUND_STYLE, x: t, y: bound },
  ];
  const logs = data.flatMap(({ y }) => Array.from(y, log10).filter(Number.isFinite));
  return {
    words: roomWords(trace),
    height: heightWithin(0.62, 250, 330),
    data,
    x: linear([0, trace.params.steps]),
    y: powers([Math.min(-1, ...logs) - 0.4, Math.max(-1, ...logs) + 0.4]),
    up: "step η",
    across: ["training step n", "step n"],
  };
}
