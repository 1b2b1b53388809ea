/** @file The page of the measured threshold. */
import { Section } from "../../../ui/Section";
import type { PageOf, RailProps } from "../page";
import { railFor, RunRows } from "../railRows";
import { ThresholdPart } from "./ThresholdPart";
import { thresholdFindings } from "./words";

function Rail({ params, onChange }: RailProps<"threshold">) {
  const { row, choice } = railFor({ params, onChange });
  return (
    <>
      {choice("update")}
      <Section title="Each run">
        {row("target")}
        <RunRows params={params} onChange={onChange} />
      </Section>
      <Section title="Search">
        {row("scan")}
        {row("precision")}
        {row("width")}
        {row("x")}
        {row("logStep")}
      </Section>
    </>
  );
}

export const page: PageOf<"threshold"> = {
  Screen: ThresholdPart,
  Rail,
  outcome: (trace) => thresholdFindings(trace).slice(0, 1),
};
