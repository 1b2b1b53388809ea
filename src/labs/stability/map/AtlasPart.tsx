/** @file The atlas: the map, the orbit of the cell pointed at, what the run found. */
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { FigureAction } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import { summarizeAtlas } from "../../../experiments/stability/atlas/summary";
import type { AtlasTrace } from "../../../experiments/stability/atlas/types";
import type { AtlasParams } from "../../../experiments/stability/params";
import type { View } from "../../../scenario/types";
import type { OverlayId } from "../figure/curves";
import { RunFindings } from "../figure/RunFindings";
import { cellRun, type Place } from "../model/cell";
import { trackingLink } from "../model/links";
import { traceOrbit } from "../model/orbit";
import { OrbitPanel } from "../orbit/OrbitPanel";
import { cellWords, endWords } from "../orbit/words";
import { useUnhurried } from "../useUnhurried";
import { MapPanel } from "./MapPanel";
import { FIRST_POINTED } from "./scene";
import { useLines } from "./useLines";
import { findings, kernelNote, unseenWords } from "./words";

export interface AtlasPartProps {
  readonly params: AtlasParams;
  readonly trace: AtlasTrace | null;
  readonly running: boolean;
  readonly show: readonly OverlayId[];
  readonly textures: boolean;
  readonly theme: FigureTheme;
  readonly themeName: View["theme"];
  readonly actions: readonly FigureAction[];
  readonly onChange: (params: AtlasParams) => void;
  readonly onOpen: (link: string) => void;
}

const INCOMPLETE = "The findings, and the curve of what settles, need a complete run.";

/** Where nobody has pointed yet. */
function firstPlace({ width, height, classes }: AtlasParams): Place {
  const { right, up } = FIRST_POINTED[classes];
  return { column: Math.floor(width * right), row: Math.floor(height * up) };
}

export function AtlasPart(props: AtlasPartProps) {
  const { params, trace, running, theme, themeName, onOpen } = props;
  const [chosen, setChosen] = useState<Place | null>(null);
  const place = chosen ?? firstPlace(params);
  const column = Math.min(params.width - 1, place.column);
  const row = Math.min(params.height - 1, place.row);
  const pointedIn = useUnhurried(params);
  const run = useMemo(() => cellRun(pointedIn, { column, row }), [pointedIn, column, row]);
  const orbit = useMemo(() => run && traceOrbit(run), [run]);
  const point = useCallback(
    (next: Place) => setChosen((now) => (now?.column === next.column && now.row === next.row ? now : next)),
    [],
  );
  const open = (at: Place) => {
    const there = cellRun(params, at);
    if (there) onOpen(trackingLink(there, themeName));
  };
  const judged = useDeferredValue(trace);
  const sentences = useMemo(
    () => (judged?.complete === true ? findings(judged, summarizeAtlas(judged)) : []),
    [judged],
  );
  const lines = useLines(judged, props.show);
  const unseen = lines?.complete === true ? unseenWords(lines, props.show) : "";
  const pointedText = orbit ? `${cellWords(orbit)}: ${endWords(orbit)}` : "outside the triangle";
  return (
    <>
      <div className="stability__pair">
        <div className="stability__map">
          <MapPanel
            {...props}
            lines={lines}
            pointed={{ column, row }}
            pointedText={pointedText.replaceAll("_", " ")}
            onPoint={point}
            onOpen={open}
          />
          <p className="stability__note">{[...(trace ? [kernelNote(trace)] : []), unseen].join(" ")}</p>
        </div>
        <OrbitPanel orbit={orbit} link={run && trackingLink(run, themeName)} theme={theme} />
      </div>
      <RunFindings
        sentences={sentences}
        pending={running || trace?.complete === true}
        missing={params.classes === 2 ? INCOMPLETE : undefined}
      />
    </>
  );
}
