/** @file The triangle on the page: paths, moving beliefs, grips for targets and start. */
import { useMemo, type ReactNode } from "react";
import { LayerView, PictureView } from "../../../charts/picture/PictureView";
import { trianglePlane } from "../../../charts/plane";
import type { RuleTrace } from "../run/types";
import { useReadableStep } from "../../shared/playback/context";
import type { RuleStyle } from "../ruleStyles";
import type { TriangleScene } from "../scene/triangle";
import type { StyledRun } from "../panels/layout";
import { Movers } from "./Movers";
import { paleStyles, stepLine, triangleStill } from "./triangleLayers";

interface TrianglePanelProps {
  readonly scene: TriangleScene;
  readonly description: string;
  readonly rules: readonly (RuleTrace | null)[];
  readonly styles: readonly RuleStyle[];
  /** A run whose paths are drawn behind, if there are any. */
  readonly behind?: StyledRun | null;
  readonly children?: ReactNode;
}

function StepLine({ scene }: { scene: TriangleScene }) {
  return <LayerView layer={stepLine(scene, useReadableStep())} size={scene.ternary.size} />;
}

export function TrianglePanel({
  scene,
  description,
  rules,
  styles,
  behind = null,
  children,
}: TrianglePanelProps) {
  const { size } = scene.ternary;
  const pale = useMemo(() => (behind ? paleStyles(behind.styles) : []), [behind]);
  const layers = useMemo(() => [triangleStill(scene)], [scene]);
  return (
    <PictureView picture={{ size, description, layers, plane: trianglePlane(scene.ternary) }}>
      <StepLine scene={scene} />
      {behind && scene.behind ? <Movers scene={scene} rules={behind.trace.rules} styles={pale} /> : null}
      <Movers scene={scene} rules={rules} styles={styles} />
      {children}
    </PictureView>
  );
}
