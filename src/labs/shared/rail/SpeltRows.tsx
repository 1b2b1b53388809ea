/** @file Rows for a value of one of several kinds: a choice of the kind, and the kind's arguments, each with a reset. */
import { Fragment, type ReactNode } from "react";
import type { Check } from "../../../param/check";
import { number, type AnyMembers, type Argument, type Simple } from "../../../param/kind";
import { full, opening, short, type Full } from "../../../param/opening";
import type { InnerRow, RailRow } from "../../../param/row";
import { as, optionsOf, resetTo, wordsOf, type Line } from "./railOf";
import { rowFor } from "./rowsOf";
import { BesideRow, ChoiceRow, Select } from "./rows";

/** A param, or an argument inside another value. */
interface Spelt {
  readonly kind: Partial<Pick<Simple<never>, "members" | "shape">> | object;
  readonly row?: RailRow | InnerRow<unknown>;
  readonly usual?: unknown;
}

/** Checks for what is typed, each made from the check of the argument's kind. */
type Checks = Readonly<Record<string, (check: Check<never>) => Check<unknown>>>;

export interface SpeltRowsProps<Value> {
  readonly line: Line<Value>;
  readonly of: Spelt;
  /** The id of the control that chooses the kind, if it is inside the param's row. */
  readonly kindControl?: string;
  /** Whether to offer a kind; the present one is always offered. */
  readonly offers?: (kind: string) => boolean;
  /** The number of coordinates that new values must fit. */
  readonly dimension?: number;
  /** Which of several such values this is: "of method 2". */
  readonly whose?: string | undefined;
  /** Checks of a lab that are stricter than those of the kinds. */
  readonly checks?: Checks | undefined;
  /** The names of arguments without a row at this moment. */
  readonly without?: readonly string[] | undefined;
}

export interface Inner {
  /** The id of the surrounding control. */
  readonly control: string;
  readonly whose: string | undefined;
  readonly name: string;
  readonly row: InnerRow<unknown>;
  readonly value: unknown;
  readonly usual: unknown;
  readonly onChange: (value: unknown) => void;
}

export function lineOf({ control, whose, name, row, value, usual, onChange }: Inner): Line<unknown> {
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

/** A row for each number of a short list. */
function entryRows(inner: Inner): ReactNode {
  const [now, back] = [inner.value, inner.usual] as [readonly number[], readonly number[]];
  return inner.row.entries?.map((row, i) => {
    const { control: name, limits } = row;
    const onChange = (to: unknown) => inner.onChange(now.with(i, Number(to)));
    const line = lineOf({ ...inner, name, row, value: now[i], usual: back[i], onChange });
    return <Fragment key={name}>{rowFor(line, { kind: number(limits), row: { name, ...row } })}</Fragment>;
  });
}

interface EntryRowsProps<Value> {
  readonly line: Line<Value>;
  readonly of: Spelt;
}

/** Rows for a param that is a short list of numbers. */
export const EntryRows = <Value,>({ line, of: { row = {}, usual } }: EntryRowsProps<Value>) =>
  entryRows({ ...as<unknown>(line as unknown as Line<unknown>), name: "", row, usual, whose: undefined });

/** A choice among words in the order of their kind; in the order of labels, numbers would come first. */
function wordRow(
  line: Line<unknown>,
  { labels, beside }: InnerRow<unknown>,
  { format, parse }: Pick<Simple<unknown>, "format" | "parse">,
  words: readonly string[],
): ReactNode {
  const Choice = beside ? BesideRow : ChoiceRow;
  return (
    <Choice
      {...line}
      value={format(line.value)}
      options={words.map((value) => ({ value, label: labels?.[value] ?? value }))}
      onChange={(to) => line.onChange(parse(to))}
    />
  );
}

function innerRow(inner: Inner, of: Argument<unknown>, checks: Checks = {}): ReactNode {
  const { name, row, whose } = inner;
  if (row.entries !== undefined) return entryRows(inner);
  const line = lineOf(inner);
  if (of.kind.members) return <SpeltRows line={line} of={of} whose={whose} />;
  if (of.kind.shape?.type === "choice") return wordRow(line, row, of.kind, of.kind.shape.words);
  const check = checks[name]?.(of.kind.check as Check<never>);
  return rowFor(line, { kind: of.kind, row: { name, ...row }, check });
}

interface ArgumentsProps {
  readonly of: readonly (readonly [name: string, argument: Argument<unknown>])[];
  readonly now: Readonly<Record<string, unknown>>;
  /** The values that resets restore. */
  readonly back: Readonly<Record<string, unknown>>;
  readonly put: (name: string, value: unknown) => void;
  readonly control: string;
  readonly whose?: string | undefined;
  readonly checks?: Checks | undefined;
  readonly without?: readonly string[] | undefined;
}

/** Rows for arguments. */
export function rowsFor({ of, now, back, put, control, whose, checks, without = [] }: ArgumentsProps) {
  return of.map(([name, argument]) => {
    const { row } = argument;
    if (row === undefined || without.includes(name)) return null;
    const onChange = (to: unknown) => put(name, to);
    const inner = { control, whose, name, row, value: now[name], usual: back[name], onChange };
    return <Fragment key={name}>{innerRow(inner, argument, checks)}</Fragment>;
  });
}

interface Inside {
  readonly members: AnyMembers;
  readonly now: Full;
  /** The value that the kind opens with. */
  readonly back: Full;
  readonly put: (to: Full) => void;
}

function insideOf<Value>({ line, of: { kind, usual }, dimension }: SpeltRowsProps<Value>): Inside {
  if (!("members" in kind && kind.members)) throw new Error(`The values of ${line.control} are of one kind.`);
  const { members } = kind;
  const now = full(line.value);
  // Each kind has a value to open with.
  const put = (to: Full) => line.onChange(short(to) as Value);
  return { members, now, back: opening(now.kind, members, { usual, dimension }), put };
}

/** Rows for the arguments of the present kind. */
export function ArgumentRows<Value>(props: SpeltRowsProps<Value>) {
  const { line, whose, checks, without } = props;
  const { members, now, back, put } = insideOf(props);
  return rowsFor({
    of: Object.entries(members[now.kind] ?? {}),
    control: line.control,
    now,
    back,
    put: (name, to) => put({ ...now, [name]: to }),
    whose,
    checks,
    without,
  });
}

/** The present kind, and those on offer. */
function choiceOf<Value>(props: SpeltRowsProps<Value>) {
  const { of, offers = () => true, dimension } = props;
  const { members, now, put } = insideOf(props);
  const { row, usual } = of;
  return {
    value: now.kind,
    options: optionsOf(Object.keys(members), row?.labels).filter(
      ({ value }) => value === now.kind || offers(value),
    ),
    onChange: (to: string) => put(opening(to, members, { usual, dimension, from: now })),
  };
}

/** Only the choice of the kind. */
export const KindSelect = <Value,>(props: SpeltRowsProps<Value>) => (
  <Select label={props.line.label} {...choiceOf(props)} />
);

export function SpeltRows<Value>(props: SpeltRowsProps<Value>) {
  const { line, of, kindControl = line.control } = props;
  const { row, usual } = of;
  const choice = choiceOf(props);
  const Choice = row?.beside ? BesideRow : ChoiceRow;
  return (
    <>
      <Choice
        {...as<string>(line as unknown as Line<unknown>)}
        {...choice}
        control={kindControl}
        // Its arguments have resets of their own.
        reset={usual === undefined || full(usual).kind === choice.value ? null : line.reset}
      />
      <ArgumentRows {...props} />
    </>
  );
}
