/** @file Bits per byte as a model learns, and how far a step of its belief may go. Pure. */
import type { Mark } from "../../../charts/picture/types";
import { linearScale, log10 } from "../../../charts/scale/scale";
import { bandMarks } from "../../../charts/xy/band";
import { layoutCurves, type CurvePlot, type CurveRoom } from "../../../charts/xy/curvePlot";
import type { CurveData, CurveStyle } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import { formatNumber } from "../../../ui/number";
import type { LanguageTrace, Trained } from "../run/language/types";
import { stylesOf } from "./look";

/** What is drawn of a trace once there is something. */
export type Drawn = LanguageTrace & { readonly counted: NonNullable<LanguageTrace["counted"]> };

/** Runs that have been tested at least once. */
export const begunOf = (runs: readonly (Trained | null)[]): readonly Trained[] =>
  runs.filter((run) => run !== null).filter(({ course }) => course.t.length > 0);

/** Bits per byte of a method at each test, over the seeds that have come so far. */
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

const level = (id: string, label: string, value: number, steps: number, dash: string): CurveData => ({
  style: { id, label, color: "ink-soft", dash, marker: null },
  x: [0, steps],
  y: [value, value],
});

export interface BitsPlot {
  readonly plot: CurvePlot;
  /** Between the least and the most of the seeds; none where there is one. */
  readonly bands: readonly Mark[];
}

const BAND_OPACITY = 0.14;

/** Means of so many neighbours are drawn of a noisy curve. */
const MOST_MEANS = 96;

/** What the first seed's own sequences cost as it trains; told where one method has the figure for itself. */
function ownSequences({ runs }: Drawn): readonly CurveData[] {
  const batches = runs[0]?.[0]?.batches;
  if (runs.length > 1 || batches === undefined || batches.length < 2) return [];
  const each = Math.ceil(batches.length / MOST_MEANS);
  const count = Math.floor(batches.length / each);
  const mean = (k: number) => batches.subarray(k * each, (k + 1) * each).reduce((a, b) => a + b, 0) / each;
  const style: CurveStyle = {
    id: "batches",
    label: "on what it learns from",
    color: "ink-faint",
    dash: "",
    marker: null,
  };
  return [
    {
      style,
      x: Float64Array.from({ length: count }, (_, k) => (k + 0.5) * each),
      y: Float64Array.from({ length: count }, (_, k) => mean(k)),
    },
  ];
}

export const MOST_BITS = 8.3;
const AIR = 0.25;

export function layoutBits(trace: Drawn, room: CurveRoom): BitsPlot {
  const { params, counted, runs } = trace;
  const styles = stylesOf(params.methods);
  const learnt = runs.map(learningOf);
  const { unigram, bigram } = counted.baseline;
  const own = ownSequences(trace);
  const seen = [...own.flatMap(({ y }) => Array.from(y)), ...learnt.flatMap(({ low }) => low)];
  const ends = seen.filter(Number.isFinite);
  const least = Math.max(0, Math.min(bigram, ...ends) - AIR);
  const data = [
    level("unigram", `bytes alone: ${formatNumber(unigram, 3)}`, unigram, params.steps, "1.5 4"),
    level("bigram", `byte after byte: ${formatNumber(bigram, 3)}`, bigram, params.steps, "5 3.5"),
    ...own,
    ...learnt.flatMap(({ t, mean }, i): CurveData[] => {
      const style = styles[i];
      return style === undefined ? [] : [{ style, x: t, y: mean }];
    }),
  ];
  const plot = layoutCurves(
    {
      data,
      x: (pixels) => linearScale([0, params.steps], pixels),
      y: (pixels) => linearScale([least, MOST_BITS], pixels),
      up: "bits per byte",
      across: ["step n"],
    },
    room,
  );
  const bands = learnt.flatMap(({ t, low, high }, i) =>
    params.seeds < 2
      ? []
      : bandMarks(plot, { x: t, low, high }, { fill: styles[i]?.color ?? "ink", fillOpacity: BAND_OPACITY }),
  );
  return { plot, bands };
}

export const CERTIFIED: CurveStyle = {
  id: "certified",
  label: "certified step",
  color: "certified",
  dash: "",
  marker: "triangle",
};
export const BOUND: CurveStyle = {
  id: "bound",
  label: "the bound",
  color: "bound",
  dash: "8 4",
  marker: null,
};

export function layoutRoom(trace: Drawn, room: CurveRoom): CurvePlot {
  const run = begunOf(trace.runs[0] ?? [])[0];
  const { t, certified, bound } = run?.course ?? { t: [0], certified: [1], bound: [1] };
  const data = [
    { style: CERTIFIED, x: t, y: certified },
    { style: BOUND, x: t, y: bound },
  ];
  const logs = data.flatMap(({ y }) => Array.from(y, log10).filter(Number.isFinite));
  return layoutCurves(
    {
      data,
      x: (pixels) => linearScale([0, trace.params.steps], pixels),
      y: (pixels) => stepScale([Math.min(-1, ...logs) - 0.4, Math.max(-1, ...logs) + 0.4], pixels),
      up: "step η",
      across: ["training step n", "step n"],
    },
    room,
  );
}
