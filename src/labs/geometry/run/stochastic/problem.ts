/**
 * @file Checks of the params of stochastic runs together: sizes, a single minimum, points of the domain, a
 * law of λ that needs no residual.
 */
import { clash } from "../../../../param/clash";
import type { Clash } from "../../../../param/schema";
import { geometryName, geometryProblem, potentialFor } from "../../../../experiments/geometry/potential";
import type { StochasticParams, StochasticProblem } from "../params";
import { runsProblem } from "../runs";
import { fullRelaxation } from "../../../../experiments/relaxation/law";
import { dataProblem, plainOf } from "./data";
import { minimumOf } from "./minimum";
import { dimensionOf } from "./objective";

/** Checks the sizes inside the problem, and that a matrix is that of a quadratic form. */
function sizeProblem(loss: StochasticProblem): string | null {
  if (loss.kind === "data") return dataProblem(loss);
  if (loss.kind === "logistic") {
    const { features, labels } = loss;
    return features.length === labels.length
      ? null
      : `it has ${features.length} rows of features and ${labels.length} labels; give one for each`;
  }
  const { matrix, vector } = loss;
  if (matrix.length !== vector.length)
    return `its matrix has ${matrix.length} rows, its vector ${vector.length} entries; give as many`;
  for (const [i, row] of matrix.entries())
    for (let j = 0; j < i; j++)
      if (row[j] !== matrix[j]?.[i])
        return `its matrix is not symmetric: row ${i + 1} has ${row[j] ?? NaN} in column ${j + 1}, row ${j + 1} has ${matrix[j]?.[i] ?? NaN} in column ${i + 1}`;
  return null;
}

const NO_MINIMUM = {
  quadratic:
    "its matrix is not positive definite, so that there is not one minimum; make its diagonal larger",
  logistic:
    "its loss has no single minimum: a plane tells the labels apart, or features repeat each other; give l2 above 0",
  leastSquares:
    "its loss has no single minimum: features repeat each other, or are more than examples; leave some out, or give l2 above 0",
};

function relaxationProblem({ relaxation }: StochasticParams): Clash | null {
  const law = fullRelaxation(relaxation);
  const looksAtResidual =
    law.kind === "residual" || (law.kind === "coupled" && law.coupling !== "independent");
  return looksAtResidual
    ? clash(
        "relaxation",
        "it looks at the residual of a row, which a gradient does not have; choose another law",
      )
    : null;
}

export function problem(params: StochasticParams): Clash | null {
  const { problem: loss, start, geometry } = params;
  const many = runsProblem(params);
  if (many !== null) return many;
  const size = sizeProblem(loss);
  if (size !== null) return clash("problem", size);
  const dimension = dimensionOf(loss);
  if (start.length !== dimension)
    return clash("start", `it has ${start.length} entries, the problem ${dimension} unknowns; give as many`);
  const own = geometryProblem(geometry, start);
  if (own !== null) return clash("geometry", own);
  const z = minimumOf(loss);
  if (z === null) return clash("problem", NO_MINIMUM[plainOf(loss).kind]);
  const out = potentialFor(geometry).domain === "real" ? -1 : z.findIndex((entry) => !(entry > 0));
  if (out >= 0)
    return clash(
      "geometry",
      `${geometryName(geometry)} keeps entries above 0, but entry ${out + 1} of the minimum is ${z[out] ?? NaN}; choose Euclid, or another problem`,
    );
  return relaxationProblem(params);
}
