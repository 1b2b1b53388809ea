/** @file Rows of the rail for the numbers that a value is made of, which is reset as a whole. */
import type { Limits } from "../../../param/limits";
import { Rich } from "../../../ui/Rich";
import { NumberRow } from "./NumberRow";

/** The keys of a value that are numbers. */
type NumberKey<Value> = {
  readonly [Key in keyof Value & string]: Value[Key] extends number ? Key : never;
}[keyof Value & string];

/** What the row of one of them is told. */
export interface NumberIn<Key extends string> {
  readonly key: Key;
  readonly limits: Limits;
  /** In the app's notation; absent: the key. */
  readonly name?: string;
  /** For those who do not see the name; absent: the name. */
  readonly noun?: string;
  /** As of a row. */
  readonly label?: string;
  readonly place?: boolean;
}

interface NumberRowsProps<Value extends object> {
  readonly value: Value;
  readonly numbers: readonly NumberIn<NumberKey<Value>>[];
  /** What stands before their keys in the ids of their controls; absent: they have none. */
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
      // The value of such a key is a number.
      value={value[key] as number}
      onChange={(to) => onChange({ ...value, [key]: to })}
    />
  ));
}
