/** @file The grid on the page: walls can be painted, keys move over it, and the search is played. */
import { useMemo, type ReactNode } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import { PictureFigure } from "../../../charts/PictureFigure";
import type { Point } from "../../../charts/geometry/polyline";
import { Handle } from "../../../charts/Handle";
import type { FigureTheme } from "../../../charts/ink";
import { useViewport } from "../../../charts/picture/useViewport";
import { usePlaybackPart } from "../../shared/playback/context";
import { shownStep } from "../../shared/playback/playback";
import { cellAt, middleOf } from "../../shared/grid/frame";
import { usePainting } from "../../shared/grid/usePainting";
import { moved, nudged, painted, type Change } from "../edit";
import { indexOf, wallsOf, type SearchParams } from "../run/params";
import type { SearchTrace } from "../run/types";
import { mapWords, stepsOf } from "../words";
import { WallCursor } from "./WallCursor";
import { drawMap } from "./draw";
import { frameOf, type MapFrame } from "./frame";

interface MapPanelProps {
  readonly params: SearchParams;
  readonly trace: SearchTrace | null;
  readonly theme: FigureTheme;
  readonly exports: FigureExports | null;
  /** Shown below its caption. */
  readonly note: ReactNode;
  readonly onChange: (change: Change) => void;
}

/** A press makes or removes a wall, and the cells passed become the same. */
const useWalls = (frame: MapFrame | null, params: SearchParams, onChange: (change: Change) => void) =>
  usePainting(frame, {
    isPainted: (cell) => wallsOf(params)[cell] === 1,
    onPaint: (cells, on) => onChange(painted(cells, on)),
  });

interface EndGripProps {
  readonly end: "start" | "goal";
  readonly frame: MapFrame;
  readonly params: SearchParams;
  readonly onChange: (change: Change) => void;
}

function EndGrip({ end, frame, params, onChange }: EndGripProps) {
  const cell = params[end];
  const [x, y] = middleOf(frame, indexOf(params.grid, cell));
  /** Start and goal cannot be dragged onto walls, which stay. */
  const put = (to: number) => {
    if (wallsOf(params)[to] === 0) onChange(moved(end, to));
  };
  const drag = (to: Point) => {
    const found = cellAt(frame, to);
    if (found !== null) put(found);
  };
  return (
    <Handle
      x={x}
      y={y}
      label={end}
      value={cell[0]}
      min={1}
      max={params.grid[0]}
      valueText={`column ${cell[0]}, row ${cell[1]}`}
      direction="both"
      onDrag={drag}
      onNudge={(right, up) => put(nudged(params, cell, right, up))}
    />
  );
}

export function MapPanel({ params, trace, theme, exports, note, onChange }: MapPanelProps) {
  const [room, viewport] = useViewport(theme);
  const t = usePlaybackPart(shownStep);
  const frame = useMemo(() => viewport && frameOf(params, viewport), [params, viewport]);
  const picture = useMemo(() => viewport && trace && drawMap(trace, t, viewport), [viewport, trace, t]);
  const steps = trace ? stepsOf(trace) : 0;
  const words = useMemo(() => mapWords(Math.min(t, steps), steps), [t, steps]);
  const press = useWalls(frame, params, onChange);
  return (
    <PictureFigure
      id="map"
      words={words}
      exports={exports}
      note={note}
      room={room}
      viewport={viewport}
      picture={picture}
      press={press}
    >
      {frame ? (
        <>
          <WallCursor frame={frame} params={params} run={trace?.run ?? null} onChange={onChange} />
          <EndGrip end="start" frame={frame} params={params} onChange={onChange} />
          <EndGrip end="goal" frame={frame} params={params} onChange={onChange} />
        </>
      ) : null}
    </PictureFigure>
  );
}
