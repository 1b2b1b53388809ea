/** @file Adjusts params that the link does not give to those that it gives, so that all have the same number of entries. */
import type { StepParams } from "../params";

/** The first n values, with 0 in place of missing ones. */
export const sized = (values: readonly number[], n: number): number[] =>
  Array.from({ length: n }, (_, i) => (i < values.length ? values[i] : 0));

export function adapt(params: StepParams, isGiven: (key: string) => boolean): StepParams {
  const { point, gradient, reference } = params;
  const first = [
    isGiven("point") ? point : null,
    isGiven("gradient") && gradient !== "crossEntropy" ? gradient : null,
    isGiven("reference") && reference !== "none" ? reference : null,
  ].find((each) => each !== null);
  const n = first?.length ?? point.length;
  return {
    ...params,
    point: isGiven("point") || point.length === n ? point : Array.from({ length: n }, () => 1 / n),
    gradient: isGiven("gradient") || gradient === "crossEntropy" ? gradient : sized(gradient, n),
  };
}
