/** @file The page of a language model. */
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { OptionalRows, RecordRows } from "../../shared/rail/RecordRows";
import type { PageOf, RailProps } from "../page";
import { evaluateKind, referenceKind } from "../run/language/kinds";
import { referenceRow } from "../run/language/table";
import { trainingTables } from "../run/tables";
import { LanguagePart } from "./LanguagePart";
import { MethodList } from "./MethodList";
import { ModelRows } from "./ModelRows";
import { StartRows } from "./OwnWeights";
import { SetUps } from "./SetUps";
import { languageFindings } from "./words";

function Rail({ params, onChange }: RailProps<"language">) {
  const { row, line, section } = rowsIn(trainingTables.language, { params, onChange });
  return (
    <>
      {section(
        "methods",
        <MethodList methods={params.methods} onChange={(methods) => onChange({ ...params, methods })} />,
      )}
      <Section title="Runs">
        {row("steps")}
        {row("warmup")}
        {row("batch")}
        {row("seeds")}
        {row("seed")}
      </Section>
      {section("start", <StartRows params={params} onChange={onChange} />)}
      {section("model", <ModelRows {...line("model")} />)}
      {section(
        "evaluate",
        <RecordRows
          line={line("evaluate")}
          named={evaluateKind.named}
          usual={trainingTables.language.evaluate.usual}
          order={["every", "bytes"]}
        />,
      )}
      {section(
        "reference",
        <OptionalRows
          line={line("reference")}
          kind={referenceKind}
          row={referenceRow(params.start)}
          kindControl="reference-kind"
        />,
      )}
      <Section title="With more time">
        <SetUps params={params} onChange={onChange} />
      </Section>
    </>
  );
}

export const page: PageOf<"language"> = {
  Screen: LanguagePart,
  Rail,
  outcome: (trace) => languageFindings(trace).slice(0, 2),
};
