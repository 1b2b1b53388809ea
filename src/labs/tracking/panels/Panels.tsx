/** @file All figures of the lab: a belief panel for each rule, then steps, divergence and paths; or a single one. */
import { Fragment, memo, useRef, type RefObject } from "react";
import { useFullFigure } from "../../../charts/useFullFigure";
import { PAPER_WIDTH, useRoom } from "../../../charts/useSize";
import { useRoomAhead } from "../../../store/useDrawn";
import { TrackingBar } from "../playback/TrackingBar";
import { figuresOf } from "../figures";
import { columnsFor, GRID_GAP, pairedColumns } from "./grid";
import { otherAnchor, type PanelScenes } from "./layout";
import { PanelFigure } from "./PanelFigure";
import { PinnedPanel } from "./PinnedPanel";
import type { PanelsProps, PinnedFigure } from "./types";
import { pinnedFigure } from "../words/pinned";
import { useFullDrawing, usePageDrawing, useScenes } from "./useScenes";

interface FiguresProps extends PanelsProps {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly width: number;
}

/** The figure that fills the screen, laid out for it with the clock below; null if none does. */
function useFullPanel(props: FiguresProps) {
  const { theme, trace, styles } = props;
  const full = useFullFigure(props.root, props.framed ? props.only : null);
  const { scenes, pinned } = useScenes(props, useFullDrawing(full, theme));
  if (!full || !scenes) return null;
  return { id: full.id, scenes, beside: pinned, note: <TrackingBar trace={trace} styles={styles} /> };
}

/** The figure of the pinned run, if there is one. */
function pinnedBeside(
  { trace, together, anchor }: PanelsProps,
  id: string,
  scenes: PanelScenes | null,
): PinnedFigure | null {
  if (!together || !scenes) return null;
  const { run } = together;
  const own = pinnedFigure(trace, run.trace, id);
  const scene = own === null ? undefined : scenes[own];
  const partner = otherAnchor({ trace, anchor, together });
  return own === null || scene === undefined ? null : { id: own, run, scene, anchor: partner };
}

function Figures(props: FiguresProps) {
  const { width } = props;
  const { trace, only, theme, together } = props;
  const ids = figuresOf(trace.rules.length);
  const shown = only !== null && ids.includes(only) ? [only] : ids;
  const isPaired = together?.behind === false;
  const most = trace.params.target.kind === "stream" ? 3 : 4;
  const columns = isPaired
    ? pairedColumns(shown.length, width, theme)
    : columnsFor(shown.length, width, theme, most);
  const { scenes, pinned, viewport } = useScenes(props, usePageDrawing(columns, width, theme));
  const full = useFullPanel(props);
  useRoomAhead(full || together ? null : viewport);
  if (!scenes) return null;
  const figure = (id: string) => {
    const { beside, ...own } = full?.id === id ? full : { scenes, note: null, beside: pinned };
    const other = pinnedBeside(props, id, beside);
    const keys = id === (full?.id ?? shown[0]);
    return (
      <Fragment key={id}>
        <PanelFigure {...props} {...own} id={id} keys={keys} pinned={other} />
        {other ? <PinnedPanel {...other} /> : isPaired && columns > 1 ? <span /> : null}
      </Fragment>
    );
  };
  const grid = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, columnGap: GRID_GAP };
  return (
    <div className="panels" style={grid}>
      {shown.map(figure)}
    </div>
  );
}

/** Memoised: not rendered again when only the progress changes. */
export const Panels = memo(function Panels(props: PanelsProps) {
  const root = useRef<HTMLDivElement>(null);
  const [ref, room] = useRoom<HTMLDivElement>(PAPER_WIDTH);
  return (
    <div ref={root}>
      <div ref={ref}>{room === null ? null : <Figures {...props} root={root} width={room.width} />}</div>
    </div>
  );
});
