/** @file Grips on the triangle: the targets and the start. */
import { Handle } from "../../../charts/Handle";
import { inTriangle, nudgeTriangle } from "../../shared/moves";
import type { TrackingParams } from "../run/params";
import { formatNumber } from "../../../ui/number";
import { beliefOf, withBelief, type BeliefKey, type OnEdit } from "../edit/params";
import type { TriangleScene } from "../scene/triangle";

interface TriangleGripsProps {
  readonly scene: TriangleScene;
  readonly params: Pick<TrackingParams, "target" | "start">;
  readonly onEdit: OnEdit;
  /** The names of classes in the data. */
  readonly names: readonly string[] | null;
}

const NAMES: Readonly<Record<BeliefKey, string>> = {
  before: "Target before the jump",
  after: "Target after the jump",
  from: "Target before the drift",
  to: "Target after the drift",
  start: "Start",
};
const KEYS: Readonly<Record<TrackingParams["target"]["kind"], readonly BeliefKey[]>> = {
  shift: ["start", "before", "after"],
  drift: ["start", "from", "to"],
  stream: ["start"],
};

const NUMBERED_CLASSES = ["class 1", "class 2", "class 3"];

export function TriangleGrips({ scene, params, onEdit, names }: TriangleGripsProps) {
  const [first, second, third] = names ?? NUMBERED_CLASSES;
  return KEYS[params.target.kind].map((key) => {
    const p = beliefOf(params, key, 3);
    if (p === null) return null;
    const [x, y] = scene.ternary.at(p);
    const set = (next: number[]) => onEdit((now) => withBelief(now, key, next));
    return (
      <Handle
        key={key}
        x={x}
        y={y}
        label={`${NAMES[key]}: right moves mass from ${first} to ${second}, up gives mass to ${third}`}
        value={p[2] ?? NaN}
        min={0}
        max={1}
        valueText={p.map((share, i) => `${(names ?? NUMBERED_CLASSES)[i]} ${formatNumber(share)}`).join(", ")}
        direction="both"
        onDrag={(to) => set(inTriangle(scene.ternary.invert(to)))}
        onNudge={(right, up) => set(nudgeTriangle(p, right, up))}
      />
    );
  });
}
