/** @file The page of learning from preferences. */
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { BeliefRow } from "../../shared/rail/rows";
import { outcomeOf } from "../outcome";
import type { PageOf, RailProps } from "../page";
import { trainingTables } from "../run/tables";
import { withReward } from "./fit";
import { PreferencePart } from "./PreferencePart";
import { preferenceFindings } from "./words";

function Rail({ params, onChange }: RailProps<"preference">) {
  const { row, line, choice } = rowsIn(trainingTables.preference, { params, onChange });
  return (
    <>
      <Section title="What is preferred">
        {row("reward", { onChange: (reward) => onChange(withReward(params, reward)) })}
        <BeliefRow
          {...line("reference")}
          of="actions"
          names={params.reference.map((_, i) => `action ${i + 1}`)}
        />
        {row("weight")}
      </Section>
      {choice("scheme")}
      <Section title="Steps">
        {row("step")}
        {row("start")}
        {row("steps")}
      </Section>
    </>
  );
}

export const page: PageOf<"preference"> = {
  Screen: PreferencePart,
  Rail,
  outcome: (trace) => outcomeOf(preferenceFindings(trace), 2),
};
