/** @file Keys of a link to the bounds lab. */
import { boundsProblem, boundsSchema, CURVES, type BoundsParams } from "../../experiments/bounds/schema";
import { asBelief, asBeliefOrUniform, asNumber, asWord, property, standIn, type Field } from "../field";
import { check } from "../sentences";
import { quote } from "../text";
import type { LabCodec } from "./codec";

const { shape } = boundsSchema;
const inOrder = (show: BoundsParams["show"]) => CURVES.filter((curve) => show.includes(curve));
const checked = check(boundsSchema, {});
if (!checked.ok) throw new Error("The bounds lab's defaults do not fit its own schema.");
const defaults = checked.value;

/** Several curves: an unknown one does not take the others with it. */
const show: Field<BoundsParams> = {
  key: "show",
  misplaced: () => null,
  write: (params) => [inOrder(params.show).join(",")],
  read: (params, [text = ""], report) => {
    const words = text === "" ? [] : text.split(",").map((word) => word.trim());
    const known = CURVES.filter((curve) => words.includes(curve));
    for (const word of words.filter((each) => !CURVES.some((curve) => curve === each)))
      report(`show names ${quote(word)}, which must be one of ${CURVES.join(", ")}. It was left out.`);
    if (words.length === 0 || known.length > 0) return { ...params, show: known };
    report(`show names no curve. ${standIn(show.write(params))}`);
    return params;
  },
};

const fields: readonly Field<BoundsParams>[] = [
  property<BoundsParams, "p">("p", shape.p, asBelief),
  property<BoundsParams, "step">("step", shape.step, asNumber),
  property<BoundsParams, "target">("target", shape.target, asBeliefOrUniform),
  property<BoundsParams, "along">("along", shape.along, asNumber),
  property<BoundsParams, "triangle">("triangle", shape.triangle, asBelief),
  property<BoundsParams, "surface">("surface", shape.surface, asWord),
  show,
  property<BoundsParams, "x">("x", shape.x, asWord),
  property<BoundsParams, "y">("y", shape.y, asWord),
];

export const bounds: LabCodec<BoundsParams> = {
  title: "Bounds",
  schema: boundsSchema,
  defaults,
  fields,
  base: () => defaults,
  baseline: () => defaults,
  clash: boundsProblem,
  clashing: [["p"], ["target"], ["along"], ["triangle"]],
  keyOf: ([key = ""]) => key,
  normalize: (params) => ({ ...params, show: inOrder(params.show) }),
  steps: () => null,
};
