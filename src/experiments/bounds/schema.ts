/** @file The bounds experiment's params as a schema: public, stable, documented by `schema bounds`. */
import * as z from "zod/mini";
import { beliefSchema, limited, schemaFor } from "../schemas";
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
} from "./params";

const belief = beliefSchema(MAX_EDITOR_CLASSES);

export const boundsSchema = schemaFor<BoundsParams>()(
  z
    .strictObject({
      p: z._default(belief, defaults.p),
      step: z._default(limited(STEP), defaults.step),
      target: z._default(z.union([z.literal("uniform"), belief]), defaults.target),
      along: z._default(limited(ALONG), defaults.along),
      triangle: z._default(belief, defaults.triangle),
      surface: z._default(z.enum(SURFACES), defaults.surface),
      show: z._default(z.array(z.enum(CURVES)), defaults.show),
      x: z._default(z.enum(X_AXES), defaults.x),
      y: z._default(z.enum(Y_AXES), defaults.y),
    })
    .check((context) => {
      const problem = boundsProblem(context.value);
      if (problem !== null) context.issues.push({ code: "custom", input: context.value, ...problem });
    }),
);
