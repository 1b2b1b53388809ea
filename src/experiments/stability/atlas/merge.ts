/** @file The trace of all tasks so far. */
import type { AtlasParams } from "../params";
import { knownCurves, measuredCurve } from "./curves";
import { levelsOver } from "./levels";
import { Picture } from "./picture";
import { sidesOfSlice } from "./sides";
import { sidesOver } from "./tally";
import {
  COLLAPSED,
  CONVERGED,
  UNKNOWN,
  WANDERING,
  type AtlasCurves,
  type AtlasLevels,
  type AtlasResult,
  type AtlasSides,
  type AtlasTrace,
} from "./types";

/** The curves over a picture, computed when somebody asks: most pictures of a run are looked at for their cells. */
function curvesOver(params: AtlasParams, ends: Uint8Array, grain: number): () => AtlasCurves | null {
  let curves: AtlasCurves | null = null;
  return () => {
    if (params.classes === 3) return null;
    return (curves ??= { ...knownCurves(params), measured: measuredCurve(params, ends, Math.max(1, grain)) });
  };
}

/** The lines over a triangle, likewise; each of them when it is asked for. */
function linesOver(params: AtlasParams, ends: Uint8Array, complete: boolean): () => AtlasLevels | null {
  let levels: AtlasLevels | null = null;
  return () => (params.classes === 2 ? null : (levels ??= levelsOver(params, complete ? ends : null)));
}

/** On the triangle the cells were counted where they were run; on the slice they are when somebody asks. */
function sidesUnder(
  params: AtlasParams,
  ends: AtlasTrace["ends"],
  curves: () => AtlasCurves | null,
  counted: AtlasSides | null,
): () => AtlasSides | null {
  let sides = counted;
  return () => {
    const known = curves();
    if (params.classes === 3 || known === null) return counted;
    return (sides ??= sidesOfSlice(params, ends, known));
  };
}

/** The results of one run come again and again, a few more cells each time. */
export function mergeAtlas(params: AtlasParams) {
  let picture = new Picture(params);
  return (results: readonly (AtlasResult | null)[]): AtlasTrace => {
    if (!picture.continues(results)) picture = new Picture(params);
    picture.show(results);
    return traceOf(picture, results);
  };
}

function traceOf(picture: Picture, results: readonly (AtlasResult | null)[]): AtlasTrace {
  const { params } = picture;
  const grain = picture.grain();
  const ended = picture.count();
  const counts = { converged: ended[CONVERGED], collapsed: ended[COLLAPSED], wandering: ended[WANDERING] };
  const complete = grain === 1;
  const raster = picture.raster();
  const curves = curvesOver(params, raster.ends, grain);
  const levels = linesOver(params, raster.ends, complete);
  const sides = sidesUnder(params, raster.ends, curves, sidesOver(results, counts));
  return {
    part: "atlas",
    params,
    width: params.width,
    height: params.height,
    ...raster,
    grain,
    done: ended.reduce((sum, n, end) => (end === UNKNOWN ? sum : sum + n), 0),
    counts,
    get curves() {
      return curves();
    },
    get levels() {
      return levels();
    },
    get sides() {
      return sides();
    },
    kernel: results.find((result) => result !== null)?.kernel ?? null,
    complete,
  };
}
