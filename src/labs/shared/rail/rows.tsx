/** @file Rows of the rail for a range, a choice and a belief, each with a reset. */
import { useState } from "react";
import type { Limits } from "../../../param/limits";
import type { Range } from "../../../param/range";
import { ExplainedIn } from "../../../ui/Explained";
import { NumberField } from "../../../ui/NumberField";
import { formatExactly, formatNumber } from "../../../ui/number";
import { RadioRow } from "../../../ui/RadioRow";
import { nudgeByHundredth, within } from "../problem";
import { Back, type RowProps } from "./NumberRow";
import { BeliefBars, type BeliefBarsProps } from "./BeliefBars";
import "./rows.css";

const upwards = (from: number, to: number) =>
  from < to ? null : `The range from ${formatExactly(from)} to ${formatExactly(to)} must run upwards`;

export function RangeRow(props: RowProps<Range> & { limits: Limits }) {
  const { control, name, noun, label = noun, value, reset, limits, onChange } = props;
  const [from, to] = value;
  const check = within(noun, limits);
  const field = (end: string, own: number, next: (x: number) => Range) => (
    <NumberField
      value={own}
      label={`${label}, ${end}`}
      digits={4}
      problem={(x) => check(x) ?? upwards(...next(x))}
      nudge={nudgeByHundredth}
      onChange={(x) => onChange(next(x))}
    />
  );
  return (
    <div className="rail-row rail-row--range" data-control={control}>
      <span>{name}</span>
      <Back reset={reset} label={label} />
      {field("from", from, (x) => [x, to])}
      <span aria-hidden="true">–</span>
      {field("to", to, (x) => [from, x])}
    </div>
  );
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>(props: Choice<Value> & { readonly label: string }) {
  const { label, value, options, onChange } = props;
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const found = options.find((option) => option.value === target.value);
        if (found) onChange(found.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

type ChoiceRowProps<Value extends string> = RowProps<Value> & Choice<Value>;

export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { control, name, noun, label = noun, value, reset, options, onChange } = props;
  return (
    <div className="rail-row" data-control={control}>
      <span>{name}</span>
      <Back reset={reset} label={label} />
      <Select label={label} value={value} options={options} onChange={onChange} />
    </div>
  );
}

/** A choice whose options stand side by side and explain themselves. */
export function BesideRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { control, noun, label = noun, value, reset, options, onChange } = props;
  return (
    <div className="rail-row" data-control={control}>
      <RadioRow legend={label} options={options} value={value} onChange={onChange} />
      <Back reset={reset} label={label} />
    </div>
  );
}

const FEW_ENTRIES = 4;

const inShort = (p: readonly number[], of: string) =>
  p.length > FEW_ENTRIES
    ? `${p.length} ${of}`
    : p.map((x) => formatNumber(x, p.length === FEW_ENTRIES ? 2 : 3)).join("  ");

type BeliefRowProps = Omit<RowProps<readonly number[]>, "onChange"> &
  Pick<BeliefBarsProps, "names" | "onRemove" | "onChange"> & {
    /** What its entries belong to. */
    readonly of?: string;
  };

/** A belief on one line. Its bars are rendered only when it is unfolded. */
export function BeliefRow(props: BeliefRowProps) {
  const {
    control,
    name,
    noun,
    label = noun,
    value,
    reset,
    names,
    of = "classes",
    onChange,
    onRemove,
  } = props;
  const [open, setOpen] = useState(false);
  return (
    <div className="rail-belief" data-control={control}>
      <details className="rail-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <ExplainedIn value={null}>
            <span>{name}</span>
          </ExplainedIn>
          <span className="rail-fold__values tabular">{inShort(value, of)}</span>
        </summary>
        {open ? (
          <BeliefBars p={value} noun={noun} names={names} onChange={onChange} onRemove={onRemove} />
        ) : null}
      </details>
      <Back reset={reset} label={label} />
    </div>
  );
}
