/** @file One step: on the simplex, in the dual, how far it is Fejér, and where the wrong one ends. */
import { useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { Paper, Picture } from "../../../charts/picture/types";
import { useKept } from "../../../ui/useKept";
import { RunFindings } from "../../shared/parts/RunFindings";
import type { ScreenProps } from "../page";
import { targetOf } from "../run/step/target";
import type { StepTrace } from "../run/step/types";
import { drawDuals, drawSums } from "./draw";
import { drawEdge } from "./edge";
import { BurgProof } from "./BurgProof";
import { TrianglePanel } from "./TrianglePanel";
import { dualWords, edgeWords, stepFindings, sumWords } from "./words";

/** The picture of a trace, where it has one. */
function useDraw(trace: StepTrace | null, draw: (trace: StepTrace, paper: Paper) => Picture | null) {
  return useMemo(() => {
    if (trace === null) return null;
    return (paper: Paper) => {
      const picture = draw(trace, paper);
      if (picture === null) throw new Error("This trace has no such figure.");
      return picture;
    };
  }, [trace, draw]);
}

const drawEdges = (trace: StepTrace, paper: Paper) => trace.edge && drawEdge(trace, trace.edge, paper);

type Kept = StepTrace | null;
const sameGeometries = (a: StepTrace, b: StepTrace): boolean =>
  JSON.stringify([a.params.geometry, a.params.beside]) ===
  JSON.stringify([b.params.geometry, b.params.beside]);

/** What is drawn along the slice does not hang on the point. */
const sameEdges = (a: Kept, b: Kept): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.edge === b.edge &&
    a.params.slice === b.params.slice &&
    sameGeometries(a, b));

/** Nor does where the wrong steps end. */
const sameSums = (a: Kept, b: Kept): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    JSON.stringify(a.params.reference) === JSON.stringify(b.params.reference) &&
    sameGeometries(a, b));

export function StepPart({ params, trace, running, theme, exportsOf, onChange }: ScreenProps<"step">) {
  const dual = useDraw(trace?.steps && trace.params.point.length === 3 ? trace : null, drawDuals);
  const edge = useDraw(useKept(trace?.edge ? trace : null, sameEdges), drawEdges);
  const sum = useDraw(useKept(trace && targetOf(trace.params) ? trace : null, sameSums), drawSums);
  const findings = useMemo(() => (trace?.steps ? stepFindings(trace) : []), [trace]);
  return (
    <>
      <div className="parts__pair">
        <TrianglePanel
          params={params}
          trace={trace}
          theme={theme}
          exports={exportsOf("step")}
          onChange={onChange}
        />
        <div className="parts__aside">
          <RunFindings sentences={findings} pending={running} />
        </div>
      </div>
      {params.point.length === 3 ? (
        <FigureSlot
          id="dual"
          theme={theme}
          words={dualWords(trace)}
          draw={dual}
          exports={exportsOf("dual")}
        />
      ) : null}
      <div className={targetOf(params) ? "parts__pair" : "parts__whole"}>
        <FigureSlot
          id="edge"
          theme={theme}
          words={edgeWords(trace)}
          draw={edge}
          exports={exportsOf("edge")}
        />
        {targetOf(params) ? (
          <FigureSlot id="sum" theme={theme} words={sumWords(trace)} draw={sum} exports={exportsOf("sum")} />
        ) : null}
      </div>
      {[params.geometry, ...params.beside].includes("burg") ? <BurgProof /> : null}
    </>
  );
}
