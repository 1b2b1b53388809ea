/** @file Figure 2 alive: contours for the width there is, the belief's grip, caption, menu. */
import { memo, useEffect, useMemo, useState } from "react";
import { Figure, type FigureAction } from "../../../charts/Figure";
import { Handle } from "../../../charts/Handle";
import type { FigureTheme } from "../../../charts/ink";
import { useWidth } from "../../../charts/useSize";
import type { BoundsParams } from "../../../experiments/bounds/params";
import { readBelief } from "../../../experiments/bounds/readings";
import { formatNumber } from "../../../ui/number";
import { inTriangle, nudgeTriangle } from "../moves";
import { knownLevels, loadLevels, type Level, type Surface } from "./levels";
import { layoutMovingTriangle } from "./moving";
import { layoutTriangle } from "./still";
import { TriangleFigure } from "./TriangleFigure";

export interface TrianglePanelProps {
  /** The belief on the triangle, and which of the params it is. */
  readonly p: readonly number[];
  readonly field: "p" | "triangle";
  /** Null when the target has another number of classes. */
  readonly target: readonly number[] | null;
  /** 1-based class that Figure 1's slice moves; null when Figure 1 shows another belief. */
  readonly along: number | null;
  readonly surface: Surface;
  readonly theme: FigureTheme;
  readonly actions: readonly FigureAction[];
  readonly onChange: (patch: Partial<BoundsParams>) => void;
}

function useLevels(surface: Surface): readonly Level[] {
  const [, told] = useState<Surface | null>(null);
  useEffect(() => {
    let wanted = true;
    if (!knownLevels(surface)) void loadLevels(surface).then(() => wanted && told(surface));
    return () => {
      wanted = false;
    };
  }, [surface]);
  return knownLevels(surface) ?? NONE;
}
const NONE: readonly Level[] = [];

const say = (p: readonly number[]) => p.map((x, i) => `class ${i + 1} ${formatNumber(x)}`).join(", ");

const NAMES: Readonly<Record<Surface, string>> = {
  bound: "curvature bound",
  entropyAware: "entropy-aware step",
};

function TrianglePicture(props: TrianglePanelProps & { width: number }) {
  const { p, field, target, along, surface, theme, width, onChange } = props;
  const levels = useLevels(surface);
  const scene = useMemo(
    () => layoutTriangle({ levels, surface, width, theme }),
    [levels, surface, width, theme],
  );
  const readings = readBelief(p);
  const value = surface === "bound" ? readings.etaMax : readings.etaEntropyAware;
  const moving = layoutMovingTriangle(scene, { p, value, target, along });
  const here = `${say(p)}; ${NAMES[surface]} ${formatNumber(value)}`;
  const set = (next: number[]) => onChange({ [field]: next });
  return (
    <TriangleFigure
      scene={scene}
      moving={moving}
      description={`Levels of the ${NAMES[surface]} over the triangle of three classes. The belief: ${here}.`}
    >
      <Handle
        x={moving.belief[0]}
        y={moving.belief[1]}
        label="Belief on the triangle: right moves mass from class 1 to class 2, up gives mass to class 3"
        value={value}
        min={0}
        max={2 / 3}
        valueText={here}
        direction="both"
        onDrag={(to) => set(inTriangle(scene.ternary.invert(to)))}
        onNudge={(right, up) => set(nudgeTriangle(p, right, up))}
      />
    </TriangleFigure>
  );
}

const TITLES: Readonly<Record<Surface, string>> = {
  bound: "The bound for three classes",
  entropyAware: "The entropy-aware step for three classes",
};
const CAPTIONS = {
  p: "Levels of equal step. The belief is the one of Figure 1, the thin line its slice; drag it anywhere.",
  triangle: "Levels of equal step. Drag the belief anywhere.",
};

export const TrianglePanel = memo(function TrianglePanel(props: TrianglePanelProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { surface, field, actions } = props;
  return (
    <Figure
      id="triangle"
      number="Figure 2"
      title={TITLES[surface]}
      caption={CAPTIONS[field]}
      actions={actions}
    >
      <div ref={ref} className="bounds__plot">
        {width === null ? null : <TrianglePicture {...props} width={width} />}
      </div>
    </Figure>
  );
});
