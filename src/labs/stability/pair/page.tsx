/** @file The page of a single pair. */
import { Section } from "../../../ui/Section";
import type { PageOf, RailProps } from "../page";
import { railFor, usualFor } from "../railRows";
import { PairPart } from "./PairPart";
import { findings } from "./words";

function Rail({ params, onChange }: RailProps<"pair">) {
  const usual = usualFor(params);
  const { row, choice } = railFor({ params, onChange });
  /** A belief with another number of classes than the default has no reset. */
  const belief = (name: "target" | "first" | "second") =>
    row(name, { usual: usual[name].length === params[name].length ? usual[name] : params[name] });
  return (
    <>
      {choice("update")}
      <Section title="The pair">
        {belief("target")}
        {belief("first")}
        {belief("second")}
        {row("step")}
      </Section>
    </>
  );
}

export const page: PageOf<"pair"> = {
  Screen: PairPart,
  Rail,
  outcome: (trace) => findings(trace).slice(0, 1),
};
