/** @file The row of a param in the rail, from its line in the table. */
import type { Shape } from "../../../param/kind";
import type { Param, Table } from "../../../param/table";
import { Rich } from "../../../ui/Rich";
import { BeliefRow, ChoiceRow, NumberRow, RangeRow } from "./rows";

interface ParamRowProps<Params extends object, Name extends keyof Params & string> {
  readonly table: Table<Params>;
  readonly params: Params;
  readonly name: Name;
  /** What the row is reset to; absent: what the table says. */
  readonly usual?: Params[Name] | undefined;
  readonly onChange: (params: Params) => void;
}

function shapeOf<Value>({ kind }: Param<Value>): Shape {
  // Only simple kinds have one.
  if ("shape" in kind && kind.shape) return kind.shape as Shape;
  throw new Error("This param has no control of its own.");
}

/** What the row of a number says: from its line in the table. */
export function numberLine(param: Param<number>) {
  const { row, usual } = param;
  const shape = shapeOf(param);
  if (shape.type !== "number" || row === undefined) throw new Error("This param has no row for a number.");
  const noun = row.noun ?? row.name;
  return { name: row.name, noun, label: row.label ?? noun, limits: shape.limits, usual };
}

export function ParamRow<Params extends object, Name extends keyof Params & string>({
  table,
  params,
  name,
  usual,
  onChange,
}: ParamRowProps<Params, Name>) {
  // TypeScript cannot follow that a param's value is of its kind's shape.
  const own = table[name] as unknown as Param<unknown>;
  const { row = { name } } = own;
  const shape = shapeOf(own);
  const props = {
    control: name,
    name: <Rich text={row.name} />,
    noun: row.noun ?? row.name,
    value: params[name] as never,
    usual: (usual ?? own.usual) as never,
    onChange: (value: unknown) => onChange({ ...params, [name]: value }),
  };
  switch (shape.type) {
    case "number":
      return <NumberRow {...props} limits={shape.limits} place={row.place === true} />;
    case "range":
      return <RangeRow {...props} limits={shape.limits} />;
    case "choice":
      return (
        <ChoiceRow
          {...props}
          options={shape.words.map((value) => ({ value, label: row.labels?.[value] ?? value }))}
        />
      );
    case "belief":
      return <BeliefRow {...props} onChange={(value) => props.onChange([...value])} />;
  }
}

/** A function that makes the rows of these params. */
export const rowsOf =
  <Params extends object>(table: Table<Params>, params: Params, onChange: (params: Params) => void) =>
  <Name extends keyof Params & string>(name: Name, usual?: Params[Name]) => (
    <ParamRow table={table} params={params} name={name} usual={usual} onChange={onChange} />
  );
