/** @file Figure 2 alive: contours for the width there is, the belief's grip, caption, menu. */
import { memo, useEffect, useMemo, useState } from "react";
import { Figure, type FigureAction } from "../../../charts/Figure";
import { Handle } from "../../../charts/Handle";
import type { FigureTheme } from "../../../charts/ink";
import { usePress } from "../../../charts/usePress";
import { PAPER, useRoom, type Room } from "../../../charts/useSize";
import { themeFor } from "../../../charts/ink";
import type { BoundsParams } from "../../../experiments/bounds/params";
import { readBelief } from "../../../experiments/bounds/readings";
import { CopyGroup } from "../../../ui/CopyGroup";
import { CopyNumber } from "../../../ui/CopyNumber";
import { formatNumber } from "../../../ui/number";
import { Rich } from "../../../ui/Rich";
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
  readonly onGrab: () => void;
  readonly onRelease: () => void;
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

function valueAt(p: readonly number[], surface: Surface): number {
  const { etaMax, etaEntropyAware } = readBelief(p);
  return surface === "bound" ? etaMax : etaEntropyAware;
}

/** The numbers beside the picture, to copy. */
function Here({ p, surface }: Pick<TrianglePanelProps, "p" | "surface">) {
  const numbers = [...p, valueAt(p, surface)];
  return (
    <CopyGroup label="Here" as="span">
      <Rich
        text={` Here (#0,\u00a0#1,\u00a0#2): η_${surface === "bound" ? "max" : "CE"}\u00a0=\u00a0#3.`}
        slots={numbers.map((value, i) => (
          <CopyNumber
            key={i}
            value={value}
            label={`triangle, ${i < 3 ? `class ${i + 1}` : NAMES[surface]}`}
          />
        ))}
      />
    </CopyGroup>
  );
}

/** So far beside the triangle a press still means its edge. */
const BESIDE = -0.04;

function TrianglePicture(props: TrianglePanelProps & { room: Room }) {
  const { p, field, target, along, surface, room, onChange, onGrab, onRelease } = props;
  const levels = useLevels(surface);
  const theme = useMemo(() => themeFor(props.theme, room), [props.theme, room]);
  const scene = useMemo(
    () => layoutTriangle({ levels, surface, ...room, theme }),
    [levels, surface, room, theme],
  );
  const value = valueAt(p, surface);
  const moving = layoutMovingTriangle(scene, { p, value, target, along });
  const here = `${say(p)}; ${NAMES[surface]} ${formatNumber(value)}`;
  const set = (next: number[]) => onChange({ [field]: next });
  const onDrag = (to: readonly [number, number]) => set(inTriangle(scene.ternary.invert(to)));
  const press = usePress({
    takes: (at) => scene.ternary.invert(at).every((share) => share > BESIDE),
    onStart: onGrab,
    onMove: onDrag,
    onEnd: onRelease,
  });
  return (
    <TriangleFigure
      scene={scene}
      moving={moving}
      press={press}
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
        main
        onDrag={onDrag}
        onNudge={(right, up) => set(nudgeTriangle(p, right, up))}
        onStart={onGrab}
        onEnd={onRelease}
      />
    </TriangleFigure>
  );
}

const TITLES: Readonly<Record<Surface, string>> = {
  bound: "The bound for three classes",
  entropyAware: "The entropy-aware step for three classes",
};
const CAPTIONS = {
  p: "Levels of equal step. The belief is the one of Figure 1, the thin line its slice; drag it, or press where it should go.",
  triangle: "Levels of equal step. Drag the belief, or press where it should go.",
};

export const TrianglePanel = memo(function TrianglePanel(props: TrianglePanelProps) {
  const [ref, room] = useRoom<HTMLDivElement>(PAPER);
  const { p, surface, field, actions } = props;
  return (
    <Figure
      id="triangle"
      number="Figure 2"
      title={TITLES[surface]}
      caption={
        <>
          {CAPTIONS[field]}
          <Here p={p} surface={surface} />
        </>
      }
      actions={actions}
      fills
    >
      <div ref={ref}>{room === null ? null : <TrianglePicture {...props} room={room} />}</div>
    </Figure>
  );
});
