/** @file Single examples among those that are kept. */
import { etaMax } from "../../../../core/bound";
import type { ForwardParams } from "./params";
import type { ForwardTrace, PathSummary, Reading } from "./types";

/** A trace with something to draw. */
export type Drawn = ForwardTrace & {
  readonly data: NonNullable<ForwardTrace["data"]>;
  readonly result: NonNullable<ForwardTrace["result"]>;
};

export const isDrawn = (trace: ForwardTrace | null): trace is Drawn =>
  trace !== null && trace.result !== null && trace.data !== null;

/** The index of the pointed example among those that are kept; if it is not kept, of the last one before it. */
export const pointedAt = (
  { labels, result }: Pick<Drawn, "labels" | "result">,
  { example }: Pick<ForwardParams, "example">,
): number => Math.min(labels.length - 1, Math.floor((example - 1) / result.every));

/** The number of paths that are drawn, besides that of the pointed example. */
const MOST_DRAWN = 250;

/** Every so many of the kept examples are drawn. */
export const drawnEvery = ({ labels }: Pick<Drawn, "labels">): number =>
  Math.ceil(labels.length / MOST_DRAWN);

/** The indices of the examples that are drawn. */
export function drawnPlaces(trace: Pick<Drawn, "labels">): readonly number[] {
  const every = drawnEvery(trace);
  return Array.from(trace.labels.keys()).filter((place) => place % every === 0);
}

/** The number of a kept example among all examples. */
export const numberOf = ({ result }: Pick<Drawn, "result">, place: number): number =>
  place * result.every + 1;

/** The belief of a kept example after a layer, as a view. */
export function beliefAt({ beliefs }: Reading, [depth, classes]: Sizes, place: number, layer: number) {
  const at = (place * (depth + 1) + layer) * classes;
  return beliefs.subarray(at, at + classes);
}

export type Sizes = readonly [depth: number, classes: number];

export const sizesOf = ({ params, data }: Drawn): Sizes => [params.depth, data.classes.length];

/** The step of a layer, with its bound and certified step. */
export interface LayerStep {
  readonly step: number;
  readonly bound: number;
  readonly certified: number;
}

/** These for each layer, for one of the kept examples. */
export function stepsAt(trace: Drawn, reading: Reading, place: number): readonly LayerStep[] {
  const sizes = sizesOf(trace);
  const [depth] = sizes;
  return Array.from({ length: depth }, (_, l) => {
    const p = beliefAt(reading, sizes, place, l);
    return {
      step: reading.steps[place * depth + l] ?? NaN,
      bound: etaMax(p),
      certified: p[trace.labels[place]] ?? NaN,
    };
  });
}

export function pathOf(trace: Drawn, reading: Reading, place: number): PathSummary {
  const sizes = sizesOf(trace);
  const [depth] = sizes;
  return {
    beliefs: Array.from({ length: depth + 1 }, (_, l) => Array.from(beliefAt(reading, sizes, place, l))),
    steps: Array.from(reading.steps.subarray(place * depth, (place + 1) * depth)),
  };
}
