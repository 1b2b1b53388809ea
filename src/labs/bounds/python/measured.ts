/**
 * @file Python code that measures where runs collapse, with a scan like that of the maps of stability: a function
 * for each update.
 */
import { scanOf } from "../../shared/python/scan";
import { paramsFor, wantedOf } from "../measured/measure";
import type { BoundsParams } from "../run/params";

const indented = (text: string) => text.trim().replaceAll(/^(?=.)/gm, "    ");

/** Defines `starts` and `first_collapse` by the ids of curves; empty if no measured curve is shown. */
export function measuredPart(params: BoundsParams): string {
  const { target, ids } = wantedOf(params);
  if (ids.length === 0) return "";
  const { width } = paramsFor("collapseMirror", target);
  const functions = ids.map(
    (id) => `
def ${id}(starts):
    """Runs of 1000 fixed steps; the belief is a column, its mass in class ${params.along} the first entry."""
${indented(scanOf(paramsFor(id, target)))}

    return first_step(collapses, starts)
`,
  );
  return `${functions.join("\n")}
starts = (np.arange(${width}) + 0.5) / ${width}
first_collapse = {${ids.map((id) => `"${id}": ${id}(starts)`).join(", ")}}
`;
}
