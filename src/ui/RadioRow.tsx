/** @file A choice of one among a few options, side by side. */
import { useId, type ReactNode } from "react";
import "./choices.css";

interface RadioRowProps<Value extends string | number> {
  readonly legend: string;
  /** The id of the control, by which a lecture can show it alone. */
  readonly control?: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function RadioRow<Value extends string | number>({
  legend,
  control,
  options,
  value,
  onChange,
}: RadioRowProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choices choices--row" data-control={control}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="choices__item">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
