/**
 * @file The forward pass: paths through the layers, their steps before and after training, how many are
 * beyond the bound, and the training itself.
 */
import { useMemo } from "react";
import { DataTable } from "../../../ui/DataTable";
import { NeedsExamples } from "../classification/NeedsExamples";
import { NeedsWeights } from "../classification/OwnWeights";
import { keptAs } from "../classification/weights";
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { PartFigure } from "../../shared/parts/PartFigure";
import { useBegun } from "../../shared/parts/useBegun";
import type { ScreenProps } from "../page";
import { SaveWeights, type Kept } from "../SaveWeights";
import { isDrawn, type Drawn } from "../run/forward/paths";
import { DRAWS } from "./draw";
import { forwardFindings } from "./findings";
import type { FigureName } from "./figures";
import { PassesPanel } from "./PassesPanel";
import { table } from "./table";
import { figureWords } from "./words";

function keptNetwork({ params, data, result }: Drawn): Kept {
  const { depth, width } = params;
  const model = { kind: "network", depth, width } as const;
  const { features, classes, name } = data;
  return keptAs(`network ${depth} ${width} ${name}`, { model, features, classes, numbers: result.weights });
}

export function ForwardPart(props: ScreenProps<"forward">) {
  const { params, trace: asked, running, lacks, theme, exportsOf, onChange } = props;
  const begun = useBegun(asked, isDrawn);
  const trace = isDrawn(begun) ? begun : null;
  const numbers = useMemo(() => trace && table(trace), [trace]);
  const kept = useMemo(
    () => (trace !== null && trace.complete && !running ? [keptNetwork(trace)] : []),
    [trace, running],
  );
  const slot = (id: FigureName) => (
    <PartFigure
      id={id}
      trace={trace}
      draw={DRAWS[id]}
      words={(said) => figureWords(id, said)}
      theme={theme}
      exportsOf={exportsOf}
    />
  );
  return (
    <>
      <NeedsExamples lacks={lacks} data={params.data} onData={(data) => onChange({ ...params, data })} />
      <NeedsWeights lacks={lacks} start={params.start} onStart={(start) => onChange({ ...params, start })} />
      <PassesPanel params={params} trace={trace} theme={theme} exportsOf={exportsOf} onChange={onChange} />
      <CompleteFindings trace={asked} tell={forwardFindings} pending={running} />
      <div className="parts__pair parts__pair--even">
        {slot("untrained")}
        {slot("trained")}
      </div>
      <div className="parts__pair parts__pair--even">
        {slot("beyond")}
        {slot("lens")}
      </div>
      <div className="parts__pair parts__pair--even">
        {slot("learned")}
        <p className="findings">{trace?.data.provenance ?? ""}</p>
      </div>
      {numbers === null ? null : <DataTable {...numbers} />}
      <SaveWeights all={kept} onStart={(local) => onChange({ ...params, start: { local } })}>
        Those after training, in double precision, of columns that are centred and scaled: a file in the
        format safetensors, to be opened in the rail, here and in classification.
      </SaveWeights>
    </>
  );
}
