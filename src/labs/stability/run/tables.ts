/** @file The tables of the Stability experiment's params, one for each kind, and the default params of each kind. */
import { family } from "../../../param/family";
import { usualOf, type Table } from "../../../param/table";
import { sliceOfStarts, sliceOfTargets, triangleOfStarts, triangleOfTargets } from "./atlas/tables";
import { auditTable } from "./audit/table";
import { orbitsTable } from "./orbits/table";
import { pairTable } from "./pair/table";
import type { StabilityParams } from "./params";
import { thresholdTable } from "./threshold/table";

/** A table for each kind of params; the default kind comes first. */
export const stabilityTables = {
  sliceOfTargets,
  sliceOfStarts,
  triangleOfTargets,
  triangleOfStarts,
  threshold: thresholdTable,
  orbits: orbitsTable,
  audit: auditTable,
  pair: pairTable,
};

const ORDER =
  "part classes axis update start target first second rule step x y logStep width height scan precision " +
  "iterations transient kept floor tolerance pairs sampling radius fraction certificate seed climbs";

/** The keys that tell the kinds apart. */
const TAGS = ["part", "classes", "axis"];

export const stabilityFamily = family<StabilityParams>(stabilityTables, TAGS, ORDER.split(" "));

/** The table of these params' kind. */
export const tableOf = <Params extends StabilityParams>(params: Params): Table<Params> =>
  // The table of a kind describes params of this kind.
  stabilityTables[variantOf(params)] as unknown as Table<Params>;

/** The default params of each kind. */
export const STABILITY_VARIANTS = {
  sliceOfTargets: usualOf(sliceOfTargets),
  sliceOfStarts: usualOf(sliceOfStarts),
  triangleOfTargets: usualOf(triangleOfTargets),
  triangleOfStarts: usualOf(triangleOfStarts),
  threshold: usualOf(thresholdTable),
  orbits: usualOf(orbitsTable),
  audit: usualOf(auditTable),
  pair: usualOf(pairTable),
} as const;
export type Variant = keyof typeof STABILITY_VARIANTS;

/** The kind of these params. */
export function variantOf(params: StabilityParams): Variant {
  if (params.part !== "atlas") return params.part;
  const targets = params.axis === "target";
  if (params.classes === 2) return targets ? "sliceOfTargets" : "sliceOfStarts";
  return targets ? "triangleOfTargets" : "triangleOfStarts";
}
