/**
 * @file The part for one step: the step on the simplex, the dual, how far the step is Fejér, and where
 * dividing by the sum ends instead.
 */
import { useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import { sameValue } from "../../../charts/picture/same";
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { geometryName } from "../../../experiments/geometry/potential";
import { useKept } from "../../../ui/useKept";
import { useBegun } from "../../shared/parts/useBegun";
import { useSaid } from "../../shared/parts/useSaid";
import { RunFindings } from "../../shared/parts/RunFindings";
import type { ScreenProps } from "../page";
import { targetOf } from "../run/step/target";
import type { StepTrace } from "../run/step/types";
import { drawDuals, drawSums } from "./draw";
import { drawEdge } from "./edge";
import { BurgProof } from "./BurgProof";
import { TrianglePanel } from "./TrianglePanel";
import { dualWords, edgeWords, stepFindings, stepWords, sumWords } from "./words";

/** The function that draws a trace; null if there is no trace. */
function useDraw(trace: StepTrace | null, draw: (trace: StepTrace, viewport: Viewport) => Picture | null) {
  return useMemo(() => {
    if (trace === null) return null;
    return (viewport: Viewport) => {
      const picture = draw(trace, viewport);
      if (picture === null) throw new Error("This trace has no such figure.");
      return picture;
    };
  }, [trace, draw]);
}

const drawEdges = (trace: StepTrace, viewport: Viewport) =>
  trace.edge && drawEdge(trace, trace.edge, viewport);

const hasSteps = ({ steps }: StepTrace): boolean => steps !== null;
const hasEdge = ({ edge }: StepTrace): boolean => edge !== null;

type Kept = StepTrace | null;

/** Whether two traces have the same steps. The curves along the slice come later, and leave the steps as they are. */
const sameSteps = (a: Kept, b: Kept): boolean =>
  a === b || (a !== null && b !== null && a.params === b.params && a.steps === b.steps);

const sameGeometries = ({ params: a }: StepTrace, { params: b }: StepTrace): boolean =>
  sameValue(a.geometry, b.geometry) && sameValue(a.beside, b.beside);

/** Whether two traces have the same curves along the slice, which do not depend on the point, or both have none. */
const isSameCurve = (a: Float64Array, b: Float64Array | undefined): boolean =>
  a === b || (a.length === 0 && b?.length === 0);

const namesIn = ({ params: { geometry, beside } }: StepTrace): readonly string[] =>
  [geometry, ...beside].map(geometryName);

const sameEdges = (a: Kept, b: Kept): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.edge?.edges.every((curve, i) => isSameCurve(curve, b.edge?.edges[i])) === true &&
    a.params.slice === b.params.slice &&
    sameValue(namesIn(a), namesIn(b)));

/** Whether the wrong steps end at the same points, which do not depend on the point either. */
const sameSums = (a: Kept, b: Kept): boolean =>
  a === b ||
  (a !== null && b !== null && sameValue(a.params.reference, b.params.reference) && sameGeometries(a, b));

/** The words of a figure; the same object while they say the same, so that the figure is not rendered again. */
function useWords(said: Kept, wordsOf: (said: Kept) => FigureWords): FigureWords {
  const words = useMemo(() => wordsOf(said), [said, wordsOf]);
  return useKept(words, sameValue);
}

export function StepPart(props: ScreenProps<"step">) {
  const { params, running, theme, exportsOf, onChange } = props;
  const begun = useBegun(props.trace, hasSteps);
  const trace = useKept(begun, sameSteps);
  const dual = useDraw(trace?.steps && trace.params.point.length === 3 ? trace : null, drawDuals);
  // The curves along the slice take longer than the step; those from before stay until they come.
  const edged = useBegun(props.trace, hasEdge);
  const edge = useDraw(useKept(edged, sameEdges), drawEdges);
  const sum = useDraw(useKept(trace && targetOf(trace.params) ? trace : null, sameSums), drawSums);
  const said = useSaid(begun);
  const findings = useMemo(() => (said?.steps ? stepFindings(said) : []), [said]);
  const stepSaid = useWords(said, stepWords);
  const dualSaid = useWords(said, dualWords);
  const edgeSaid = useWords(said, edgeWords);
  const sumSaid = useWords(said, sumWords);
  return (
    <>
      <div className="parts__pair">
        <TrianglePanel
          params={params}
          trace={trace}
          words={stepSaid}
          theme={theme}
          exports={exportsOf("step")}
          onChange={onChange}
        />
        <div className="parts__aside">
          <RunFindings sentences={findings} pending={running} />
        </div>
      </div>
      {params.point.length === 3 ? (
        <FigureSlot id="dual" theme={theme} words={dualSaid} draw={dual} exports={exportsOf("dual")} />
      ) : null}
      <div className={targetOf(params) ? "parts__pair" : "parts__whole"}>
        <FigureSlot id="edge" theme={theme} words={edgeSaid} draw={edge} exports={exportsOf("edge")} />
        {targetOf(params) ? (
          <FigureSlot id="sum" theme={theme} words={sumSaid} draw={sum} exports={exportsOf("sum")} />
        ) : null}
      </div>
      {said && [said.params.geometry, ...said.params.beside].includes("burg") ? <BurgProof /> : null}
    </>
  );
}
