/** @file Params of experts that fit each other again, after the losses were changed. */
import { kindOf } from "../../../param/spelt";
import { lossesOf } from "../run/online/losses";
import type { OnlineLosses, OnlineParams } from "../run/params";

export type FullLosses = Exclude<OnlineLosses, string>;

/** Geometries of another number of experts would not fit: those whose coordinates are counted go. */
export function withLosses(params: OnlineParams, losses: OnlineLosses): OnlineParams {
  const isCounted = (geometry: OnlineParams["geometry"]) => kindOf(geometry) === "mahalanobis";
  if (lossesOf(losses).experts === lossesOf(params.losses).experts) return { ...params, losses };
  return {
    ...params,
    losses,
    geometry: isCounted(params.geometry) ? "entropy" : params.geometry,
    beside: params.beside.filter((geometry) => !isCounted(geometry)),
  };
}
