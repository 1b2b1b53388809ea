/**
 * @file What the experiments' schemas are built from. Schemas are for files, tests and the terminal: the app reads
 * links only, by the same limits, and is spared the library.
 */
import * as z from "zod/mini";
import { beliefProblem } from "../param/belief";
import { isTiny, limitProblem, type Limits } from "../param/limits";

export function limited(limits: Limits): z.ZodMiniNumber<number> {
  const { whole, atLeast, above, atMost, below } = limits;
  const checks = [
    ...(atLeast === undefined ? [] : [z.gte(atLeast)]),
    ...(above === undefined ? [] : [z.gt(above)]),
    ...(atMost === undefined ? [] : [z.lte(atMost)]),
    ...(below === undefined ? [] : [z.lt(below)]),
  ];
  const tiny = z.check<number>((context) => {
    const x = context.value;
    if (isTiny(x) && (above === undefined || x > above) && (atLeast === undefined || x >= atLeast))
      context.issues.push({
        code: "custom",
        input: x,
        message: `is ${x}; it must be ${limitProblem(x, limits)}`,
      });
  });
  return (whole === true ? z.int() : z.number()).check(...checks, tiny);
}

/** A point of the open simplex (or, with its faces, of the closed one) with 2 … maxClasses entries. */
export function beliefSchema(maxClasses: number, faces = false) {
  return z.array(z.number()).check((context) => {
    const problem = beliefProblem(context.value, maxClasses, faces);
    if (problem !== null) context.issues.push({ code: "custom", input: context.value, message: problem });
  });
}

type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** The schema as it is; compiles only when what it gives is exactly of this type. */
export function schemaFor<Params>() {
  return <Schema extends z.ZodMiniType>(
    schema: Same<z.output<Schema>, Params> extends true ? Schema : never,
  ): Schema => schema;
}
