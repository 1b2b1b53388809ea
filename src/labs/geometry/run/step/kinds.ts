/** @file The kinds of sets of a step. */
import { numeric } from "../../../../param/argument";
import type { Argument, Simple } from "../../../../param/kind";
import type { Schema } from "../../../../param/schema";
import { objectOf } from "../../../../param/record";
import { spelt } from "../../../../param/spelt";
import { vector } from "../../../../param/vector";
import type { StepSet } from "../params";
import { withShort } from "../short";

const normal: Argument<number[]> = {
  kind: vector(),
  words: "Normal of {x : ⟨a, x⟩ = b}.",
  row: { name: "normal a", noun: "normal", usualIn: (n) => Array.from({ length: n }, () => 1) },
};
const hyperplane = {
  a: normal,
  b: numeric({}, "Right-hand side.", { name: "⟨a, x⟩ =", noun: "right-hand side", place: true }),
};

export const setKind: Simple<StepSet> = withShort(
  spelt<Exclude<StepSet, string>>({ simplex: {}, space: {}, hyperplane }),
  (kit) =>
    kit.object({
      hyperplane: {
        schema: objectOf<{ a: number[]; b: number }>(kit, hyperplane),
        words: "{x : ⟨a, x⟩ = b}, in short.",
      },
    }) as Schema<{ hyperplane: { a: number[]; b: number } }>,
  (short) => ({ kind: "hyperplane", ...short.hyperplane }),
);
