/** @file The run as CSV lines, computed anew. */
import type { StabilityParams } from "../../../experiments/stability/params";

export async function csvRows(params: StabilityParams): Promise<Iterable<string>> {
  const { experiment } = await import("../../../experiments/stability/run");
  return experiment.rows(params, []);
}
