/** @file Makes the sections of the rail from a table of params, and the props of their rows. */
import type { ReactNode } from "react";
import { copyOf } from "../../../param/copy";
import type { Check } from "../../../param/check";
import type { Shape } from "../../../param/kind";
import type { Limits } from "../../../param/limits";
import type { RailRow } from "../../../param/row";
import type { Param, Table } from "../../../param/table";
import type { Reset } from "../../../ui/ResetButton";
import { RadioRow } from "../../../ui/RadioRow";
import { Explained } from "../../../ui/Explained";
import { Rich } from "../../../ui/Rich";
import { Section } from "../../../ui/Section";

/** What a lab knows about a row at this moment, beyond the table. */
export interface Own<Value> {
  /** The value of the row's reset. */
  readonly usual?: Value;
  readonly limits?: Limits;
  readonly check?: Check<Value>;
  /** The value to start from when the person replaces a word. */
  readonly chosen?: Value;
  readonly name?: string;
  readonly onChange?: (value: Value) => void;
  readonly onReset?: () => void;
}

/** The props of a row, whatever its control. */
export interface Line<Value> {
  readonly control: string;
  readonly name: ReactNode;
  readonly noun: string;
  readonly label: string;
  readonly value: Value;
  readonly reset: Reset;
  readonly onChange: (value: Value) => void;
}

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

/** The reset of a value. */
export const resetTo = <Value,>(value: Value, usual: Value, onChange: (value: Value) => void): Reset => ({
  shown: differs(value, usual),
  onReset: () => onChange(copyOf(usual)),
});

export const optionsOf = (words: readonly string[], labels: RailRow["labels"]) =>
  labels === undefined
    ? words.map((value) => ({ value, label: value }))
    : Object.entries(labels).map(([value, label]) => ({ value, label }));

/** TypeScript cannot follow that a value has the type of its param. */
export const as = <Value,>(line: Line<unknown>): Line<Value> => line as unknown as Line<Value>;

export function wordsOf({ name, noun = name, label = noun }: Omit<RailRow, "chosen">) {
  return { name: <Explained text={name} whole />, noun, label };
}

export function shapeOf<Value>({ kind }: Param<Value>): Shape | null {
  // Only simple kinds have a shape.
  return "shape" in kind && kind.shape ? (kind.shape as Shape) : null;
}

export type RailOf<Params extends object> = ReturnType<typeof railOf<Params>>;

/**
 * Makes sections of the rail from these params.
 * @param within the prefix of their controls' ids, if they are params inside another value
 */
export function railOf<Params extends object>(
  table: Table<Params>,
  params: Params,
  onPatch: (patch: Partial<Params>) => void,
  within = "",
) {
  type Name = keyof Params & string;

  const rowOf = (name: Name): RailRow => {
    const { row } = table[name];
    if (row === undefined) throw new Error(`The param ${name} has no row in its table.`);
    return row;
  };

  /** The props of a control that a lab brings itself. */
  const line = <N extends Name>(name: N, own: Own<Params[N]> = {}): Line<Params[N]> => {
    const { usual } = table[name];
    const patch = (value: Params[N]) => onPatch({ [name]: value } as unknown as Partial<Params>);
    const { onChange = patch } = own;
    const reset = resetTo(params[name], own.usual ?? usual, onChange);
    return {
      control: `${within}${name}`,
      ...wordsOf({ ...rowOf(name), ...(own.name !== undefined && { name: own.name }) }),
      value: params[name],
      reset: own.onReset ? { ...reset, onReset: own.onReset } : reset,
      onChange,
    };
  };

  /** A section for a single param: titled with its name, with its reset and a control. */
  const section = <N extends Name>(
    name: N,
    children: ReactNode,
    own: Own<Params[N]> & { readonly inline?: boolean } = {},
  ) => {
    const { control, reset } = line(name, own);
    return (
      <Section title={rowOf(name).name} control={control} reset={reset} inline={own.inline === true}>
        {children}
      </Section>
    );
  };

  /** A section that contains a choice. */
  const choice = (name: Name, { inline = false } = {}) => {
    const shape = shapeOf(table[name]);
    if (shape?.type !== "choice") throw new Error(`The param ${name} is no choice.`);
    const { label, value, onChange } = as<string>(line(name) as unknown as Line<unknown>);
    const options = optionsOf(shape.words, rowOf(name).labels).map((option) => ({
      ...option,
      label: <Rich text={option.label} />,
    }));
    return section(name, <RadioRow legend={label} options={options} value={value} onChange={onChange} />, {
      inline,
    });
  };

  return { line, section, choice };
}
