/** @file The rows of a value of one of several kinds: which of them, and what the kind has, each with its own reset. */
import { Fragment, type ReactNode } from "react";
import type { AnyMembers, Simple } from "../../../param/kind";
import { CONSTANT } from "../../../param/orNumber";
import type { InnerRow, RailRow } from "../../../param/row";
import { fullOf } from "../../../param/spelt";
import { as, optionsOf, resetTo, wordsOf, type Line } from "./railOf";
import { rowFor } from "./rowsOf";
import { BesideRow, ChoiceRow } from "./rows";

type Full = Readonly<Record<string, unknown>> & { readonly kind: string };

/** A param, or a value within another. */
interface Spelt {
  readonly kind: Partial<Pick<Simple<never>, "members" | "shape">> | object;
  readonly row?: RailRow | InnerRow<unknown>;
  readonly usual?: unknown;
}

interface SpeltRowsProps<Value> {
  readonly line: Line<Value>;
  readonly of: Spelt;
  /** Whether a kind is offered; the one that stands is. */
  readonly offers?: (kind: string) => boolean;
  /** Controls of a lab's own. */
  readonly own?: Readonly<Record<string, (line: Line<unknown>) => ReactNode>>;
}

/** A bare number, and a bare word, as what they are short for. */
const full = (value: unknown): Full =>
  typeof value === "number" ? { kind: CONSTANT, value } : fullOf<Full>(value as Full);

/** The shortest spelling. */
function short(value: Full): unknown {
  if (value.kind === CONSTANT) return value["value"];
  return Object.keys(value).length === 1 ? value.kind : value;
}

/** What a kind opens with: as usual where that is of this kind; what stays is there already. */
function opening(kind: string, members: AnyMembers, usual: unknown, from?: Full): Full {
  const given = usual === undefined ? null : full(usual);
  const own = Object.entries(members[kind] ?? {}).map(([name, { usual: left, row }]) => {
    const back = given?.kind === kind ? given[name] : (row?.usual ?? left);
    return [name, row?.stays ? (from?.[name] ?? back) : back];
  });
  return { kind, ...Object.fromEntries(own) };
}

interface Inner {
  readonly name: string;
  readonly row: InnerRow<unknown>;
  readonly value: unknown;
  readonly usual: unknown;
  readonly onChange: (value: unknown) => void;
}

const lineOf = (control: string, { name, row, value, usual, onChange }: Inner): Line<unknown> => ({
  control: `${control}-${row.control ?? name}`,
  ...wordsOf({ name, ...row }),
  value,
  reset: resetTo(value, usual, onChange),
  onChange,
});

/** A row for each of a few numbers. */
function entryRows(control: string, { row, value, usual, onChange }: Inner): ReactNode {
  const [now, back] = [value, usual] as [readonly number[], readonly number[]];
  return row.entries?.map((entry, i) => {
    const { control: name, limits } = entry;
    const put = (to: unknown) => onChange(now.with(i, Number(to)));
    const line = lineOf(control, { name, row: entry, value: now[i], usual: back[i], onChange: put });
    return (
      <Fragment key={name}>
        {rowFor(line, { shape: { type: "number", limits }, row: { name, ...entry } })}
      </Fragment>
    );
  });
}

function innerRow(
  control: string,
  inner: Inner,
  { kind }: Spelt,
  own: SpeltRowsProps<never>["own"],
): ReactNode {
  const { name, row } = inner;
  if (row.entries !== undefined) return entryRows(control, inner);
  const line = lineOf(control, inner);
  const brought = own?.[name];
  if (brought !== undefined) return brought(line);
  if ("shape" in kind && kind.shape) return rowFor(line, { shape: kind.shape, row: { name, ...row } });
  throw new Error(`What is set as ${line.control} needs a control of its own.`);
}

export function SpeltRows<Value>({ line, of, offers = () => true, own }: SpeltRowsProps<Value>) {
  const { kind, row, usual } = of;
  if (!("members" in kind && kind.members)) throw new Error(`The values of ${line.control} are of one kind.`);
  const { members } = kind;
  const now = full(line.value);
  const back = opening(now.kind, members, usual);
  // Its kinds have what they open with.
  const put = (to: Full) => line.onChange(short(to) as Value);
  const Choice = row?.beside ? BesideRow : ChoiceRow;
  return (
    <>
      <Choice
        {...as<string>(line as unknown as Line<unknown>)}
        value={now.kind}
        // What the kind has is reset beside it.
        reset={usual === undefined || full(usual).kind === now.kind ? null : line.reset}
        options={optionsOf(Object.keys(members), row?.labels).filter(
          ({ value }) => value === now.kind || offers(value),
        )}
        onChange={(to) => put(opening(to, members, usual, now))}
      />
      {Object.entries(members[now.kind] ?? {}).map(([name, argument]) =>
        argument.row === undefined ? null : (
          <Fragment key={name}>
            {innerRow(
              line.control,
              {
                name,
                row: argument.row,
                value: now[name],
                usual: back[name],
                onChange: (to) => put({ ...now, [name]: to }),
              },
              argument,
              own,
            )}
          </Fragment>
        ),
      )}
    </>
  );
}
