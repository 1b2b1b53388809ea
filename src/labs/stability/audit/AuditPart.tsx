/** @file The audit: how often the contraction estimate fails on sampled pairs, and where it fails worst. */
import { useMemo } from "react";
import { PartFigure } from "../../shared/parts/PartFigure";
import { Statements } from "../../shared/Statements";
import { counted } from "../../shared/thousands";
import type { ScreenProps } from "../page";
import type { AuditTrace } from "../run/audit/types";
import { CountsTable } from "./CountsTable";
import { drawHistogram } from "./draw";
import { auditFindings, histogramWords } from "./words";
import { WorstTable } from "./WorstTable";

type Props = ScreenProps<"audit">;

const CLIMBS = 32;
const NO_PAIRS: Pick<AuditTrace, "found" | "worst"> = { found: [], worst: [] };

function Search({ params, running, onChange }: Pick<Props, "params" | "running" | "onChange">) {
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

export function AuditPart({ params, trace, theme, themeName, exportsOf, running, onChange }: Props) {
  const begun = trace !== null && trace.pairs > 0 ? trace : null;
  const { found, worst } = trace ?? NO_PAIRS;
  const { update } = (trace ?? { params }).params;
  const tables = [
    ["What the search found", found],
    ["The worst of the sampled pairs: counterexamples to contraction", worst],
  ] as const;
  const findings = useMemo(() => (begun ? auditFindings(begun) : []), [begun]);
  return (
    <>
      <div className="parts__pair">
        <PartFigure
          id="audit"
          trace={trace}
          draw={drawHistogram}
          words={histogramWords}
          theme={theme}
          exportsOf={exportsOf}
        />
        <div className="parts__aside">
          {trace ? <CountsTable trace={trace} /> : null}
          <Statements statements={findings} />
          <Search params={params} running={running} onChange={onChange} />
        </div>
      </div>
      {tables.map(([title, rows]) =>
        rows.length === 0 ? null : (
          <WorstTable key={title} title={title} rows={rows} update={update} theme={themeName} />
        ),
      )}
    </>
  );
}
