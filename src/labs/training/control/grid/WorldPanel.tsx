/** @file The grids on the page: they are played, can be painted, and keys move over them. */
import { useMemo, useState } from "react";
import type { Point } from "../../../../charts/geometry/polyline";
import { Handle } from "../../../../charts/Handle";
import { PictureFigure } from "../../../../charts/PictureFigure";
import { useViewport } from "../../../../charts/picture/useViewport";
import { formatNumber } from "../../../../ui/number";
import { RadioRow } from "../../../../ui/RadioRow";
import { besideCell, CellCursor } from "../../../shared/grid/CellCursor";
import { cellAt, middleOf, type GridFrame } from "../../../shared/grid/frame";
import { usePainting } from "../../../shared/grid/usePainting";
import { usePlaybackPart } from "../../../shared/playback/context";
import { shownStep } from "../../../shared/playback/playback";
import type { ScreenProps } from "../../page";
import type { ControlParams } from "../../run/control/params";
import type { ControlTrace } from "../../run/control/types";
import {
  BRUSHES,
  BRUSH_LABELS,
  columnsOf,
  lettersOf,
  movedStart,
  nudged,
  painted,
  type Brush,
} from "../edit";
import { shownAt } from "../clock";
import { gridWords } from "../words";
import { pictureOf, sceneOf, type WorldScene } from "./draw";

type Props = Pick<ScreenProps<"control">, "params" | "theme" | "exportsOf" | "onChange"> & {
  readonly trace: ControlTrace | null;
  /** Whether the figure cannot be changed. */
  readonly bare: boolean;
};

interface CellsProps {
  readonly scene: WorldScene;
  readonly frame: GridFrame;
  readonly params: ControlParams;
  readonly brush: Brush;
  readonly t: number;
  readonly onChange: (params: ControlParams) => void;
}

const LETTER_WORDS: Readonly<Record<string, string>> = { ...BRUSH_LABELS, F: "free", S: "start" };

/** Describes a cell: what is in it, its value for the first actor, and the move that the actor prefers. */
function cellWords({ scene, params, t }: CellsProps, cell: number): string {
  const what = LETTER_WORDS[lettersOf(params)[cell] ?? ""] ?? "";
  const { world, trace } = scene;
  // There is none if the map has grown and its first run is not there yet.
  const state = world.stateOf[cell];
  const way = trace.courses[0]?.way;
  if (state === undefined || state < 0 || !way) return what;
  const at = Math.min(t, way.stateValues.length / world.states - 1);
  const value = way.stateValues[at * world.states + state] ?? NaN;
  const beliefs = way.beliefs.subarray((at * world.states + state) * 4, (at * world.states + state + 1) * 4);
  const told = ["left", "down", "right", "up"].map(
    (move, a) => `${move} ${formatNumber(beliefs[a] ?? NaN, 2)}`,
  );
  return `${what}; value ${formatNumber(value, 4)}; ${told.join(", ")}`;
}

function Cells(props: CellsProps) {
  const { frame, params, brush, onChange } = props;
  const letters = lettersOf(params);
  const start = letters.indexOf("S");
  const [x, y] = middleOf(frame, start);
  const put = (to: number) => {
    if (to !== start && letters[to] === "F") onChange(movedStart(params, to));
  };
  const onKey = (key: string, cell: number): boolean => {
    const letter = key.toUpperCase();
    if (key === " " || key === "Enter")
      onChange(painted(params, [cell], letters[cell] === brush ? "F" : brush));
    else if (letter === "S") onChange(movedStart(params, cell));
    else if (letter in LETTER_WORDS) onChange(painted(params, [cell], letter));
    else return false;
    return true;
  };
  return (
    <>
      <CellCursor
        frame={frame}
        label="Cells of the world"
        begin={() => besideCell(frame, start)}
        wordsOf={(cell) => cellWords(props, cell)}
        onKey={onKey}
        onSweep={(cells) => onChange(painted(params, cells, brush))}
      />
      <Handle
        x={x}
        y={y}
        label="start"
        value={(start % columnsOf(params)) + 1}
        min={1}
        max={columnsOf(params)}
        valueText={`column ${(start % columnsOf(params)) + 1}, row ${Math.floor(start / columnsOf(params)) + 1}`}
        direction="both"
        onDrag={(to: Point) => {
          const cell = cellAt(frame, to);
          if (cell !== null) put(cell);
        }}
        onNudge={(right, up) => put(nudged(params, start, right, up))}
      />
    </>
  );
}

export function WorldPanel({ params, trace, theme, exportsOf, onChange, bare }: Props) {
  const [room, viewport] = useViewport(theme);
  const [brush, setBrush] = useState<Brush>("W");
  const t = shownAt(trace?.params ?? params, usePlaybackPart(shownStep));
  const scene = useMemo(() => viewport && trace && sceneOf(trace, viewport), [viewport, trace]);
  const picture = useMemo(() => scene && pictureOf(scene, t), [scene, t]);
  const frame = scene?.frame.grids[0] ?? null;
  const press = usePainting(frame, {
    isPainted: (cell) => lettersOf(params)[cell] === brush,
    onPaint: (cells, on) => onChange(painted(params, cells, on ? brush : "F")),
  });
  const options = BRUSHES.map((value) => ({ value, label: BRUSH_LABELS[value] }));
  return (
    <>
      {bare ? null : (
        <div className="control__brushes no-print">
          <span aria-hidden="true">Paint</span>
          <RadioRow legend="What is painted" options={options} value={brush} onChange={setBrush} />
        </div>
      )}
      <PictureFigure
        id="grid"
        words={gridWords(trace, t)}
        exports={exportsOf("grid")}
        room={room}
        viewport={viewport}
        picture={picture}
        press={press}
      >
        {scene && frame ? (
          <Cells scene={scene} frame={frame} params={params} brush={brush} t={t} onChange={onChange} />
        ) : null}
      </PictureFigure>
    </>
  );
}
