/** @file Figure 2 on the page: contours for its width, the belief's grip, numbers to copy, menu. */
import { memo, useState } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import { PictureFigure } from "../../../charts/PictureFigure";
import { Handle } from "../../../charts/Handle";
import type { FigureTheme } from "../../../charts/ink";
import { useViewport } from "../../../charts/picture/useViewport";
import { usePress } from "../../../charts/usePress";
import type { Behind } from "../behind";
import { fetchRest } from "../fetchRest";
import type { BoundsParams } from "../run/params";
import { CopyNumber } from "../../../ui/CopyNumber";
import { inTriangle, nudgeTriangle } from "../moves";
import { createTriangles, type DrawnTriangle } from "./draw";
import { useLevels } from "./useLevels";
import {
  TRIANGLE_DIGITS,
  numbersHere,
  sayHere,
  SURFACE_NAMES,
  triangleWords,
  valueAt,
  type Shown,
} from "./words";

export interface TrianglePanelProps extends Shown {
  readonly theme: FigureTheme;
  readonly behind: Behind | null;
  readonly exports: FigureExports | null;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
  readonly onGrab: () => void;
  readonly onRelease: () => void;
}

const loadLevels = async (surface: Shown["surface"]) => (await fetchRest()).loadLevels(surface);

/** A press this far outside of the triangle still counts as on its edge. */
const PRESSED_OUTSIDE = -0.04;

interface GripProps extends Pick<TrianglePanelProps, "onGrab" | "onRelease"> {
  readonly shown: Shown;
  readonly drawn: DrawnTriangle;
  readonly onDrag: (to: readonly [number, number]) => void;
  readonly onBelief: (p: number[]) => void;
}

function Grip({ shown, drawn: { belief }, onDrag, onBelief, onGrab, onRelease }: GripProps) {
  return (
    <Handle
      x={belief[0]}
      y={belief[1]}
      label="Belief on the triangle: right moves mass from class 1 to class 2, up gives mass to class 3"
      value={valueAt(shown)}
      min={0}
      max={2 / 3}
      valueText={sayHere(shown)}
      direction="both"
      main
      onDrag={onDrag}
      onNudge={(right, up) => onBelief(nudgeTriangle(shown.p, right, up))}
      onStart={onGrab}
      onEnd={onRelease}
    />
  );
}

export const TrianglePanel = memo(function TrianglePanel(props: TrianglePanelProps) {
  const { field, surface, theme, behind, exports, onChange, onGrab, onRelease } = props;
  const shown: Shown = props;
  const [room, viewport] = useViewport(theme);
  const levels = useLevels(surface, loadLevels);
  const [draw] = useState(createTriangles);
  const drawn = viewport && draw(shown, levels, viewport, behind);
  const onBelief = (p: number[]) => onChange({ [field]: p });
  const onDrag = (to: readonly [number, number]) =>
    drawn && onBelief(inTriangle(drawn.scene.ternary.invert(to)));
  const press = usePress({
    takes: (at) => drawn?.scene.ternary.invert(at).every((share) => share > PRESSED_OUTSIDE) ?? false,
    onStart: onGrab,
    onMove: onDrag,
    onEnd: onRelease,
  });
  return (
    <PictureFigure
      id="triangle"
      words={drawn?.picture ?? triangleWords(shown)}
      exports={exports}
      group="Here"
      slots={numbersHere(shown).map((value, i) => (
        <CopyNumber
          key={i}
          value={value}
          digits={TRIANGLE_DIGITS}
          label={`triangle, ${i < 3 ? `class ${i + 1}` : SURFACE_NAMES[surface]}`}
        />
      ))}
      room={room}
      viewport={viewport}
      picture={drawn && drawn.picture}
      press={press}
    >
      {drawn && <Grip {...{ shown, drawn, onDrag, onBelief, onGrab, onRelease }} />}
    </PictureFigure>
  );
});
