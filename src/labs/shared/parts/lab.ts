/** @file Declares a lab made of parts: what it can show and what can clash is what its parts say. */
import { declareLab, type Declared, type Lab } from "../../../scenario/lab";
import type { ViewTable } from "../../../scenario/view";
import type { View } from "../../../scenario/types";
import type { ParamSet } from "../../../param/table";
import { anyParts, figuresOf, inPart, shownBy, type PartsOf, type PartsTypes } from "./part";

/** What the parts say of a lab. */
type OfParts = "clash" | "clashing" | "adapt" | "scope" | "sources" | "program";

type Own<Types extends PartsTypes> = Omit<Declared<Types["params"], Types["view"]>, OfParts>;

export function declarePartedLab<Types extends PartsTypes>(
  params: ParamSet<Types["params"]>,
  parts: PartsOf<Types>,
  viewOf: (common: ViewTable<View, Types["params"]>) => ViewTable<Types["view"], Types["params"]>,
  own: Own<Types>,
): Lab<Types["params"], Types["view"]> {
  const all = anyParts<Types>(parts);
  const partOf = (values: Types["params"]) => inPart(all, values);
  return declareLab<Types["params"], Types["view"]>(params, viewOf, {
    clash: (values) => partOf(values).clash?.(values) ?? null,
    clashing: Object.values(all).flatMap(({ clashing = [] }) => clashing),
    adapt: (values, isGiven) => partOf(values).adapt?.(values, isGiven) ?? values,
    sources: (values) => partOf(values).sources?.(values) ?? [],
    scope: (values) => {
      const part = partOf(values);
      return { steps: part.steps?.(values) ?? null, figures: shownBy(part, values) };
    },
    program: async (figure, told, origin) => {
      const { writePart } = await import("./write");
      return writePart(own.id, anyParts(parts), figure, told, origin);
    },
    ...own,
    viewWords: { figure: figuresOf(all).join(", "), ...own.viewWords },
  });
}
