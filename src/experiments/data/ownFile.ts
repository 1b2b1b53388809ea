/** @file Files of one's own among the sources of a run. */
import type { LocalSource, Source } from "./source";

/** The file of one's own that a source means; null: it ships with the app. */
export function ownFileOf(source: Source): LocalSource | null {
  if (typeof source === "string") return null;
  const file = "examples" in source ? source.examples : "weights" in source ? source.weights : source;
  return typeof file === "string" ? null : file;
}
