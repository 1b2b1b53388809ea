/** @file A NumPy program that follows one run. Pure. */
import type { CellRun } from "../../run/cell/orbit";
import { numbers, stepOf } from "../../../shared/python/runs";

export const orbitProgram = (
  { target, start, update, rule, value, iterations, floor, tolerance }: CellRun,
  origin: string,
): string => `# One cell of the map: the belief, step by step.
# ${origin}
import numpy as np
${stepOf(update, floor)}
q = ${numbers(target)}
p = ${numbers(start)}
eta = ${value}
path, settled, clamped = [], None, None
for t in range(${iterations} + 1):
    near = np.abs(p - q).max() < ${tolerance}
    settled = (t if settled is None else settled) if near else None
    path.append(p[:, 0])
    if t < 16:
        print(t, *p[:, 0])
    if t < ${iterations}:
        p, low = step(p, q, ${rule === "fixed" ? "eta" : "eta * 2 * p.min() ** 2 / p.max()"})
        if low[0] and clamped is None:
            clamped = t + 1
print("settled at", settled, "first clamped at", clamped)
`;
