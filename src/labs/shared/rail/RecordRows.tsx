/** @file The rows of a value that is a record: one for each entry, each with its own reset; and of a record that is optional. */
import { copyOf } from "../../../param/copy";
import type { AnyArguments } from "../../../param/kind";
import type { OptionalRecord } from "../../../param/record";
import type { RailRow } from "../../../param/row";
import { as, optionsOf, type Line } from "./railOf";
import { BesideRow, ChoiceRow } from "./rows";
import { lineOf, rowsFor } from "./SpeltRows";

interface RecordRowsProps<Value extends object> {
  readonly line: Pick<Line<Value>, "control" | "value" | "onChange">;
  readonly named: AnyArguments;
  /** The value that resets restore; absent: there are none. */
  readonly usual?: Value;
  /** The order of the rows, if it is not that of a link. */
  readonly order?: readonly string[];
}

/** The props of the row of one entry, whose control a lab brings itself. */
export function entryLine<Value extends object, Name extends keyof Value & string>(
  { line: { control, value, onChange }, named, usual }: Omit<RecordRowsProps<Value>, "order">,
  name: Name,
): Line<Value[Name]> {
  const put = (to: unknown) => onChange({ ...value, [name]: to });
  const row = named[name]?.row ?? {};
  const now = {
    control,
    whose: undefined,
    name,
    row,
    value: value[name],
    usual: usual?.[name],
    onChange: put,
  };
  return as<Value[Name]>(lineOf(now));
}

export function RecordRows<Value extends object>(props: RecordRowsProps<Value>) {
  const { line, named, usual, order = [] } = props;
  const { control, value, onChange } = line;
  return rowsFor({
    of: Object.entries(named).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
    now: value as Readonly<Record<string, unknown>>,
    back: { ...usual },
    control,
    put: (name, to) => onChange({ ...value, [name]: to }),
  });
}

interface OptionalRowsProps<Value extends object, None extends null | undefined> {
  readonly line: Line<Value | None>;
  readonly kind: OptionalRecord<Value, None>;
  readonly row: RailRow | undefined;
  /** The id of the control that chooses, if it is inside the param's row, which then has the reset. */
  readonly kindControl?: string;
}

/** Whether there is a record, and its rows. */
export function OptionalRows<Value extends object, None extends null | undefined>(
  props: OptionalRowsProps<Value, None>,
) {
  const { line, kind, row, kindControl } = props;
  const { value, onChange } = line;
  const { none, opens } = kind;
  const isNone = value === null || value === undefined;
  const Choice = row?.beside ? BesideRow : ChoiceRow;
  return (
    <>
      <Choice
        {...as<string>(line as unknown as Line<unknown>)}
        control={kindControl ?? line.control}
        reset={kindControl === undefined ? line.reset : null}
        value={isNone ? "none" : "chosen"}
        options={optionsOf([], row?.labels)}
        onChange={(to) => onChange(to === "none" ? none : copyOf(opens))}
      />
      {isNone ? null : (
        <RecordRows<Value> line={{ ...line, value, onChange }} named={kind.named} usual={opens} />
      )}
    </>
  );
}
