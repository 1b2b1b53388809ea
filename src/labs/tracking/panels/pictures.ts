/** @file Each figure of the lab as a picture. Pure. */
import type { Picture } from "../../../charts/picture/types";
import type { TrackingTrace } from "../run/types";
import { timeLayers } from "../figure/timeLayers";
import { movers, stepLine, triangleStill } from "../figure/triangleLayers";
import { figuresOf } from "../figures";
import type { RuleStyle } from "../ruleStyles";
import type { TriangleScene } from "../scene/triangle";
import type { SaidFigure } from "../words/figures";
import type { PanelScene, PanelScenes } from "./layout";

export const isTriangle = (scene: PanelScene): scene is TriangleScene => "ternary" in scene;

/** What a figure draws; null where there is no such figure. */
export function sceneOf(
  { beliefs, steps, divergence, paths }: PanelScenes,
  figure: string,
): PanelScene | null {
  const shared: Readonly<Record<string, PanelScene>> = { steps, divergence, paths: paths.scene };
  return shared[figure] ?? beliefs[figuresOf(beliefs.length).indexOf(figure)] ?? null;
}

/** How many classes share the last group of strips. */
export const othersIn = (scene: PanelScene): number =>
  isTriangle(scene) || scene.others === undefined ? 0 : scene.others;

interface Beliefs {
  readonly rules: TrackingTrace["rules"];
  readonly styles: readonly RuleStyle[];
  /** The step at which they are shown on the triangle. */
  readonly t: number;
}

export function pictureOf(scene: PanelScene, words: SaidFigure, { rules, styles, t }: Beliefs): Picture {
  if (!isTriangle(scene)) return { ...words, size: scene.size, layers: timeLayers(scene) };
  const layers = [triangleStill(scene), stepLine(scene, t), movers(scene, rules, styles, t)];
  return { ...words, size: scene.ternary.size, layers };
}
