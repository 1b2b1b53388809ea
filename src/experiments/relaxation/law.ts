/** @file What is known about a law of λ: its moments, its values if there are finitely many, and how to draw one. */
import { exp } from "../../core/elementary";
import { fullOf } from "../../param/spelt";
import type { Relaxation, RelaxationKind } from "./relaxation";
import { Normals, Uniforms, type Stream } from "./stream";

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The couplings in order of how much they help when the second value is the larger: the least helpful comes first. */
export const IN_ORDER = ["large", "independent", "small"] as const;

/** A law of two values. The second, of the given probability, falls on the largest residuals, on the smallest, or on any. */
export interface TwoValues {
  readonly first: number;
  readonly second: number;
  readonly probability: number;
  readonly coupling: (typeof IN_ORDER)[number];
}

export const fullRelaxation = (relaxation: Relaxation): RelaxationKind =>
  typeof relaxation === "number"
    ? { kind: "constant", value: relaxation }
    : fullOf<RelaxationKind>(relaxation);

/** The two values of a law; null if it has other than two. */
export function twoValuesOf(relaxation: Relaxation): TwoValues | null {
  const law = fullRelaxation(relaxation);
  if (law.kind !== "twoPoint" && law.kind !== "coupled") return null;
  const [first, second] = law.values;
  const coupling = law.kind === "coupled" ? law.coupling : "independent";
  return { first, second, probability: law.probability, coupling };
}

/** The same two values and probabilities with another coupling to the residuals. */
export const coupledAs = (
  { first, second, probability }: TwoValues,
  coupling: TwoValues["coupling"],
): Relaxation => ({ kind: "coupled", values: [first, second], probability, coupling });

/** The other couplings, which are run for comparison. */
export function otherCouplings(relaxation: Relaxation): readonly TwoValues["coupling"][] {
  const law = fullRelaxation(relaxation);
  return law.kind === "coupled" ? IN_ORDER.filter((coupling) => coupling !== law.coupling) : [];
}

/** Eλ and Eλ², or null where the law depends on the state. */
export function momentsOf(relaxation: Relaxation): { readonly mean: number; readonly square: number } | null {
  const law = fullRelaxation(relaxation);
  switch (law.kind) {
    case "constant":
      return { mean: law.value, square: law.value * law.value };
    case "twoPoint":
    case "coupled": {
      const [first, second] = law.values;
      const p = law.probability;
      return { mean: (1 - p) * first + p * second, square: (1 - p) * first * first + p * second * second };
    }
    case "uniform": {
      const { from, to } = law;
      return { mean: (from + to) / 2, square: (from * from + from * to + to * to) / 3 };
    }
    case "logNormal": {
      const variance = law.sigma * law.sigma;
      return { mean: exp(law.mu + variance / 2), square: exp(2 * law.mu + 2 * variance) };
    }
    case "residual":
      return null;
  }
}

/** E λ(2 − λ). By the theorem, if λ is independent of the row, the mean falls where this is positive. */
export function expectedGain(relaxation: Relaxation): number | null {
  const moments = momentsOf(relaxation);
  if (moments === null) return null;
  const gain = 2 * moments.mean - moments.square;
  return Number.isNaN(gain) ? -Infinity : gain;
}

/** The values and their weights; null unless λ is independent of the state and has finitely many values. */
export function valuesOf(relaxation: Relaxation): readonly Weighted[] | null {
  const law = fullRelaxation(relaxation);
  if (law.kind === "constant") return [{ value: law.value, weight: 1 }];
  const two = twoValuesOf(relaxation);
  if (two?.coupling !== "independent") return null;
  return [
    { value: two.first, weight: 1 - two.probability },
    { value: two.second, weight: two.probability },
  ];
}

/** λ for a residual r ≥ 0 under the law "residual". */
export const residualLambda = (gain: number, r: number): number =>
  r < Infinity ? 1 + (gain * r) / (1 + r) : 1 + gain;

/** Draws λ from a law that does not depend on the state. */
export interface Draws extends Pick<Stream, "start" | "next"> {
  /** The random numbers that λ is computed from. */
  readonly stream: Stream;
  /** Fills `out` with the next ones: drawing numbers one by one would allocate memory for each. */
  readonly take: (out: Float64Array) => void;
}

/** @param room how many random numbers are drawn ahead; even */
export function createDraws(relaxation: Relaxation, room?: number): Draws {
  const law = fullRelaxation(relaxation);
  if (law.kind === "logNormal") {
    const normals = new Normals(room);
    return {
      stream: normals,
      start: (seed, stream) => normals.start(seed, stream),
      next: () => exp(law.mu + law.sigma * normals.next()),
      take: (out) => {
        normals.take(out);
        for (let i = 0; i < out.length; i++) out[i] = exp(law.mu + law.sigma * out[i]);
      },
    };
  }
  const uniforms = new Uniforms(room);
  return {
    stream: uniforms,
    start: (seed, stream) => uniforms.start(seed, stream),
    ...drawnFrom(uniforms, law),
  };
}

function drawnFrom(
  uniforms: Uniforms,
  law: Exclude<RelaxationKind, { kind: "logNormal" }>,
): Pick<Draws, "next" | "take"> {
  switch (law.kind) {
    case "constant":
      return { next: () => law.value, take: (out) => void out.fill(law.value) };
    case "twoPoint":
    case "coupled": {
      const [first, second] = law.values;
      const { probability } = law;
      return {
        next: () => (uniforms.next() < probability ? second : first),
        take: (out) => {
          uniforms.take(out);
          for (let i = 0; i < out.length; i++) out[i] = out[i] < probability ? second : first;
        },
      };
    }
    case "uniform": {
      const { from, to } = law;
      return {
        next: () => from + (to - from) * uniforms.next(),
        take: (out) => {
          uniforms.take(out);
          for (let i = 0; i < out.length; i++) out[i] = from + (to - from) * out[i];
        },
      };
    }
    case "residual":
      return { next: () => 1, take: (out) => void out.fill(1) };
  }
}
