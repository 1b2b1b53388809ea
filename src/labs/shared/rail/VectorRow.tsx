/** @file Rows for a text, a vector and a matrix, which are typed or pasted. What cannot be read is refused with a sentence. */
import type { Check } from "../../../param/check";
import { TextField } from "../../../ui/TextField";
import { Back, type RowProps } from "./NumberRow";
import { readMatrix, readText, readVector, writeMatrix, writeVector } from "./vectors";
import "./vectorRow.css";

interface TypedRowProps<Value> extends RowProps<Value> {
  readonly check: Check<Value>;
}

interface TextRowProps extends TypedRowProps<string> {
  /** Shown while the field is empty. */
  readonly placeholder?: string;
}

export function TextRow(props: TextRowProps) {
  const { control, name, noun, label = noun, value, reset, check, onChange, placeholder = "" } = props;
  return (
    <div className="typed-row" data-control={control}>
      <span>{name}</span>
      <Back reset={reset} label={label} />
      <TextField
        label={label}
        text={value}
        placeholder={placeholder}
        read={readText(check)}
        onChange={onChange}
      />
    </div>
  );
}

export function VectorRow(props: TypedRowProps<number[]>) {
  const { control, name, noun, label = noun, value, reset, check, onChange } = props;
  return (
    <div className="typed-row" data-control={control}>
      <span>{name}</span>
      <Back reset={reset} label={label} />
      <TextField
        label={label}
        text={writeVector(value)}
        read={readVector(check, value)}
        onChange={onChange}
      />
    </div>
  );
}

const MOST_LINES = 8;

export function MatrixRow(props: TypedRowProps<number[][]>) {
  const { control, name, noun, label = noun, value, reset, check, onChange } = props;
  return (
    <div className="typed-row" data-control={control}>
      <span>{name}</span>
      <Back reset={reset} label={label} />
      <TextField
        label={`${label}, a row on each line`}
        rows={Math.min(MOST_LINES, Math.max(2, value.length))}
        text={writeMatrix(value)}
        read={readMatrix(check, value)}
        onChange={onChange}
      />
    </div>
  );
}
