/** @file Tells a person's own files among the sources of a run. */
import type { LocalSource, Source } from "./source";

/** The person's own file that a source means; null if the source ships with the app. */
export function ownFileOf(source: Source): LocalSource | null {
  if (typeof source === "string") return null;
  const file = "examples" in source ? source.examples : "weights" in source ? source.weights : source;
  return typeof file === "string" ? null : file;
}
