/** @file The part of the rail that does not change while something is dragged: what is shown, and on which axes. */
import { memo } from "react";
import type { BoundsParams, CurveId } from "../../experiments/bounds/params";
import { RadioRow } from "../../ui/RadioRow";
import { Rich } from "../../ui/Rich";
import { Section } from "../../ui/Section";
import { CurveList } from "./CurveList";
import { DEFAULTS } from "./defaults";

export type ViewFields = Pick<BoundsParams, "along" | "show" | "x" | "y" | "surface">;

interface ViewControlsProps extends ViewFields {
  readonly classes: number;
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
  { value: "bound", label: <Rich text="η_max" /> },
  { value: "entropyAware", label: <Rich text="η_CE" /> },
] as const;

export const ViewControls = memo(function ViewControls(props: ViewControlsProps) {
  const { classes, along, show, x, y, surface, onChange, onReset, onHighlight } = props;
  const reset = (key: keyof ViewFields) => ({
    shown: String(props[key]) !== String(DEFAULTS[key]),
    onReset: () => onReset(key),
  });
  const all = Array.from({ length: classes }, (_, i) => ({ value: i + 1, label: String(i + 1) }));
  return (
    <>
      {classes > 2 ? (
        <Section title="Slice moves" reset={reset("along")}>
          <RadioRow
            legend="Class the slice moves"
            options={all}
            value={along}
            onChange={(next) => onChange({ along: next })}
          />
        </Section>
      ) : null}
      <Section title="Show" reset={reset("show")}>
        <CurveList
          show={show}
          classes={classes}
          onChange={(next) => onChange({ show: next })}
          onHighlight={onHighlight}
        />
      </Section>
      <Section title="Belief axis" inline reset={reset("x")}>
        <RadioRow
          legend="Belief axis"
          options={X_AXES}
          value={x}
          onChange={(next) => onChange({ x: next })}
        />
      </Section>
      <Section title="Step axis" inline reset={reset("y")}>
        <RadioRow legend="Step axis" options={Y_AXES} value={y} onChange={(next) => onChange({ y: next })} />
      </Section>
      <Section title="Triangle" inline reset={reset("surface")}>
        <RadioRow
          legend="Levels of"
          options={SURFACES}
          value={surface}
          onChange={(next) => onChange({ surface: next })}
        />
      </Section>
    </>
  );
});
