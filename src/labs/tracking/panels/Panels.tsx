/** @file All figures of the lab: a belief panel per rule, then step, divergence, paths; or one of them alone. */
import { memo, type RefObject } from "react";
import { useFullFigure } from "../../../charts/useFullFigure";
import { PAPER, useRoom } from "../../../charts/useSize";
import { useRoomAhead } from "../../../store/useDrawn";
import { TrackingBar } from "../playback/TrackingBar";
import { figuresOf } from "../figures";
import { columnsFor, GRID_GAP } from "./grid";
import { PanelFigure } from "./PanelFigure";
import type { PanelsProps } from "./types";
import { useFullDrawing, usePageDrawing, useScenes } from "./useScenes";

interface FiguresProps extends PanelsProps {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly width: number;
}

/** The figure that fills the screen, laid out for it, with the clock under it; null when none does. */
function useFullPanel(props: FiguresProps) {
  const { theme, trace, styles } = props;
  const full = useFullFigure(props.root, props.framed ? props.only : null);
  const { scenes } = useScenes(props, useFullDrawing(full, theme));
  if (!full || !scenes) return null;
  return { id: full.id, scenes, note: <TrackingBar trace={trace} styles={styles} /> };
}

function Figures(props: FiguresProps) {
  const { width } = props;
  const { trace, only, theme } = props;
  const ids = figuresOf(trace.rules.length);
  const shown = only !== null && ids.includes(only) ? [only] : ids;
  const columns = columnsFor(shown.length, width, theme, trace.params.target.kind === "stream" ? 3 : 4);
  const { scenes, paper } = useScenes(props, usePageDrawing(columns, width, theme));
  const full = useFullPanel(props);
  useRoomAhead(full ? null : paper);
  if (!scenes) return null;
  const figure = (id: string) => {
    const own = full?.id === id ? full : { scenes, note: null };
    return <PanelFigure key={id} {...props} {...own} id={id} keys={id === (full?.id ?? shown[0])} />;
  };
  const grid = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, columnGap: GRID_GAP };
  return (
    <div className="panels" style={grid}>
      {shown.map(figure)}
    </div>
  );
}

/** Drawn again when there is something new to draw: the progress of a run alone is none of its business. */
export const Panels = memo(function Panels(props: PanelsProps) {
  const [ref, room] = useRoom<HTMLDivElement>(PAPER);
  return <div ref={ref}>{room === null ? null : <Figures {...props} root={ref} width={room.width} />}</div>;
});
