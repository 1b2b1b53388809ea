/** @file The rail of the bounds lab. */
import type { BoundsParams, CurveId } from "../../experiments/bounds/params";
import type { BoundsSummary } from "../../experiments/bounds/types";
import { RadioRow } from "../../ui/RadioRow";
import { Section } from "../../ui/Section";
import { BeliefEditor } from "./BeliefEditor";
import { CurveList } from "./CurveList";
import { differs } from "./defaults";
import { Readings } from "./Readings";
import { StepEditor } from "./StepEditor";
import { TargetEditor } from "./TargetEditor";

export interface BoundsControlsProps {
  readonly params: BoundsParams;
  readonly summary: BoundsSummary;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
  readonly onReset: (key: keyof BoundsParams) => void;
  readonly onHighlight: (id: CurveId | null) => void;
}

const X_AXES = [
  { value: "belief", label: "mass" },
  { value: "logit", label: "log-odds" },
] as const;
const Y_AXES = [
  { value: "linear", label: "linear" },
  { value: "log", label: "log" },
] as const;
const SURFACES = [
  {
    value: "bound",
    label: (
      <>
        η<sub>max</sub>
      </>
    ),
  },
  {
    value: "entropyAware",
    label: (
      <>
        η<sub>CE</sub>
      </>
    ),
  },
] as const;

export function BoundsControls({ params, summary, onChange, onReset, onHighlight }: BoundsControlsProps) {
  const resetOf = (...keys: (keyof BoundsParams)[]) => ({
    shown: keys.some((key) => differs(params, key)),
    onReset: () => keys.forEach(onReset),
  });
  const classes = params.p.map((_, i) => ({ value: i + 1, label: String(i + 1) }));
  return (
    <div className="rail">
      <BeliefEditor params={params} onChange={onChange} />
      <StepEditor params={params} summary={summary} onChange={onChange} onReset={() => onReset("step")} />
      <Section title="Here">
        <Readings summary={summary} />
      </Section>
      <TargetEditor params={params} onChange={onChange} onReset={() => onReset("target")} />
      {params.p.length > 2 ? (
        <Section title="Slice" reset={resetOf("along")}>
          <RadioRow
            legend="moves class"
            options={classes}
            value={params.along}
            onChange={(along) => onChange({ along })}
          />
        </Section>
      ) : null}
      <Section title="Show" reset={resetOf("show")}>
        <CurveList show={params.show} onChange={(show) => onChange({ show })} onHighlight={onHighlight} />
      </Section>
      <Section title="Belief axis" reset={resetOf("x")}>
        <RadioRow legend="Belief axis" options={X_AXES} value={params.x} onChange={(x) => onChange({ x })} />
      </Section>
      <Section title="Step axis" reset={resetOf("y")}>
        <RadioRow legend="Step axis" options={Y_AXES} value={params.y} onChange={(y) => onChange({ y })} />
      </Section>
      <Section title="Triangle" reset={resetOf("surface")}>
        <RadioRow
          legend="Levels of"
          options={SURFACES}
          value={params.surface}
          onChange={(surface) => onChange({ surface })}
        />
      </Section>
    </div>
  );
}
