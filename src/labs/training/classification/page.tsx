/** @file The page of classification. */
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { NumberRows } from "../../shared/rail/NumberRows";
import { ChoiceRow } from "../../shared/rail/rows";
import { outcomeOf } from "../outcome";
import type { PageOf, RailProps } from "../page";
import { FRESH_TUNE } from "../run/classification/opening";
import { networkIn } from "../run/classification/model";
import { COUNT, FACTOR, SCALE, SEEDS, type ClassificationParams } from "../run/classification/params";
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

const GRID = [
  { key: "from", noun: "least step", limits: SCALE },
  { key: "factor", limits: FACTOR },
  { key: "count", name: "steps tried", noun: "number of steps tried", limits: COUNT },
  { key: "seeds", name: "runs each", noun: "runs of each step", limits: SEEDS },
] as const;

function TuneRows(props: Props) {
  const own = linesOf(props).line("tune");
  const { tune } = props.params;
  return (
    <Section title="Tuning">
      <ChoiceRow
        {...own}
        name="step U"
        noun="how the step is found"
        value={tune === undefined ? "given" : "grid"}
        options={[
          { value: "given", label: "as given" },
          { value: "grid", label: "tuned on a grid" },
        ]}
        onChange={(kind) => own.onChange(kind === "grid" ? FRESH_TUNE : undefined)}
      />
      {tune === undefined ? null : (
        <NumberRows value={tune} numbers={GRID} control="tune" onChange={own.onChange} />
      )}
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
      <TuneRows {...props} />
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
