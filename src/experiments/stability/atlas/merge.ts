/** @file The trace of all tasks so far. */
import type { AtlasParams } from "../params";
import { knownCurves, measuredCurve } from "./curves";
import { Picture } from "./picture";
import {
  COLLAPSED,
  CONVERGED,
  UNKNOWN,
  WANDERING,
  type AtlasCurves,
  type AtlasResult,
  type AtlasTrace,
} from "./types";

/** Of the newest run: the results of one run come again and again, a few more cells each time. */
let newest: Picture | null = null;

function pictureOf(params: AtlasParams, results: readonly (AtlasResult | null)[]): Picture {
  if (newest?.params !== params || !newest.continues(results)) newest = new Picture(params);
  newest.show(results);
  return newest;
}

/** The curves over a picture, computed when somebody asks: most pictures of a run are looked at for their cells. */
function curvesOver(params: AtlasParams, ends: Uint8Array, grain: number): () => AtlasCurves | null {
  let curves: AtlasCurves | null = null;
  return () => {
    if (params.classes === 3) return null;
    return (curves ??= { ...knownCurves(params), measured: measuredCurve(params, ends, Math.max(1, grain)) });
  };
}

export function mergeAtlas(
  params: AtlasParams,
  _dataset: unknown,
  results: readonly (AtlasResult | null)[],
): AtlasTrace {
  const picture = pictureOf(params, results);
  const grain = picture.grain();
  const counts = picture.count();
  const complete = grain === 1;
  // The picture is painted on; a trace stays what it is.
  const raster = { ends: picture.ends.slice(), times: picture.times.slice() };
  const curves = curvesOver(params, raster.ends, grain);
  if (complete) newest = null;
  return {
    part: "atlas",
    params,
    width: params.width,
    height: params.height,
    ...raster,
    grain,
    done: counts.reduce((sum, n, end) => (end === UNKNOWN ? sum : sum + n), 0),
    counts: { converged: counts[CONVERGED], collapsed: counts[COLLAPSED], wandering: counts[WANDERING] },
    get curves() {
      return curves();
    },
    kernel: results.find((result) => result !== null)?.kernel ?? null,
    complete,
  };
}
