/** @file Which step the markers on the triangle stand at, where the panels over time have their title. */
import { Label } from "../../../charts/text/Label";
import { placeText } from "../../../charts/text/label";
import { useReadableStep } from "../playback/context";
import { titleStyle } from "../scene/frame";
import type { TriangleScene } from "../scene/triangle";

export function StepLine({ scene: { ternary, theme } }: { scene: TriangleScene }) {
  const t = useReadableStep();
  const { width, height } = ternary.size;
  return (
    <svg className="time__still" aria-hidden="true" {...{ width, height }} viewBox={`0 0 ${width} ${height}`}>
      <Label placed={placeText([{ text: `t = ${t}` }], titleStyle(theme), 0, theme.text)} />
    </svg>
  );
}
