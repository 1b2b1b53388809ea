/** @file A NumPy program that finds the smallest collapsing step from every start. Pure. */
import type { ThresholdParams } from "../../run/params";
import { centresOf } from "../../../shared/python/runs";
import { scanOf } from "../../../shared/python/scan";

export const thresholdProgram = (
  params: ThresholdParams,
  origin: string,
): string => `# How large a step does each belief bear? Finds the smallest step that collapses, by scan and bisection.
# ${origin}
import numpy as np
${scanOf(params)}${centresOf}
x = centres(${params.x.join(", ")}, ${params.width})
high = first_step(collapses, x)
bound = 2 * np.minimum(x, 1 - x) ** 2 / np.maximum(x, 1 - x)
certified = np.minimum(x / q[0, 0], (1 - x) / q[1, 0])
for row in zip(x, high, high / bound, high / certified):
    print("start %.6f  collapse %.6g  over bound %.4g  over certified %.4g" % row)
`;
