/** @file Makes the rail's rows from a table of params. */
import type { ReactNode } from "react";
import type { Check } from "../../../param/check";
import { copyOf } from "../../../param/copy";
import type { Simple } from "../../../param/kind";
import type { Range } from "../../../param/range";
import type { Limits } from "../../../param/limits";
import { isAsLong } from "../../../param/opening";
import type { RailRow } from "../../../param/row";
import type { Param, Table } from "../../../param/table";
import { NumberRow } from "./NumberRow";
import { as, optionsOf, railOf, resetTo, wordsOf, type Line, type Own } from "./railOf";
import { BeliefRow, BesideRow, ChoiceRow, RangeRow } from "./rows";
import { MatrixRow, TextRow, VectorRow } from "./VectorRow";

/** What determines the control of a row. */
interface Control {
  readonly kind: Pick<Simple<unknown>, "shape" | "check">;
  readonly row: Omit<RailRow, "chosen">;
  readonly limits?: Limits | undefined;
  /** A check of a lab that is stricter than that of the kind. */
  readonly check?: Check<unknown> | undefined;
}

export function rowFor(line: Line<unknown>, { kind, row, limits, check = kind.check }: Control): ReactNode {
  const { shape } = kind;
  switch (shape?.type) {
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
    case "vector":
      return <VectorRow {...as<number[]>(line)} check={check as Check<number[]>} />;
    case "matrix":
      return <MatrixRow {...as<number[][]>(line)} check={check as Check<number[][]>} />;
    case "text":
      return <TextRow {...as<string>(line)} check={check as Check<string>} />;
    case "word":
      throw new Error("A word or a value of one's own has two rows.");
    case undefined:
      throw new Error(`What is set as ${line.control} needs a control of its own.`);
  }
}

const CHOSEN_OPTION = "chosen";

interface WordRowsProps {
  readonly line: Line<unknown>;
  readonly param: Param<unknown>;
  readonly own: Own<unknown>;
  /** The control for a value in place of a word. */
  readonly kind: Control["kind"];
}

/** A choice of words, one of which stands for a value that is set in a row below. */
function WordRows({ line, param: { row, usual }, own, kind }: WordRowsProps) {
  if (row?.chosen === undefined) throw new Error("A value of one's own has no row.");
  const { value, onChange, control, ...words } = line;
  const { chosen = typeof usual === "string" ? row.chosen.usual : usual, check } = own;
  const start = typeof usual === "string" || !isAsLong(usual, chosen) ? chosen : usual;
  const [shown, back] = [value, usual].map((each) => (typeof each === "string" ? each : CHOSEN_OPTION));
  const choose = (next: string) => onChange(next === CHOSEN_OPTION ? copyOf(chosen) : next);
  return (
    <div data-control={control}>
      <ChoiceRow
        {...words}
        value={shown ?? CHOSEN_OPTION}
        reset={{
          shown: shown !== back,
          onReset: back === CHOSEN_OPTION ? () => onChange(copyOf(start)) : line.reset.onReset,
        }}
        options={optionsOf([], row.labels)}
        onChange={choose}
      />
      {shown === CHOSEN_OPTION
        ? rowFor(
            {
              ...wordsOf(row.chosen),
              control: `${control}-own`,
              value,
              reset: resetTo(value, start, onChange),
              onChange,
            },
            { kind, row: row.chosen, check },
          )
        : null}
    </div>
  );
}

/** Makes rows of these params, in addition to all that `railOf` makes. */
export function rowsOf<Params extends object>(
  table: Table<Params>,
  params: Params,
  onPatch: (patch: Partial<Params>) => void,
  within = "",
) {
  type Name = keyof Params & string;
  const rail = railOf(table, params, onPatch, within);

  /** A row whose control follows from the kind of the param. */
  const row = <N extends Name>(name: N, own: Own<Params[N]> = {}): ReactNode => {
    const param = table[name];
    const { row: words = { name } } = param;
    // Only simple kinds have a shape, which the values that pass their check have, too.
    const kind = param.kind as Partial<Simple<unknown>> as Control["kind"];
    const { shape } = kind;
    const made = rail.line(name, own) as unknown as Line<unknown>;
    const all = own as Own<unknown>;
    if (shape?.type !== "word")
      return rowFor(made, { kind, row: words, limits: own.limits, check: own.check });
    const of = { shape: shape.own, check: kind.check };
    return <WordRows line={made} param={param as unknown as Param<unknown>} own={all} kind={of} />;
  };

  return { ...rail, row };
}
