/** @file The params of the Bounds experiment: a belief, a step, a target, and what is shown of them. */
import { beliefProblem } from "../../../param/belief";
import * as kinds from "../../../param/kind";
import type { Limits } from "../../../param/limits";
import { param, usualOf, type Table } from "../../../param/table";

export const MAX_EDITOR_CLASSES = 12;

/** The curves of the slice that have a closed form or are exact. */
export const SLICE_CURVES = [
  "bound",
  "entropyAware",
  "mse",
  "certified",
  "fejer",
  "thresholdMirror",
  "thresholdProjected",
] as const;
export type SliceCurveId = (typeof SLICE_CURVES)[number];

/**
 * Two measured curves, for two classes: the steps at which runs of each update begin to collapse. The
 * threshold part of the Stability experiment measures them.
 */
export const MEASURED_CURVES = ["collapseMirror", "collapseProjected"] as const;
export type MeasuredCurveId = (typeof MEASURED_CURVES)[number];

/** In the order of drawing and of the legend. */
export const CURVES = [...SLICE_CURVES, ...MEASURED_CURVES] as const;
export type CurveId = (typeof CURVES)[number];

export const SURFACES = ["bound", "entropyAware"] as const;
export const X_AXES = ["belief", "logit"] as const;
export const Y_AXES = ["linear", "log"] as const;

export const STEP: Limits = { above: 0, atMost: 1e9 };
export const ALONG_CLASS: Limits = { whole: true, atLeast: 1, atMost: MAX_EDITOR_CLASSES };

export interface BoundsParams {
  p: number[];
  step: number;
  target: "uniform" | number[];
  /** The slice moves the mass of this class (1-based); the others keep their proportions. */
  along: number;
  /** The belief on the triangle, if p does not have three classes. */
  triangle: number[];
  surface: (typeof SURFACES)[number];
  show: CurveId[];
  x: (typeof X_AXES)[number];
  y: (typeof Y_AXES)[number];
}

const belief = kinds.belief({ atMost: MAX_EDITOR_CLASSES });

/** In the order of a link. */
export const boundsTable: Table<BoundsParams> = {
  p: param(belief, [0.32, 0.68], "The belief.", { row: { name: "Belief", noun: "belief" } }),
  step: param(kinds.number(STEP), 0.42, "The step η.", {
    row: { name: "Step", noun: "step", label: "step η" },
  }),
  target: param(
    kinds.wordOrList("uniform", belief),
    "uniform",
    "What certified and exact step aim at, with as many classes as p.",
    { row: { name: "Target", noun: "target" } },
  ),
  along: param(
    kinds.number(ALONG_CLASS),
    1,
    "The class (from 1) that the slice moves; the others keep their proportions.",
    { row: { name: "Slice moves", noun: "class the slice moves" } },
  ),
  triangle: param(
    kinds.belief({ atLeast: 3, atMost: 3, problem: (p) => beliefProblem(p, MAX_EDITOR_CLASSES) }),
    [0.5, 0.3, 0.2],
    "The belief on the triangle while p has not three classes.",
    { unlisted: "Set on the triangle itself." },
  ),
  surface: param(kinds.word(SURFACES), "bound", "What the triangle's contours show: η_max or η_CE.", {
    row: {
      name: "Triangle",
      noun: "levels of",
      labels: { bound: "η_max", entropyAware: "η_CE" },
    },
  }),
  show: param(
    kinds.someOf(CURVES, "curve"),
    ["bound", "entropyAware", "certified", "fejer"],
    "Curves; nothing hides all. The last two need two classes.",
    "Show",
  ),
  x: param(kinds.word(X_AXES), "belief", "Horizontal axis of the slice: the mass, or its log-odds.", {
    row: { name: "Belief axis", labels: { belief: "mass", logit: "log-odds" } },
  }),
  y: param(kinds.word(Y_AXES), "linear", "Vertical axis of the slice.", "Step axis"),
};

export const BOUNDS_DEFAULTS: BoundsParams = usualOf(boundsTable);

type Fields = Pick<BoundsParams, "p" | "target" | "along" | "triangle">;

/** Checks that all beliefs have the same number of classes. Returns a sentence and the path of the culprit. */
export function boundsProblem({
  p,
  target,
  along,
  triangle,
}: Fields): { path: string[]; message: string } | null {
  if (target !== "uniform" && target.length !== p.length)
    return {
      path: ["target"],
      message: `the target has ${target.length} classes, the belief has ${p.length}`,
    };
  if (along > p.length)
    return { path: ["along"], message: `class ${along} does not exist: the belief has ${p.length} classes` };
  if (triangle.length !== 3)
    return { path: ["triangle"], message: `the triangle shows three classes, got ${triangle.length}` };
  return null;
}
