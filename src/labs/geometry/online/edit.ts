/** @file Adjusts params after the losses have changed. */
import { kindOf } from "../../../param/spelt";
import { lossesOf } from "../run/online/losses";
import type { OnlineLosses, OnlineParams } from "../run/params";

export type FullLosses = Exclude<OnlineLosses, string>;

/** Changes the losses. Geometries for another number of coordinates than there are experts are removed. */
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
