/** @file What can be said about the paper's bound and the certificates, given the step that is taken. */
import {
  isBounded,
  isCertifiedUpdate,
  isShared,
  kindOfStep,
  updateName,
  type AnyUpdate,
} from "../../../experiments/geometry/update";
import { PROVED_STEP } from "../../../experiments/geometry/proved";
import type { StepRule } from "../run/params";
import { named } from "./name";

/** The name of a step in running text: "Burg step". A formula is not written out. */
export const stepName = (update: AnyUpdate): string => {
  const name = updateName(update);
  return name.startsWith("φ") ? named(name) : name;
};

/** "the bound"; if the steps taken are not those that it is about, it is named in full. */
export const boundName = (update: AnyUpdate): string =>
  isBounded(update) ? "the bound" : "the entropy step's bound";

/** Says what the bound is about, if not the steps taken; otherwise "". */
export const aboutBound = (update: AnyUpdate): string =>
  isBounded(update)
    ? ""
    : `The paper's bound is about the entropy mirror step, not about the ${stepName(update)}.`;

/** Says what a rule's certificate is about, if not the step taken; otherwise "". */
export function aboutRule({ kind }: StepRule, update: AnyUpdate): string {
  if (isCertifiedUpdate(update)) return "";
  if (kind === "certified") return "The certified step is proved for the entropy mirror step only.";
  if (kind !== "fejer") return "";
  return isShared(update)
    ? "The Fejér step is exact for the entropy mirror step only."
    : "The Fejér step here is exact for the divergence of this geometry, not for D_KL.";
}

/** As `PROVED_STEP`; null if no step is proved. */
export const provedStep = (update: AnyUpdate): number | null => PROVED_STEP[kindOfStep(update)];
