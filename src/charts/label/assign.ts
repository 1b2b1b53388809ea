/** @file Who stands where: every label gets the best of its places that nobody else has. */
import { overlaps, padBox, type Box } from "../geometry/box";
import type { PlacedText } from "../text/label";
import type { Candidate } from "./candidates";

export interface LabelChoice {
  readonly id: string;
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

const AIR = 3;

/**
 * Gives each label its place, those with the fewest places first.
 * @param taken boxes that are occupied already, e.g. by handles
 * @returns the places by id; a label for which nothing is left is missing
 */
export function assign(
  labels: readonly LabelChoice[],
  taken: readonly Box[],
): ReadonlyMap<string, PlacedText> {
  const placed = new Map<string, PlacedText>();
  const occupied = [...taken];
  const hardestFirst = labels.toSorted((a, b) => a.candidates.length - b.candidates.length);
  for (const { id, candidates } of hardestFirst) {
    const free = candidates.find(({ placed: { box } }) => {
      const air = padBox(box, AIR, AIR / 2);
      return !occupied.some((other) => overlaps(other, air));
    });
    if (!free) continue;
    occupied.push(free.placed.box);
    placed.set(id, free.placed);
  }
  return placed;
}
