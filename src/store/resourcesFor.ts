/** @file The data that params ask for, for a run besides the lab's own. */
import type { Resource } from "../experiments/types";
import type { AnyLab } from "../scenario";
import type { DatasetSource } from "./datasetSource";

/** Null when some of it is not on this device. */
export async function resourcesFor(
  { sources }: Pick<AnyLab, "sources">,
  params: object,
  datasets: DatasetSource,
): Promise<readonly Resource[] | null> {
  const found = await Promise.all((sources?.(params) ?? []).map(datasets.load));
  const resources: Resource[] = found.filter((resource) => resource !== "missing");
  return resources.length === found.length ? resources : null;
}
