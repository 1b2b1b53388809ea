/** @file The edits of payoffs. Pure. */
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { addClass, removeClass } from "../../shared/moves";
import { fitStart } from "./fit";
import { MAX_STRATEGIES, type GamesParams } from "../run/params";

const LEAST_STRATEGIES = 2;

type Payoff = GamesParams["payoff"];

/** Replaces a metric that does not fit the players' numbers of strategies by the entropy. */
export function withFittingGeometry(params: GamesParams): GamesParams {
  const { geometry, payoff } = params;
  const full = fullGeometry(geometry);
  if (full.kind !== "mahalanobis") return params;
  const isFit = full.matrix.length === payoff.length && full.matrix.length === payoff[0]?.length;
  return isFit ? params : { ...params, geometry: "entropy" };
}

/** Other payoffs, and what else must follow. */
export const withPayoff = (params: GamesParams, payoff: Payoff): GamesParams =>
  withFittingGeometry(fitStart({ ...params, payoff }));

export const withEntry = (payoff: Payoff, i: number, j: number, x: number): Payoff =>
  payoff.map((row, r) => (r === i ? row.map((each, c) => (c === j ? x : each)) : row));

export const mayGrow = (count: number): boolean => count < MAX_STRATEGIES;
export const mayShrink = (count: number): boolean => count > LEAST_STRATEGIES;

/** Adds a strategy with payoffs 0, or removes the last one; the start is adjusted. */
export function withRows(params: GamesParams, by: 1 | -1): GamesParams {
  const { payoff, start } = params;
  const columns = payoff[0]?.length ?? 0;
  if (by > 0)
    return {
      ...params,
      payoff: [...payoff, Array.from({ length: columns }, () => 0)],
      start: { ...start, row: addClass(start.row) },
    };
  return {
    ...params,
    payoff: payoff.slice(0, -1),
    start: { ...start, row: removeClass(start.row, payoff.length - 1) },
  };
}

export function withColumns(params: GamesParams, by: 1 | -1): GamesParams {
  const { payoff, start } = params;
  const columns = payoff[0]?.length ?? 0;
  return by > 0
    ? {
        ...params,
        payoff: payoff.map((row) => [...row, 0]),
        start: { ...start, column: addClass(start.column) },
      }
    : {
        ...params,
        payoff: payoff.map((row) => row.slice(0, -1)),
        start: { ...start, column: removeClass(start.column, columns - 1) },
      };
}
