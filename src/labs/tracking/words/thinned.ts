/** @file What a picture of a thinned trace leaves out. */
import type { TrackingTrace } from "../run/types";

/** A sentence, or null when every step is there. */
export function thinnedWords({ rules }: Pick<TrackingTrace, "rules">): string | null {
  const bucket = Math.max(1, ...rules.map((rule) => rule?.bucket ?? 1));
  if (bucket === 1) return null;
  return `Of every ${bucket} steps the first, the last and all extremes are shown, around events every single one; the CSV has all.`;
}
