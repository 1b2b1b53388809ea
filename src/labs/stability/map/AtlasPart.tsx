/** @file The atlas: the map, the orbit of the pointed cell, and what the run found. */
import { useDeferredValue, useMemo } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import type { FigureTheme } from "../../../charts/ink";
import type { AtlasDerived, AtlasTrace } from "../run/atlas/types";
import type { AtlasParams } from "../run/params";
import type { StabilityLook } from "../look";
import { useDerived, type Deriver } from "../../../store/useDerived";
import { curvesShown, texturesShown } from "../figure/curves";
import { RunFindings } from "../../shared/parts/RunFindings";
import { cellRun, type Place } from "../model/cell";
import { trackingLink } from "../model/links";
import { traceOrbit } from "../run/cell/orbit";
import { cellAt, pointedIn, type Pointed } from "../model/pointed";
import { sameButWindow } from "../model/window";
import { OrbitPanel } from "../orbit/OrbitPanel";
import { cellWords, endWords } from "../orbit/words";
import { useDeferred } from "../../../ui/interaction/useDebounced";
import { spokenWords } from "../../../ui/spokenWords";
import { MapPanel } from "./MapPanel";
import { useLines } from "./useLines";
import { findings, kernelNote, unseenWords } from "./words";

export interface AtlasPartProps {
  readonly params: AtlasParams;
  readonly trace: AtlasTrace | null;
  readonly derive: Deriver<AtlasTrace, AtlasDerived>;
  readonly running: boolean;
  readonly theme: FigureTheme;
  readonly view: StabilityLook;
  readonly exportsOf: (figure: string) => FigureExports | null;
  readonly onChange: (params: AtlasParams) => void;
  readonly onLook: (pointed: Pointed) => void;
  readonly onOpen: (link: string) => void;
  readonly linkOf: (figure: string) => string;
}

const STATISTICS = ["statistics"] as const;
const INCOMPLETE_NOTE = "The findings, and the curve of what settles, need a complete run.";

export function AtlasPart(props: AtlasPartProps) {
  const { params, trace, running, theme, view, onLook, onOpen, linkOf } = props;
  const { cell, hide } = view;
  const show = useMemo(() => curvesShown(hide), [hide]);
  const pointed = pointedIn(params, cell);
  const deferred = useDeferred(params, sameButWindow);
  const { column, row } = pointedIn(deferred, cell);
  const run = useMemo(() => cellRun(deferred, { column, row }), [deferred, column, row]);
  const orbit = useMemo(() => run && traceOrbit(run), [run]);
  const point = (next: Place) => {
    if (next.column !== pointed.column || next.row !== pointed.row) onLook({ cell: cellAt(params, next) });
  };
  const open = (at: Place) => {
    const there = cellRun(params, at);
    if (there) onOpen(trackingLink(there, view.theme));
  };
  const judged = useDeferredValue(trace);
  const found = useDerived(props.derive, judged?.complete === true ? judged : null, STATISTICS);
  const sentences = useMemo(() => {
    const statistics = found?.trace === judged ? found?.values.statistics : undefined;
    return judged && statistics ? findings(judged, statistics) : [];
  }, [judged, found]);
  const lines = useLines(props.derive, judged, show);
  const unseen = lines?.trace.complete === true ? unseenWords(lines, show) : "";
  const pointedText = orbit ? `${cellWords(orbit)}: ${endWords(orbit)}` : "outside the triangle";
  return (
    <>
      <div className="parts__pair">
        <div className="stability__map">
          <MapPanel
            {...props}
            exports={props.exportsOf("atlas")}
            lines={lines}
            show={show}
            textures={texturesShown(hide)}
            pointed={pointed}
            pointedText={spokenWords(pointedText)}
            onPoint={point}
            onOpen={open}
          />
          <p className="stability__note">{[...(trace ? [kernelNote(trace)] : []), unseen].join(" ")}</p>
        </div>
        <OrbitPanel
          orbit={orbit}
          link={run && trackingLink(run, view.theme)}
          theme={theme}
          linkOf={linkOf}
          exportsOf={props.exportsOf}
        />
      </div>
      <RunFindings
        sentences={sentences}
        pending={running || trace?.complete === true}
        missing={params.classes === 2 ? INCOMPLETE_NOTE : undefined}
      />
    </>
  );
}
