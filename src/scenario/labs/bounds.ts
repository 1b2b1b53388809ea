/** @file Keys of a link to the bounds lab. */
import {
  ALONG,
  BOUNDS_DEFAULTS as defaults,
  boundsProblem,
  CURVES,
  MAX_EDITOR_CLASSES,
  STEP,
  SURFACES,
  X_AXES,
  Y_AXES,
  type BoundsParams,
} from "../../experiments/bounds/params";
import { beliefOf, numberIn, uniformOr, wordOf } from "../../param/check";
import { asBelief, asBeliefOrUniform, asNumber, asWord, property, standIn, type Field } from "../field";
import { quote } from "../../param/text";
import { sized } from "./adapt";
import type { LabCodec } from "./codec";

/** In their order. */
export const BOUNDS_FIGURES = ["slice", "triangle", "mse"] as const;

const belief = beliefOf(MAX_EDITOR_CLASSES);
const inOrder = (show: BoundsParams["show"]) => CURVES.filter((curve) => show.includes(curve));

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
  property<BoundsParams, "p">("p", belief, asBelief),
  property<BoundsParams, "step">("step", numberIn(STEP), asNumber),
  property<BoundsParams, "target">("target", uniformOr(belief), asBeliefOrUniform),
  property<BoundsParams, "along">("along", numberIn(ALONG), asNumber),
  property<BoundsParams, "triangle">("triangle", belief, asBelief),
  property<BoundsParams, "surface">("surface", wordOf(SURFACES), asWord),
  show,
  property<BoundsParams, "x">("x", wordOf(X_AXES), asWord),
  property<BoundsParams, "y">("y", wordOf(Y_AXES), asWord),
];

export const bounds: LabCodec<BoundsParams> = {
  defaults,
  fields,
  base: () => defaults,
  baseline: () => defaults,
  clash: boundsProblem,
  adapt: (params, isGiven) => {
    if (isGiven("p")) return { ...params, ...(isGiven("along") ? {} : { along: defaults.along }) };
    const { target, along } = params;
    const classes = target === "uniform" ? Math.max(along, params.p.length) : target.length;
    return { ...params, p: sized(params.p, classes) };
  },
  clashing: [["p"], ["target"], ["along"], ["triangle"]],
  keyOf: ([key = ""]) => key,
  normalize: (params) => ({ ...params, show: inOrder(params.show) }),
  scope: () => ({ steps: null, figures: BOUNDS_FIGURES }),
};
