/** @file The page of classification. */
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { OptionalRows } from "../../shared/rail/RecordRows";
import { outcomeOf } from "../outcome";
import type { PageOf, RailProps } from "../page";
import { tuneKind } from "../run/classification/kinds";
import { networkIn } from "../run/classification/model";
import type { ClassificationParams } from "../run/classification/params";
import { trainingTables } from "../run/tables";
import { ClassificationPart } from "./ClassificationPart";
import { DataChoice } from "./DataChoice";
import { MethodList, withoutOthers } from "./MethodList";
import { ModelRows } from "./ModelRows";
import { OwnExamples } from "./OwnExamples";
import { StartRows } from "./OwnWeights";
import { classificationFindings } from "./words";

type Props = RailProps<"classification">;

const linesOf = ({ params, onChange }: Pick<Props, "params" | "onChange">) =>
  rowsIn(trainingTables.classification, { params, onChange });

function DataRows(props: Props) {
  const { params, onChange } = props;
  const { row, line } = linesOf(props);
  return (
    <Section title="Examples">
      <DataChoice {...line("data")} />
      <OwnExamples onData={(data) => onChange({ ...params, data })} />
      {row("missing")}
      {row("testFraction")}
      {row("l2")}
    </Section>
  );
}

/** Changes the model, and the methods to those that it has. */
function onModel(params: ClassificationParams, model: ClassificationParams["model"]): ClassificationParams {
  const methods = networkIn({ model }) === null ? params.methods : withoutOthers(params.methods);
  return { ...params, model, methods };
}

function Rail(props: Props) {
  const { params, onChange } = props;
  const { row, line, section } = linesOf(props);
  return (
    <>
      <DataRows {...props} />
      {section(
        "model",
        <ModelRows
          {...line("model")}
          onChange={(model) => onChange(onModel({ ...params, start: "fresh" }, model))}
        />,
      )}
      {section(
        "start",
        <StartRows
          start={params.start}
          fresh={
            networkIn(params) === null ? "Every run starts at 0." : "Weights are drawn anew for each run."
          }
          onStart={(start, { model }) => onChange(onModel({ ...params, start }, model))}
        />,
      )}
      {section(
        "methods",
        <MethodList
          methods={params.methods}
          isNetwork={networkIn(params) !== null}
          isTuned={params.tune !== undefined}
          onChange={(methods) => onChange({ ...params, methods })}
        />,
      )}
      <Section title="Tuning">
        <OptionalRows line={line("tune")} kind={tuneKind} row={trainingTables.classification.tune.row} />
      </Section>
      <Section title="Runs">
        {row("batch")}
        {row("steps")}
        {row("target")}
        {row("seeds")}
        {row("seed")}
      </Section>
    </>
  );
}

export const page: PageOf<"classification"> = {
  Screen: ClassificationPart,
  Rail,
  outcome: (trace) => outcomeOf(classificationFindings(trace), 4),
};
