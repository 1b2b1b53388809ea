/** @file A NumPy program that runs every cell of a map. Pure. */
import type { AtlasParams, SliceAtlas, TriangleAtlas } from "../../run/params";
import { centresOf, numbers, runOf, stepOf } from "../../../shared/python/runs";

const slice = ({ x, logStep, width, height }: SliceAtlas) => `
first, log_step = np.meshgrid(centres(${x.join(", ")}, ${width}), centres(${logStep.join(", ")}, ${height}))
first, eta = first.ravel(), 10 ** log_step.ravel()
here = np.stack([first, 1 - first])
inside = np.ones(first.size, dtype=bool)
`;

const triangle = ({ x, y, width, height, step }: TriangleAtlas) => `
across, third = np.meshgrid(centres(${x.join(", ")}, ${width}), centres(${y.join(", ")}, ${height}))
second = across - third / 2
here = np.stack([1 - third - second, second, third]).reshape(3, -1)
inside = (here > 0).all(axis=0)
here = here[:, inside]
eta = ${step}
`;

const entries = (of: number | readonly number[]) => numbers(typeof of === "number" ? [of, 1 - of] : of);

function beliefs(params: AtlasParams): string {
  if (params.axis === "start") return `start, target = here, ${entries(params.target)}`;
  if (params.start === "mirrored") return "start, target = here[::-1], here";
  const start = params.start === "uniform" ? [1 / 3, 1 / 3, 1 / 3] : params.start;
  return `start, target = np.broadcast_to(${entries(start)}, here.shape), here`;
}

export const atlasProgram = (
  params: AtlasParams,
  origin: string,
): string => `# Where does a step hold, and where does it fail? Runs every cell of the map anew.
# ${origin}
import numpy as np
${stepOf(params.update, params.floor)}${runOf(params, { isFraction: params.rule.kind === "boundFraction" })}${centresOf}${params.classes === 2 ? slice(params) : triangle(params)}
${beliefs(params)}

settled, clamped = ends(start, target, eta)
converged = settled >= 0
collapsed = ~converged & (clamped >= 0)
print("converged", converged.sum())
print("collapsed", collapsed.sum())
print("wandering", (~converged & ~collapsed).sum())
if converged.any():
    print("half of those that converged were there by step", np.median(settled[converged]))
`;
