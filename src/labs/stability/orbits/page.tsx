/** @file The page of the orbits. */
import { log } from "../../../core/elementary";
import { localThreshold } from "../run/orbits/local";
import type { OrbitsParams } from "../run/params";
import { Section } from "../../../ui/Section";
import type { PageOf, RailProps } from "../page";
import { railFor } from "../railRows";
import { orbitFindings } from "./events";
import { OrbitsPart } from "./OrbitsPart";

/** A range of powers of ten around the step at which the target stops attracting. */
function aroundThreshold(params: OrbitsParams): [number, number] {
  const local = log(localThreshold(params)) / Math.LN10;
  const short = (x: number) => Math.min(9, Math.max(-12, Number(x.toFixed(2))));
  return [short(local - 0.1), short(local + 0.4)];
}

function Rail({ params, onChange }: RailProps<"orbits">) {
  const { row, choice } = railFor({ params, onChange });
  return (
    <>
      {choice("update")}
      <Section title="Each orbit">
        {row("target")}
        {row("start")}
        {row("transient")}
        {row("kept")}
        {row("floor")}
      </Section>
      <Section title="Window">
        {row("logStep")}
        {row("width")}
        <button
          type="button"
          className="rail-action"
          onClick={() => onChange({ ...params, logStep: aroundThreshold(params) })}
        >
          around the local threshold
        </button>
      </Section>
    </>
  );
}

export const page: PageOf<"orbits"> = {
  Screen: OrbitsPart,
  Rail,
  outcome: (trace) => orbitFindings(trace).slice(1, 2),
};
