/** @file Gives each label a place: the best of its candidates that no other label has. */
import { overlaps, padBox, type Box } from "../geometry/box";
import type { PlacedText } from "../text/label";
import type { Candidate } from "./candidates";

export interface LabelChoice {
  readonly id: string;
  /** The candidates, the best first. */
  readonly candidates: readonly Candidate[];
  /** Whether the place that the label had before will still do, though it may no longer be the best. */
  readonly keeps?: (placed: PlacedText) => boolean;
}

export type Places = ReadonlyMap<string, PlacedText>;

const LABEL_CLEARANCE_PX = 3;

const isFree = ({ box }: PlacedText, occupied: readonly Box[]) => {
  const air = padBox(box, LABEL_CLEARANCE_PX, LABEL_CLEARANCE_PX / 2);
  return !occupied.some((other) => overlaps(other, air));
};

/**
 * Gives each label its place: first to labels that may keep the one they had, then to those with the fewest
 * candidates.
 * @param taken boxes that are occupied already, by grips, say
 * @param before where the labels stood, for those that should stay; null to place all of them anew
 * @returns the places by id; a label for which nothing is left is missing
 */
export function assign(
  labels: readonly LabelChoice[],
  taken: readonly Box[],
  before: Places | null = null,
): Places {
  const placed = new Map<string, PlacedText>();
  const occupied = [...taken];
  const put = (id: string, place: PlacedText) => {
    occupied.push(place.box);
    placed.set(id, place);
  };
  for (const { id, keeps } of before ? labels : []) {
    const place = before?.get(id);
    if (place && keeps?.(place) && isFree(place, occupied)) put(id, place);
  }
  const others = labels.filter(({ id }) => !placed.has(id));
  for (const { id, candidates } of others.toSorted((a, b) => a.candidates.length - b.candidates.length)) {
    const free = candidates.find((candidate) => isFree(candidate.placed, occupied));
    if (free) put(id, free.placed);
  }
  return placed;
}
