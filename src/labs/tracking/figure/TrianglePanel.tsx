/** @file The triangle, alive: paths, moving beliefs, and grips on targets and start. */
import type { ReactNode } from "react";
import type { RuleTrace } from "../../../experiments/tracking/types";
import type { RuleStyle } from "../ruleStyles";
import type { TriangleScene } from "../scene/triangle";
import { Movers } from "./Movers";
import { StepLine } from "./StepLine";
import { TriangleStill } from "./TriangleStill";

interface TrianglePanelProps {
  readonly scene: TriangleScene;
  readonly description: string;
  readonly rules: readonly (RuleTrace | null)[];
  readonly styles: readonly RuleStyle[];
  readonly children?: ReactNode;
}

export function TrianglePanel({ scene, description, rules, styles, children }: TrianglePanelProps) {
  const { size } = scene.ternary;
  return (
    <div className="plot time" style={size}>
      <svg
        className="time__still"
        role="img"
        aria-label={description}
        {...size}
        viewBox={`0 0 ${size.width} ${size.height}`}
      >
        <TriangleStill scene={scene} />
      </svg>
      <StepLine scene={scene} />
      <Movers scene={scene} rules={rules} styles={styles} />
      {children}
    </div>
  );
}
