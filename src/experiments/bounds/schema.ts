/** @file Params of the bounds experiment: one belief, one step, one target, and how to look at them. */
import * as z from "zod/mini";
import { beliefSchema } from "../belief";

export const MAX_EDITOR_CLASSES = 12;

/** Curves of the slice: what the paper claims, what is proved, what is exact. Order = drawing and legend order. */
export const CURVES = [
  "bound",
  "entropyAware",
  "mse",
  "certified",
  "fejer",
  "thresholdMirror",
  "thresholdProjected",
] as const;
export type CurveId = (typeof CURVES)[number];

const belief = beliefSchema(MAX_EDITOR_CLASSES);

type Fields = { p: number[]; target: "uniform" | number[]; along: number; triangle: number[] };

/** What single fields cannot know: the same number of classes everywhere. A sentence and its path. */
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

export const boundsSchema = z
  .strictObject({
    p: z._default(belief, [0.32, 0.68]),
    step: z._default(z.number().check(z.gt(0), z.lte(1e9)), 0.42),
    target: z._default(z.union([z.literal("uniform"), belief]), "uniform"),
    /** The slice moves the mass of this class (1-based); the others keep their proportions. */
    along: z._default(z.int().check(z.gte(1), z.lte(MAX_EDITOR_CLASSES)), 1),
    /** The belief on the triangle while p has not three classes. */
    triangle: z._default(belief, [0.5, 0.3, 0.2]),
    surface: z._default(z.enum(["bound", "entropyAware"]), "bound"),
    show: z._default(z.array(z.enum(CURVES)), ["bound", "entropyAware", "certified", "fejer"]),
    x: z._default(z.enum(["belief", "logit"]), "belief"),
    y: z._default(z.enum(["linear", "log"]), "linear"),
  })
  .check((context) => {
    const problem = boundsProblem(context.value);
    if (problem !== null) context.issues.push({ code: "custom", input: context.value, ...problem });
  });

export type BoundsParams = z.infer<typeof boundsSchema>;
