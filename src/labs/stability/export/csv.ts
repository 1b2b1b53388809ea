/** @file The run as CSV lines, computed anew. */
import type { StabilityParams } from "../run/params";

export async function csvRows(params: StabilityParams): Promise<Iterable<string>> {
  const { experiment } = await import("../run/run");
  return experiment.rows(params, []);
}
