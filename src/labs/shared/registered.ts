/** @file Which labs the app has: a lab may point at another one without importing it. */
import type { LabId } from "../../scenario/types";

const there = new Set<LabId>();

/** Told once by the registry of labs. */
export function register(ids: Iterable<LabId>): void {
  for (const id of ids) there.add(id);
}

export const isThere = (id: LabId): boolean => there.has(id);
