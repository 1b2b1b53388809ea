/** @file The orbit of the cell pointed at: over time, as a cobweb or on the triangle, in words, and where to go on. */
import { memo, useDeferredValue, useMemo, useState } from "react";
import { Figure } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import { lazyDialog } from "../../../ui/lazyPart";
import { Rich } from "../../../ui/Rich";
import { unbroken } from "../../../ui/unbroken";
import { orbitActions } from "../export/orbitActions";
import { useFigureRoom, type FigureRoom } from "../figure/useFigureRoom";
import type { Orbit } from "../../../experiments/stability/cell/orbit";
import { CobwebFigure } from "./CobwebFigure";
import { cobwebHeight, layoutCobweb } from "./cobweb";
import { layoutPath } from "./path";
import { PathFigure } from "./PathFigure";
import { layoutOrbitSeries } from "./series";
import { SeriesFigure } from "./SeriesFigure";
import { cellWords, endWords } from "./words";

const OrbitTable = lazyDialog("The table", () => import("../export/OrbitTableDialog"));

interface OrbitPanelProps {
  readonly orbit: Orbit | null;
  /** To its run in the tracking lab. */
  readonly link: string | null;
  readonly theme: FigureTheme;
  readonly linkOf: (figure: string) => string;
}

const seriesHeight = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.5, 150 * (text / 12)), 200 * (text / 12)));
/** Of both pictures, one below the other. */
const heightFor = (width: number, theme: FigureTheme) =>
  seriesHeight(width, theme) + cobwebHeight(width, theme);

const GAP = 32;
const WIDEST_PATH = 380;

/** One below the other; on a full screen side by side. */
function sizesIn({ size: { width, height }, theme, full }: FigureRoom) {
  if (full) {
    const half = { width: Math.floor((width - GAP) / 2), height };
    return { series: half, web: half, path: Math.min(half.width, height) };
  }
  return {
    series: { width, height: seriesHeight(width, theme) },
    web: { width, height: cobwebHeight(width, theme) },
    path: Math.min(width, WIDEST_PATH),
  };
}

const Pictures = memo(function Pictures({ orbit, room }: { orbit: Orbit; room: FigureRoom }) {
  const { theme, full } = room;
  const description = `The belief ${endWords(orbit)}: ${cellWords(orbit)}.`;
  const { series, web, path } = sizesIn(room);
  return (
    <div className={full ? "stability__orbit stability__orbit--full" : "stability__orbit"}>
      <SeriesFigure scene={layoutOrbitSeries(orbit, series, theme)} description={description} />
      {orbit.classes === 3 ? (
        <PathFigure
          scene={layoutPath(orbit, path, theme)}
          description={`The same on the triangle. ${description}`}
        />
      ) : (
        <CobwebFigure scene={layoutCobweb(orbit, web, theme)} description={`Cobweb. ${description}`} />
      )}
    </div>
  );
});

export function OrbitPanel({ orbit, link, theme, linkOf }: OrbitPanelProps) {
  const [ref, room] = useFigureRoom(theme, heightFor);
  const [table, setTable] = useState<Orbit | null>(null);
  const shown = useDeferredValue(orbit);
  const actions = useMemo(
    () =>
      orbit
        ? orbitActions(
            orbit,
            () => linkOf("orbit"),
            () => setTable(orbit),
          )
        : [],
    [orbit, linkOf],
  );
  return (
    <>
      <Figure
        id="orbit"
        number="Figure 2"
        title="The cell pointed at"
        caption={
          shown ? (
            <>
              <Rich text={unbroken(`${cellWords(shown)}: the belief ${endWords(shown)}. `)} />
              {link ? (
                <a className="no-print" href={link}>
                  Open it in the Tracking lab
                </a>
              ) : null}
            </>
          ) : (
            "Outside the triangle."
          )
        }
        actions={actions}
        fills
      >
        <div ref={ref}>{room === null || shown === null ? null : <Pictures orbit={shown} room={room} />}</div>
      </Figure>
      {table ? <OrbitTable orbit={table} onClose={() => setTable(null)} /> : null}
    </>
  );
}
