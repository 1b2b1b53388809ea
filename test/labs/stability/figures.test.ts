/** @file The figures of the stability lab. */
import { loadKernel } from "../../../src/labs/stability/kernel";
import { describeFigures } from "../../support/figure/golden";
import type { Scenario } from "../../support/scenarios";

await loadKernel();

/** Of pairs, a sample has bins enough; how the cells of the triangle end is told by colours, never by its texts and lines. */
function lightened(scenario: Scenario): Scenario {
  if (scenario.lab !== "stability") return scenario;
  const { params } = scenario;
  if (params.part === "audit") return { ...scenario, params: { ...params, pairs: 20_000, climbs: 1 } };
  if (params.part === "atlas" && params.classes === 3)
    return { ...scenario, params: { ...params, iterations: 100 } };
  return scenario;
}

describeFigures("stability", { lightened });
