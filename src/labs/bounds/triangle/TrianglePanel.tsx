/** @file Figure 2 alive: contours for the width there is, the belief's grip, caption, menu. */
import { useEffect, useMemo, useState } from "react";
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
  readonly params: BoundsParams;
  readonly target: readonly number[];
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

function TrianglePicture({ params, target, theme, width, onChange }: TrianglePanelProps & { width: number }) {
  const { surface } = params;
  const three = params.p.length === 3;
  const p = three ? params.p : params.triangle;
  const levels = useLevels(surface);
  const scene = useMemo(
    () => layoutTriangle({ levels, surface, width, theme }),
    [levels, surface, width, theme],
  );
  const readings = readBelief(p);
  const value = surface === "bound" ? readings.etaMax : readings.etaEntropyAware;
  const moving = layoutMovingTriangle(scene, {
    p,
    value,
    target: three ? target : null,
    along: three ? params.along : null,
  });
  const set = (next: number[]) => onChange(three ? { p: next } : { triangle: next });
  const name = surface === "bound" ? "curvature bound" : "entropy-aware step";
  return (
    <TriangleFigure
      scene={scene}
      moving={moving}
      description={`Levels of the ${name} over the triangle of three classes; at ${say(p)} it is ${formatNumber(value)}.`}
    >
      <Handle
        x={moving.belief[0]}
        y={moving.belief[1]}
        label="Belief on the triangle: right moves mass from class 1 to class 2, up gives mass to class 3"
        value={value}
        min={0}
        max={2 / 3}
        valueText={`${say(p)}; ${name} ${formatNumber(value)}`}
        direction="both"
        onDrag={(to) => set(inTriangle(scene.ternary.invert(to)))}
        onNudge={(right, up) => set(nudgeTriangle(p, right, up))}
      />
    </TriangleFigure>
  );
}

export function TrianglePanel(props: TrianglePanelProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { params } = props;
  const title =
    params.surface === "bound" ? "The bound for three classes" : "The entropy-aware step for three classes";
  const caption =
    params.p.length === 3
      ? "Levels of equal step. The belief is the one of Figure 1, the thin line its slice; drag it anywhere."
      : "Levels of equal step. Drag the belief anywhere.";
  return (
    <Figure id="triangle" number="Figure 2" title={title} caption={caption} actions={props.actions}>
      <div ref={ref} className="bounds__plot">
        {width === null ? null : <TrianglePicture {...props} width={width} />}
      </div>
    </Figure>
  );
}
