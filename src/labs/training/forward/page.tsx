/** @file The page of the forward pass. */
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { DataChoice } from "../classification/DataChoice";
import { OwnExamples } from "../classification/OwnExamples";
import { StartRows } from "../classification/OwnWeights";
import type { PageOf, RailProps } from "../page";
import { networkIn } from "../run/classification/model";
import { trainingTables } from "../run/tables";
import { forwardFindings } from "./findings";
import { ForwardPart } from "./ForwardPart";

function Rail({ params, onChange }: RailProps<"forward">) {
  const { row, line, section } = rowsIn(trainingTables.forward, { params, onChange });
  return (
    <>
      <Section title="Examples">
        <DataChoice {...line("data")} />
        <OwnExamples onData={(data) => onChange({ ...params, data })} />
        {row("missing")}
        {row("example")}
      </Section>
      <Section title="Network">
        {row("depth")}
        {row("width")}
        {row("seed")}
      </Section>
      {section(
        "start",
        <StartRows
          start={params.start}
          fresh="Weights are drawn from the seed."
          onStart={(start, { model }) => {
            const network = networkIn({ model });
            onChange({ ...params, start, ...(network && { depth: network.depth, width: network.width }) });
          }}
        />,
      )}
      <Section title="Training">
        {row("method")}
        {row("step")}
        {row("steps")}
        {row("l2")}
      </Section>
    </>
  );
}

export const page: PageOf<"forward"> = {
  Screen: ForwardPart,
  Rail,
  outcome: (trace) => forwardFindings(trace).slice(1, 2),
};
