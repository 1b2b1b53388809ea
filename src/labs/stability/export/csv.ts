/** @file The run as CSV lines, computed anew. */
import { loadExperiment } from "../../../experiments";
import type { StabilityParams } from "../../../experiments/stability/params";

export async function csvRows(params: StabilityParams): Promise<Iterable<string>> {
  const experiment = await loadExperiment("stability");
  return experiment.rows(params, null);
}
