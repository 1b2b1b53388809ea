/** @file The update of a run in any geometry: the two that the labs share by their own words, every other by its geometry. */
import type { PotentialSpec } from "../../core/mirror/potentials";
import { fine } from "../../param/check";
import { simple, type Simple } from "../../param/kind";
import { shortened, spelt } from "../../param/spelt";
import { UPDATE_NAMES, UPDATES, type Update } from "../update";
import { isCertified, potentialOf } from "../updateStep";
import { fullGeometry, type Geometry, type GeometryKind } from "./geometry";
import { GEOMETRY_LABELS, geometryMembers } from "./kind";
import { geometryName } from "./potential";
import { CERTIFIED, trueKind } from "./proved";

/** `entropy` is `mirror` and `euclidean` is `projected`: what is written says so. */
export type AnyUpdate = Update | Geometry;

export const isShared = (update: AnyUpdate): update is Update => UPDATES.some((word) => word === update);

/** The geometry that an update steps in. */
export const geometryOf = (update: AnyUpdate): Geometry =>
  isShared(update) ? potentialOf[update].kind : update;

/** The update in its one spelling. */
export function updateOf(given: AnyUpdate): AnyUpdate {
  const update = shortened(given);
  return UPDATES.find((word) => potentialOf[word].kind === update) ?? update;
}

export const updateSpec = (update: AnyUpdate): PotentialSpec => fullGeometry(geometryOf(update));

const spelling = spelt<GeometryKind, Update>(geometryMembers, UPDATES);

export const anyUpdateKind: Simple<AnyUpdate> = simple<AnyUpdate>({
  ...spelling,
  check: (value) => {
    const checked = spelling.check(value);
    return checked.ok ? fine(updateOf(checked.value)) : checked;
  },
  format: (update) => spelling.format(updateOf(update)),
});

/** "entropy mirror step", "projected step", "Burg step". */
export const updateName = (update: AnyUpdate): string =>
  isShared(update) ? UPDATE_NAMES[update].full : `${geometryName(update)} step`;

/** What each is called where it is an update; some have names of their own. */
export const UPDATE_LABELS: Readonly<Record<string, string>> = {
  ...GEOMETRY_LABELS,
  ...Object.fromEntries(UPDATES.map((word) => [potentialOf[word].kind, UPDATE_NAMES[word].full])),
};

/** The kind of the geometry; some parameters make it another one's. */
export const kindOfStep = (update: AnyUpdate): GeometryKind["kind"] => trueKind(geometryOf(update));

/** Whether the certificates are statements about this step. */
export const isCertifiedUpdate = (update: AnyUpdate): boolean =>
  isShared(update) ? isCertified[update] : CERTIFIED[trueKind(update)];

/** The bound is claimed, and tested in all labs, of the steps that they share. Another geometry's step is none of them. */
export const isBounded = (update: AnyUpdate): boolean => isShared(update) || isCertifiedUpdate(update);
