/** @file The rows of a value of one of several kinds: which of them, and what the kind has, each with its own reset. */
import { Fragment, type ReactNode } from "react";
import type { Check } from "../../../param/check";
import type { AnyMembers, Argument, Simple } from "../../../param/kind";
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

/** @param check of the values, which a lab knows */
type Own = (line: Line<unknown>, check: Check<never>) => ReactNode;

interface SpeltRowsProps<Value> {
  readonly line: Line<Value>;
  readonly of: Spelt;
  /** The id of the choice of a kind, where it stands within the param's row. */
  readonly kindControl?: string;
  /** Whether a kind is offered; the one that stands is. */
  readonly offers?: (kind: string) => boolean;
  /** Of several such values, which: "of method 2". */
  readonly whose?: string | undefined;
  /** Controls of a lab's own; null: there is none. */
  readonly own?: Readonly<Record<string, Own>> | undefined;
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
  /** Of what it is within. */
  readonly control: string;
  readonly whose: string | undefined;
  readonly name: string;
  readonly row: InnerRow<unknown>;
  readonly value: unknown;
  readonly usual: unknown;
  readonly onChange: (value: unknown) => void;
}

function lineOf({ control, whose, name, row, value, usual, onChange }: Inner): Line<unknown> {
  const { label, ...words } = wordsOf({ name, ...row });
  return {
    control: `${control}-${row.control ?? name}`,
    ...words,
    label: whose === undefined ? label : `${label} ${whose}`,
    value,
    reset: resetTo(value, usual ?? value, onChange),
    onChange,
  };
}

/** A row for each of a few numbers. */
function entryRows(inner: Inner): ReactNode {
  const [now, back] = [inner.value, inner.usual] as [readonly number[], readonly number[]];
  return inner.row.entries?.map((row, i) => {
    const { control: name, limits } = row;
    const onChange = (to: unknown) => inner.onChange(now.with(i, Number(to)));
    const line = lineOf({ ...inner, name, row, value: now[i], usual: back[i], onChange });
    const control = { shape: { type: "number", limits }, row: { name, ...row } } as const;
    return <Fragment key={name}>{rowFor(line, control)}</Fragment>;
  });
}

function innerRow(inner: Inner, of: Argument<unknown>, own: SpeltRowsProps<never>["own"]): ReactNode {
  const { name, row, whose } = inner;
  if (row.entries !== undefined) return entryRows(inner);
  const line = lineOf(inner);
  const brought = own?.[name];
  if (brought !== undefined) return brought(line, of.kind.check as Check<never>);
  if (of.kind.members) return <SpeltRows line={line} of={of} whose={whose} />;
  if (of.kind.shape) return rowFor(line, { shape: of.kind.shape, row: { name, ...row } });
  throw new Error(`What is set as ${line.control} needs a control of its own.`);
}

interface Inside {
  readonly members: AnyMembers;
  readonly now: Full;
  /** What its kind opens with. */
  readonly back: Full;
  readonly put: (to: Full) => void;
}

function insideOf<Value>({ line, of: { kind, usual } }: SpeltRowsProps<Value>): Inside {
  if (!("members" in kind && kind.members)) throw new Error(`The values of ${line.control} are of one kind.`);
  const { members } = kind;
  const now = full(line.value);
  // Its kinds have what they open with.
  const put = (to: Full) => line.onChange(short(to) as Value);
  return { members, now, back: opening(now.kind, members, usual), put };
}

/** What the kind that stands has. */
export function ArgumentRows<Value>(props: SpeltRowsProps<Value>) {
  const { line, whose, own } = props;
  const { members, now, back, put } = insideOf(props);
  return Object.entries(members[now.kind] ?? {}).map(([name, argument]) => {
    const { row } = argument;
    if (row === undefined) return null;
    const onChange = (to: unknown) => put({ ...now, [name]: to });
    const inner = { control: line.control, whose, name, row, value: now[name], usual: back[name], onChange };
    return <Fragment key={name}>{innerRow(inner, argument, own)}</Fragment>;
  });
}

export function SpeltRows<Value>(props: SpeltRowsProps<Value>) {
  const { line, of, kindControl = line.control, offers = () => true } = props;
  const { row, usual } = of;
  const { members, now, put } = insideOf(props);
  const Choice = row?.beside ? BesideRow : ChoiceRow;
  return (
    <>
      <Choice
        {...as<string>(line as unknown as Line<unknown>)}
        control={kindControl}
        value={now.kind}
        // What the kind has is reset beside it.
        reset={usual === undefined || full(usual).kind === now.kind ? null : line.reset}
        options={optionsOf(Object.keys(members), row?.labels).filter(
          ({ value }) => value === now.kind || offers(value),
        )}
        onChange={(to) => put(opening(to, members, usual, now))}
      />
      <ArgumentRows {...props} />
    </>
  );
}
