/**
 * @file The update of a run in any geometry. Two updates that several labs share have words of their own; all
 * others are named by their geometry.
 */
import type { PotentialSpec } from "../../core/mirror/potentials";
import { fine } from "../../param/check";
import { simple, type Simple } from "../../param/kind";
import { shortened, spelt } from "../../param/spelt";
import { UPDATE_NAMES, UPDATES, type Update } from "../update";
import { isCertified, potentialOf } from "../updateStep";
import { fullGeometry, type Geometry, type GeometryKind } from "./geometry";
import { GEOMETRY_LABELS, geometryMembers } from "./kind";
import { geometryName } from "./potential";
import { CERTIFIED_KINDS, trueKind } from "./proved";

/** An update. `entropy` is another spelling of `mirror`, `euclidean` of `projected`; they are written as the latter. */
export type AnyUpdate = Update | Geometry;

export const isShared = (update: AnyUpdate): update is Update => UPDATES.some((word) => word === update);

/** The geometry in which an update steps. */
export const geometryOf = (update: AnyUpdate): Geometry =>
  isShared(update) ? potentialOf[update].kind : update;

/** The update in the spelling that links use. */
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

/** The name of an update: "entropy mirror step", "projected step", "Burg step". */
export const updateName = (update: AnyUpdate): string =>
  isShared(update) ? UPDATE_NAMES[update].full : `${geometryName(update)} step`;

/** The names of all geometries as updates; some differ from the name of the geometry. */
export const UPDATE_LABELS: Readonly<Record<string, string>> = {
  ...GEOMETRY_LABELS,
  ...Object.fromEntries(UPDATES.map((word) => [potentialOf[word].kind, UPDATE_NAMES[word].full])),
};

/** The kind of the geometry. With some parameters a geometry equals one of another kind, whose kind is returned. */
export const kindOfStep = (update: AnyUpdate): GeometryKind["kind"] => trueKind(geometryOf(update));

/** Whether the certificates hold for this step. */
export const isCertifiedUpdate = (update: AnyUpdate): boolean =>
  isShared(update) ? isCertified[update] : CERTIFIED_KINDS[trueKind(update)];

/** Whether the paper's bound is about this step: it is claimed for the two shared updates, and tested for them in all labs. */
export const isBounded = (update: AnyUpdate): boolean => isShared(update) || isCertifiedUpdate(update);
