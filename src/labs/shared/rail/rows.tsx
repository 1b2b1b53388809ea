/** @file Rows of the rail: a number, a range, a choice, a belief; each with its own reset. */
import { useState, type ReactNode } from "react";
import { LEAST, type Limits } from "../../../param/limits";
import type { Range } from "../../../param/kind";
import { Bars } from "../../../ui/Bars";
import { NumberField } from "../../../ui/NumberField";
import { formatNumber } from "../../../ui/number";
import { ResetButton } from "../../../ui/ResetButton";
import { setEntry } from "../moves";
import { nudgeByHundredth, nudgeByRatio, within } from "../problem";

interface RowProps<Value> {
  /** The id of the control: the param's name. */
  readonly control?: string;
  readonly name: ReactNode;
  /** For those who do not see the name, and in "0 is no step". */
  readonly noun: string;
  readonly value: Value;
  readonly usual: Value;
  readonly onChange: (value: Value) => void;
}

interface NumberRowProps extends RowProps<number> {
  readonly limits: Limits;
  /** Sizes move by a tenth of themselves, places by a hundredth. */
  readonly place?: boolean;
}

export function NumberRow(props: NumberRowProps) {
  const { control, name, noun, value, usual, limits, place = false, onChange } = props;
  const byOne = (x: number, steps: number) => x + steps;
  const nudge = limits.whole === true ? byOne : place ? nudgeByHundredth : nudgeByRatio;
  return (
    <div className={limits.whole === true ? "rail-row" : "rail-row rail-row--real"} data-control={control}>
      <span>{name}</span>
      <ResetButton shown={value !== usual} label={noun} onReset={() => onChange(usual)} />
      <NumberField
        value={value}
        label={noun}
        digits={limits.whole === true ? 7 : 6}
        whole={limits.whole === true}
        problem={within(noun, limits)}
        nudge={nudge}
        onChange={onChange}
      />
    </div>
  );
}

const upwards = (from: number, to: number) =>
  from < to ? null : `The range from ${formatNumber(from, 6)} to ${formatNumber(to, 6)} must run upwards`;

export function RangeRow({
  control,
  name,
  noun,
  value,
  usual,
  limits,
  onChange,
}: RowProps<Range> & { limits: Limits }) {
  const [from, to] = value;
  const check = within(noun, limits);
  const field = (label: string, own: number, next: (x: number) => Range) => (
    <NumberField
      value={own}
      label={`${noun}, ${label}`}
      digits={4}
      problem={(x) => check(x) ?? upwards(...next(x))}
      nudge={nudgeByHundredth}
      onChange={(x) => onChange(next(x))}
    />
  );
  return (
    <div className="rail-row rail-row--range" data-control={control}>
      <span>{name}</span>
      <ResetButton
        shown={from !== usual[0] || to !== usual[1]}
        label={noun}
        onReset={() => onChange([...usual])}
      />
      {field("from", from, (x) => [x, to])}
      <span aria-hidden="true">–</span>
      {field("to", to, (x) => [from, x])}
    </div>
  );
}

interface ChoiceRowProps<Value extends string> extends RowProps<Value> {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { control, name, noun, value, usual, options, onChange } = props;
  return (
    <div className="rail-row" data-control={control}>
      <span>{name}</span>
      <ResetButton shown={value !== usual} label={noun} onReset={() => onChange(usual)} />
      <select
        aria-label={noun}
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
    </div>
  );
}

const short = (p: readonly number[]) =>
  p.length > 3 ? `${p.length} classes` : p.map((x) => formatNumber(x, 3)).join("  ");

export function BeliefRow(props: RowProps<readonly number[]>) {
  const { control, name, noun, value, usual, onChange } = props;
  const [held, setHeld] = useState<readonly number[] | null>(null);
  return (
    <div className="rail-belief" data-control={control}>
      <details>
        <summary>
          <span>{name}</span>
          <span className="rail-belief__values tabular">{short(value)}</span>
        </summary>
        <Bars
          names={value.map((_, i) => `class ${i + 1}`)}
          values={value}
          noun={noun}
          least={LEAST}
          onChange={(index, x) => onChange(setEntry(held ?? value, index, x))}
          onGrab={() => setHeld(value)}
          onRelease={() => setHeld(null)}
        />
      </details>
      <ResetButton shown={value.join() !== usual.join()} label={noun} onReset={() => onChange([...usual])} />
    </div>
  );
}
