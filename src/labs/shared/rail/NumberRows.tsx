/** @file Rows for the numbers that make up a value; the value is reset as a whole. */
import type { Limits } from "../../../param/limits";
import { Rich } from "../../../ui/Rich";
import { NumberRow } from "./NumberRow";

/** The keys of a value whose values are numbers. */
type NumberKey<Value> = {
  readonly [Key in keyof Value & string]: Value[Key] extends number ? Key : never;
}[keyof Value & string];

/** The props of the row of one of them. */
export interface NumberIn<Key extends string> {
  readonly key: Key;
  readonly limits: Limits;
  /** The label in the app's notation; absent: the key. */
  readonly name?: string;
  /** The name in plain words for screen readers; absent: the label. */
  readonly noun?: string;
  /** As for `NumberRow`. */
  readonly label?: string;
  readonly place?: boolean;
}

interface NumberRowsProps<Value extends object> {
  readonly value: Value;
  readonly numbers: readonly NumberIn<NumberKey<Value>>[];
  /** The prefix of the controls' ids; absent: they have no ids. */
  readonly control?: string;
  readonly onChange: (value: Value) => void;
}

export function NumberRows<Value extends object>(props: NumberRowsProps<Value>) {
  const { value, numbers, control, onChange } = props;
  return numbers.map(({ key, name = key, noun = name, ...row }) => (
    <NumberRow
      key={key}
      {...row}
      {...(control !== undefined && { control: `${control}-${key}` })}
      name={<Rich text={name} />}
      noun={noun}
      // The value at this key is a number.
      value={value[key] as number}
      onChange={(to) => onChange({ ...value, [key]: to })}
    />
  ));
}
