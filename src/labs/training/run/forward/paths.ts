/** @file Single examples out of what is kept of them. */
import { etaMax } from "../../../../core/bound";
import type { ForwardParams } from "./params";
import type { ForwardTrace, PathSummary, Reading } from "./types";

/** What is drawn of a trace once there is something. */
export type Drawn = ForwardTrace & {
  readonly data: NonNullable<ForwardTrace["data"]>;
  readonly result: NonNullable<ForwardTrace["result"]>;
};

export const isDrawn = (trace: ForwardTrace | null): trace is Drawn =>
  trace !== null && trace.result !== null && trace.data !== null;

/** Place among the examples that are kept of the one that is pointed at, or of the last before it. */
export const pointedAt = (
  { labels, result }: Pick<Drawn, "labels" | "result">,
  { example }: Pick<ForwardParams, "example">,
): number => Math.min(labels.length - 1, Math.floor((example - 1) / result.every));

/** So many ways are drawn; the one that is pointed at comes to them. */
const MOST_DRAWN = 250;

/** Of the examples that are kept every so many is drawn. */
export const drawnEvery = ({ labels }: Pick<Drawn, "labels">): number =>
  Math.ceil(labels.length / MOST_DRAWN);

/** Places of the examples that are drawn. */
export function drawnPlaces(trace: Pick<Drawn, "labels">): readonly number[] {
  const every = drawnEvery(trace);
  return Array.from(trace.labels.keys()).filter((place) => place % every === 0);
}

/** The number of the example at a place among those that are kept. */
export const numberOf = ({ result }: Pick<Drawn, "result">, place: number): number =>
  place * result.every + 1;

/** Belief of the example at a place after a layer; a view. */
export function beliefAt({ beliefs }: Reading, [depth, classes]: Sizes, place: number, layer: number) {
  const at = (place * (depth + 1) + layer) * classes;
  return beliefs.subarray(at, at + classes);
}

export type Sizes = readonly [depth: number, classes: number];

export const sizesOf = ({ params, data }: Drawn): Sizes => [params.depth, data.classes.length];

/** A step of one layer, with what it is held against. */
export interface LayerStep {
  readonly step: number;
  readonly bound: number;
  readonly certified: number;
}

/** Step, bound and certified step of each layer for the example at a place. */
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
