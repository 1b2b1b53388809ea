/** @file The rails of threshold, orbits, audit and pair. */
import { log } from "../../../core/elementary";
import {
  type AuditParams,
  type OrbitsParams,
  type PairParams,
  type ThresholdParams,
} from "../../../experiments/stability/params";
import { localThreshold } from "../../../experiments/stability/orbits/local";
import { Section } from "../../../ui/Section";
import { railFor, RunRows, usualFor, type EditorProps } from "./common";

export function ThresholdControls({ params, onChange }: EditorProps<ThresholdParams>) {
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

/** Powers of ten around the step at which the target stops attracting. */
function aroundThreshold(params: OrbitsParams): [number, number] {
  const local = log(localThreshold(params)) / Math.LN10;
  const short = (x: number) => Math.min(9, Math.max(-12, Number(x.toFixed(2))));
  return [short(local - 0.1), short(local + 0.4)];
}

export function OrbitsControls({ params, onChange }: EditorProps<OrbitsParams>) {
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

export function AuditControls({ params, onChange }: EditorProps<AuditParams>) {
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

export function PairControls({ params, onChange }: EditorProps<PairParams>) {
  const usual = usualFor(params);
  const { row, choice } = railFor({ params, onChange });
  /** A belief with another number of classes has nothing usual to go back to. */
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
