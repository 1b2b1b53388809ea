/** @file Figure 1 from its params alone, for files. */
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Behind } from "../behind";
import { targetOf } from "../defaults";
import type { BoundsParams } from "../run/params";
import { summarizeBounds } from "../run/summary";
import type { SliceResult } from "../run/types";
import { createSlicePictures } from "./draw";
import { createSliceScenes } from "./scenes";

export function drawSlice(
  slice: SliceResult,
  params: BoundsParams,
  viewport: Viewport,
  behind: Behind | null = null,
): Picture {
  const summary = summarizeBounds({ params });
  const target = targetOf(params);
  const scenes = createSliceScenes()({ slice, params, target, summary, viewport, hold: null, behind });
  return createSlicePictures()(params, summary, scenes, behind);
}
