/** @file Each figure of the lab as a picture. Pure. */
import type { Picture, Size } from "../../../charts/picture/types";
import { axesPlane, trianglePlane, type Plane } from "../../../charts/plane";
import type { TrackingTrace } from "../run/types";
import { timeLayers } from "../figure/timeLayers";
import { movers, paleStyles, stepLine, triangleStill } from "../figure/triangleLayers";
import type { RuleStyle } from "../ruleStyles";
import type { SaidFigure } from "../words/figures";
import { isTriangle, type PanelScene, type Together } from "./layout";

export const sizeOf = (scene: PanelScene): Size => (isTriangle(scene) ? scene.ternary.size : scene.size);

const planeOf = (scene: PanelScene): Plane =>
  isTriangle(scene) ? trianglePlane(scene.ternary) : axesPlane(scene);

/** The number of classes in the last group of strips. */
export const othersIn = (scene: PanelScene): number => (isTriangle(scene) ? 0 : scene.others);

interface Beliefs {
  readonly rules: TrackingTrace["rules"];
  readonly styles: readonly RuleStyle[];
  /** The step of the beliefs on the triangle. */
  readonly t: number;
  /** A run that is shown together with this one. */
  readonly together?: Together | null;
}

export function pictureOf(
  scene: PanelScene,
  words: SaidFigure,
  { rules, styles, t, together }: Beliefs,
): Picture {
  const plane = planeOf(scene);
  if (!isTriangle(scene)) return { ...words, plane, size: scene.size, layers: timeLayers(scene) };
  const run = scene.behind === undefined ? null : together?.run;
  const pinned = run ? [movers(scene, run.trace.rules, paleStyles(run.styles), t, "pinned movers")] : [];
  const layers = [triangleStill(scene), stepLine(scene, t), ...pinned, movers(scene, rules, styles, t)];
  return { ...words, plane, size: scene.ternary.size, layers };
}
