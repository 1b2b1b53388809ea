/** @file What may be said of the paper's bound and of the certificates, whatever step is taken. */
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

/** "Burg step", for running text: a formula is no notation. */
export const stepName = (update: AnyUpdate): string => {
  const name = updateName(update);
  return name.startsWith("φ") ? named(name) : name;
};

/** "the bound", or whose it is where the steps are others. */
export const boundName = (update: AnyUpdate): string =>
  isBounded(update) ? "the bound" : "the entropy step's bound";

/** What the bound is about, where that is not the steps taken; else "". */
export const aboutBound = (update: AnyUpdate): string =>
  isBounded(update)
    ? ""
    : `The paper's bound is about the entropy mirror step, not about the ${stepName(update)}.`;

/** What a rule's certificate is about, where that is not the step taken; else "". */
export function aboutRule({ kind }: StepRule, update: AnyUpdate): string {
  if (isCertifiedUpdate(update)) return "";
  if (kind === "certified") return "The certified step is proved for the entropy mirror step only.";
  if (kind !== "fejer") return "";
  return isShared(update)
    ? "The Fejér step is exact for the entropy mirror step only."
    : "The Fejér step here is exact for the divergence of this geometry, not for D_KL.";
}

/** As in `PROVED_STEP`; null: none is proved. */
export const provedStep = (update: AnyUpdate): number | null => PROVED_STEP[kindOfStep(update)];
