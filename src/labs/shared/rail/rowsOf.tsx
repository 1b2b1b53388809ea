/** @file The rail's rows of params, from their lines in the table. */
import type { ReactNode } from "react";
import { copyOf } from "../../../param/copy";
import type { Shape } from "../../../param/kind";
import type { Range } from "../../../param/range";
import type { Limits } from "../../../param/limits";
import type { RailRow } from "../../../param/row";
import type { Param, Table } from "../../../param/table";
import { NumberRow } from "./NumberRow";
import { as, optionsOf, railOf, resetTo, shapeOf, wordsOf, type Line, type Own } from "./railOf";
import { BeliefRow, BesideRow, ChoiceRow, RangeRow } from "./rows";

/** How the control of a row is told. */
interface Control {
  readonly shape: Shape;
  readonly row: Omit<RailRow, "chosen">;
  readonly limits?: Limits | undefined;
}

export function rowFor(line: Line<unknown>, { shape, row, limits }: Control): ReactNode {
  switch (shape.type) {
    case "number":
      return <NumberRow {...as<number>(line)} limits={limits ?? shape.limits} place={row.place === true} />;
    case "range":
      return <RangeRow {...as<Range>(line)} limits={shape.limits} />;
    case "choice": {
      const Choice = row.beside ? BesideRow : ChoiceRow;
      return <Choice {...as<string>(line)} options={optionsOf(shape.words, row.labels)} />;
    }
    case "belief":
      return <BeliefRow {...as<readonly number[]>(line)} />;
    case "word":
      throw new Error("A word or a value of one's own has two rows.");
  }
}

const CHOSEN = "chosen";

/** A word, or a value of one's own, which then has a row below. */
function WordRows({ line, param, own }: { line: Line<unknown>; param: Param<unknown>; own: Shape }) {
  const { row, usual } = param;
  if (row?.chosen === undefined) throw new Error("A value of one's own has no row.");
  const { value, onChange, control, ...words } = line;
  const start = typeof usual === "string" ? row.chosen.usual : usual;
  const [shown, back] = [value, usual].map((each) => (typeof each === "string" ? each : CHOSEN));
  const choose = (next: string) => onChange(next === CHOSEN ? copyOf(start) : next);
  return (
    <div data-control={control}>
      <ChoiceRow
        {...words}
        value={shown ?? CHOSEN}
        reset={{ shown: shown !== back, onReset: line.reset.onReset }}
        options={optionsOf([], row.labels)}
        onChange={choose}
      />
      {shown === CHOSEN
        ? rowFor(
            {
              ...wordsOf(row.chosen),
              control: `${control}-own`,
              value,
              reset: resetTo(value, start, onChange),
              onChange,
            },
            { shape: own, row: row.chosen },
          )
        : null}
    </div>
  );
}

/** Makes rows of these params, beside all that `railOf` makes. */
export function rowsOf<Params extends object>(
  table: Table<Params>,
  params: Params,
  onPatch: (patch: Partial<Params>) => void,
  within = "",
) {
  type Name = keyof Params & string;
  const rail = railOf(table, params, onPatch, within);

  /** A row with the control that the param's values ask for. */
  const row = <N extends Name>(name: N, own: Own<Params[N]> = {}): ReactNode => {
    const param = table[name];
    const shape = shapeOf(param);
    if (shape === null) throw new Error(`The param ${name} needs a control of its own.`);
    const made = rail.line(name, own) as unknown as Line<unknown>;
    return shape.type === "word" ? (
      <WordRows line={made} param={param as unknown as Param<unknown>} own={shape.own} />
    ) : (
      rowFor(made, { shape, row: param.row ?? { name }, limits: own.limits })
    );
  };

  return { ...rail, row };
}
