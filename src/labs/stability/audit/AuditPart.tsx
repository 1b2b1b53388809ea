/** @file The audit: how often the contraction estimate fails on sampled pairs, and where it fails worst. */
import { useMemo } from "react";
import { Figure, type FigureAction } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import { histogramEdges } from "../../../experiments/stability/audit/histogram";
import type { AuditTrace } from "../../../experiments/stability/audit/types";
import type { AuditParams } from "../../../experiments/stability/params";
import type { Theme } from "../../../scenario/types";
import { Rich } from "../../../ui/Rich";
import { UPDATE_NAMES } from "../../../experiments/update";
import { spokenSentence } from "../../shared/statement";
import { Statements } from "../../shared/Statements";
import { counted } from "../figure/thousands";
import { useFigureRoom, type FigureRoom } from "../figure/useFigureRoom";
import { CountsTable } from "./CountsTable";
import { HistogramFigure } from "./HistogramFigure";
import { layoutHistogram } from "./histogram";
import { auditFindings, settingWords } from "./words";
import { WorstTable } from "./WorstTable";

interface AuditPartProps {
  readonly params: AuditParams;
  readonly trace: AuditTrace | null;
  readonly theme: FigureTheme;
  readonly themeName: Theme;
  readonly actions: readonly FigureAction[];
  readonly running: boolean;
  readonly onChange: (params: AuditParams) => void;
}

const CLIMBS = 32;
const heightFor = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.5, 230 * (text / 12)), 340 * (text / 12)));

function Histogram({ trace, room }: { trace: AuditTrace; room: FigureRoom }) {
  const scene = useMemo(
    () => layoutHistogram(histogramEdges(), trace.histogram, room.size, room.theme),
    [trace, room],
  );
  return (
    <HistogramFigure
      scene={scene}
      description={`Histogram of the contraction ratio. ${trace.pairs > 0 ? auditFindings(trace).slice(1, 2).map(spokenSentence).join("") : ""}`}
    />
  );
}

function Search({ params, running, onChange }: Pick<AuditPartProps, "params" | "running" | "onChange">) {
  return (
    <p className={params.climbs === 0 ? "stability__search no-print" : "stability__search"}>
      <button
        type="button"
        className="rail-action"
        disabled={running}
        onClick={() => onChange({ ...params, climbs: params.climbs === 0 ? CLIMBS : params.climbs * 2 })}
      >
        {params.climbs === 0 ? "Search for the worst" : "Search twice as long"}
      </button>{" "}
      <span>
        {params.climbs === 0
          ? "climbs from random pairs to the worst ratio it can find."
          : `${counted(params.climbs, "climb")} from random pairs.`}
      </span>
    </p>
  );
}

export function AuditPart({ params, trace, theme, themeName, actions, running, onChange }: AuditPartProps) {
  const [ref, room] = useFigureRoom(theme, heightFor);
  const begun = trace !== null && trace.pairs > 0 ? trace : null;
  const findings = useMemo(() => (begun ? auditFindings(begun) : []), [begun]);
  return (
    <>
      <div className="stability__pair">
        <Figure
          id="audit"
          number="Figure 1"
          title="What one step does to the divergence of two beliefs"
          caption={
            begun ? (
              <Rich
                text={`D_KL(F p_1‖F p_2) over D_KL(p_1‖p_2), ${settingWords(begun.params, begun.pairs)}; ${UPDATE_NAMES[begun.params.update].brief}, seed ${begun.params.seed}.`}
              />
            ) : (
              ""
            )
          }
          actions={actions}
          fills
        >
          <div ref={ref}>
            {room === null || trace === null ? null : <Histogram trace={trace} room={room} />}
          </div>
        </Figure>
        <div className="stability__aside">
          {trace ? <CountsTable trace={trace} /> : null}
          <Statements statements={findings} />
          <Search params={params} running={running} onChange={onChange} />
        </div>
      </div>
      {trace && trace.found.length > 0 ? (
        <WorstTable
          title="What the search found"
          rows={trace.found}
          update={trace.params.update}
          theme={themeName}
        />
      ) : null}
      {trace && trace.worst.length > 0 ? (
        <WorstTable
          title="The worst of the sampled pairs: counterexamples to contraction"
          rows={trace.worst}
          update={trace.params.update}
          theme={themeName}
        />
      ) : null}
    </>
  );
}
