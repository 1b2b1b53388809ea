/** @file The summary of trained language models, for screen and terminal alike. */
import { estimateOf, type Estimate } from "../../../../core/student";
import { writeNumber } from "../../../../param/text";
import { fullRelaxation } from "../../../../experiments/relaxation/law";
import type { LanguageMethod } from "./params";
import type {
  Course,
  LanguageMethodSummary,
  LanguageSummary,
  LanguageTrace,
  NextSummary,
  Spread,
  Trained,
} from "./types";

/** The runs that have been tested at least once. */
export const begunOf = (runs: readonly (Trained | null)[]): readonly Trained[] =>
  runs.filter((run) => run !== null).filter(({ course }) => course.t.length > 0);

/** "λ = 1.3", "λ 1 or 3". */
export function lambdaLabel(relaxation: LanguageMethod["relaxation"]): string {
  const law = fullRelaxation(relaxation);
  switch (law.kind) {
    case "constant":
      return `λ = ${writeNumber(law.value)}`;
    case "twoPoint":
    case "coupled":
      return `λ ${law.values.map(writeNumber).join(" or ")}`;
    case "uniform":
      return `λ ${writeNumber(law.from)} to ${writeNumber(law.to)}`;
    case "logNormal":
      return "λ log-normal";
    case "residual":
      return "λ by the residual";
  }
}

/** The label of each method, with its step if the steps differ. */
export function labelsOf(methods: readonly LanguageMethod[]): readonly string[] {
  const isOne = methods.every(({ step }) => step === methods[0].step);
  return methods.map(({ step, relaxation }) =>
    isOne ? lambdaLabel(relaxation) : `${lambdaLabel(relaxation)}, step ${writeNumber(step)}`,
  );
}

export function spreadOf(values: readonly number[]): Spread {
  let [sum, low, high] = [0, Infinity, -Infinity];
  for (const value of values) {
    sum += value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { mean: sum / values.length, low, high };
}

const lastOf = (values: Float64Array): number => values[values.length - 1];

const endsOf = (runs: readonly Trained[], name: keyof Course): Spread =>
  spreadOf(runs.map(({ course }) => lastOf(course[name])));

type Runs = readonly (Trained | null)[];

const bitsOf = (run: Trained | null): number => (run === null ? NaN : lastOf(run.course.bitsPerByte));

/** A method compared with the first, seed by seed, in bits per byte at the end; null if there are too few seeds. */
export function againstFirst({ runs: [first, ...others] }: LanguageTrace, place: number): Estimate | null {
  const apart = others[place - 1]?.map((run, seed) => bitsOf(run) - bitsOf(first[seed])) ?? [];
  return apart.length > 1 && apart.every(Number.isFinite) ? estimateOf(apart) : null;
}

function methodSummary(label: string, runs: Runs, against: Estimate | null): LanguageMethodSummary {
  const all = runs.filter((run) => run !== null);
  const left = all.flatMap(({ leftAt }) => leftAt ?? []);
  return {
    label,
    bitsPerByte: endsOf(all, "bitsPerByte"),
    bitsPerToken: endsOf(all, "bitsPerToken"),
    divergenceReference: endsOf(all, "divergence"),
    againstFirst: against,
    digest: all.map(({ digest }) => digest).join("-"),
    sample: all[0]?.samples.at(-1) ?? "",
    leftAt: left.length === 0 ? null : Math.min(...left),
  };
}

/** The belief of the first method's first run about the token that came. */
export function nextOf({ runs }: LanguageTrace): NextSummary | null {
  const run = begunOf(runs[0] ?? []).at(0);
  if (run === undefined || run.next === null) return null;
  const { rank, share } = run.next;
  return { rank, share, bound: lastOf(run.course.bound) };
}

export function summarizeLanguage(trace: LanguageTrace): LanguageSummary {
  const { params, counted, runs } = trace;
  if (counted === null) throw new Error("A run without counts has no summary.");
  const labels = labelsOf(params.methods);
  return {
    lab: "training",
    part: "language",
    parameters: runs[0]?.[0]?.parameters ?? 0,
    baseline: counted.baseline,
    methods: runs.map((some, i) => methodSummary(labels[i], some, againstFirst(trace, i))),
    next: nextOf(trace),
  };
}
