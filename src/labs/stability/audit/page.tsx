/** @file The page of the audit of pairs. */
import { Section } from "../../../ui/Section";
import type { PageOf, RailProps } from "../page";
import { railFor } from "../railRows";
import { AuditPart } from "./AuditPart";
import { auditFindings } from "./words";

function Rail({ params, onChange }: RailProps<"audit">) {
  const { row, choice } = railFor({ params, onChange });
  return (
    <>
      {choice("update")}
      <Section title="Pairs">
        {row("classes")}
        {row("sampling")}
        {params.sampling === "flat" ? null : row("radius")}
        {row("pairs")}
        {row("seed")}
      </Section>
      <Section title="Step">
        {row("fraction")}
        {row("certificate")}
      </Section>
      <Section title="Search">{row("climbs")}</Section>
    </>
  );
}

export const page: PageOf<"audit"> = {
  Screen: AuditPart,
  Rail,
  outcome: (trace) => auditFindings(trace).slice(1, 2),
};
