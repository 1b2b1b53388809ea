/**
 * @file Classification: steps to the target over λU, the verdict of two grids, training curves, and the
 * updates in belief space.
 */
import { useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import { DataTable } from "../../../ui/DataTable";
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import { SaveWeights } from "../SaveWeights";
import { networkIn } from "../run/classification/model";
import type { ClassificationTrace } from "../run/classification/types";
import { figureWords } from "./captions";
import { drawingOf } from "./draw";
import type { FigureName } from "./figures";
import { NeedsExamples } from "./NeedsExamples";
import { NeedsWeights } from "./OwnWeights";
import { table } from "./table";
import { keptRuns } from "./weights";
import { classificationFindings } from "./words";

const hasMethods = ({ methods }: ClassificationTrace) => methods.some((method) => method !== null);

type FigureProps = Pick<ScreenProps<"classification">, "params" | "theme" | "exportsOf"> & {
  readonly trace: ClassificationTrace | null;
  readonly id: FigureName;
};

function Drawn({ id, params, trace, theme, exportsOf }: FigureProps) {
  const draw = useMemo(() => trace && drawingOf(id, trace), [id, trace]);
  return (
    <FigureSlot
      id={id}
      theme={theme}
      words={figureWords(id, params, trace)}
      draw={draw}
      exports={exportsOf(id)}
    />
  );
}

export function ClassificationPart(props: ScreenProps<"classification">) {
  const { params, trace: asked, running, lacks, theme, exportsOf, onChange } = props;
  const trace = useBegun(asked, hasMethods);
  const numbers = useMemo(() => trace && table(trace), [trace]);
  const kept = useMemo(() => (asked?.complete === true && !running ? keptRuns(asked) : []), [asked, running]);
  const hasMinimum = networkIn(params) === null;
  const figure = (id: FigureName) => (
    <Drawn id={id} params={params} trace={trace} theme={theme} exportsOf={exportsOf} />
  );
  return (
    <>
      <NeedsExamples lacks={lacks} data={params.data} onData={(data) => onChange({ ...params, data })} />
      <NeedsWeights lacks={lacks} start={params.start} onStart={(start) => onChange({ ...params, start })} />
      {params.tune === undefined ? null : (
        <div className="parts__pair">
          {figure("sweep")}
          {figure("verdict")}
        </div>
      )}
      <CompleteFindings trace={asked} tell={classificationFindings} pending={running} />
      <div className="parts__pair">
        {figure("loss")}
        {figure(hasMinimum ? "approach" : "told")}
      </div>
      <div className="parts__pair">
        {figure("shares")}
        {figure("ratios")}
      </div>
      <div className="parts__pair">
        {hasMinimum ? figure("told") : null}
        <p className="findings">{trace?.data?.provenance ?? ""}</p>
      </div>
      {numbers === null ? null : <DataTable {...numbers} />}
      <SaveWeights all={kept} onStart={(local) => onChange({ ...params, start: { local } })}>
        Those that the first run of a method ended with, in double precision, of columns that are centred and
        scaled: a file in the format safetensors, to be opened in the rail. A network’s starts the forward
        pass, too.
      </SaveWeights>
    </>
  );
}
