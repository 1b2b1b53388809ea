/** @file One key of a link: how it is written from, and read into, a state (params or view). */
import { fine, type Check, type Checked, type Problem } from "../param/check";
import { quote, readList, readNumber, writeList, writeNumber } from "../param/text";

export type Report = (message: string) => void;

export interface Field<State> {
  readonly key: string;
  /** May be given several times. */
  readonly many?: true;
  /** `said`: the keys that the link itself holds. Why the key has no place beside the others, or null when it has. */
  readonly misplaced: (state: State, said?: ReadonlySet<string>) => string | null;
  readonly write: (state: State) => readonly string[];
  /** The text that is left out, where it does not depend on the other keys. */
  readonly fallback?: string;
  /** The state with the texts put in; what is not usable is reported, with what is used instead. */
  readonly read: (state: State, texts: readonly string[], report: Report) => State;
}

interface Leaf<State, Value> {
  readonly key: string;
  readonly fallback?: string;
  readonly misplaced?: Field<State>["misplaced"];
  readonly get: (state: State) => Value;
  /** The state with a value put in that nobody has checked yet. */
  readonly put: (state: State, value: unknown) => Checked<State>;
  readonly parse: (text: string) => unknown;
  readonly format: (value: Value) => string;
  /** What a link's text must be, where the words of a bad value are about something else. */
  readonly wants?: string;
}

/** What is wrong with a link's text, as a clause after the key. */
export function clause(text: string, { demand, message, path }: Problem): string {
  if (message !== null) return `cannot be used: ${message}`;
  const place = path.at(-1);
  return `is ${quote(text)}${typeof place === "number" ? `: entry ${place + 1}` : "; it"} ${demand}`;
}

function inLinkWords(problem: Problem, wants: string | undefined): Problem {
  const isWhole = problem.demand !== null && problem.path.length === 0;
  return isWhole && wants !== undefined ? { ...problem, demand: `must be ${wants}` } : problem;
}

const LONGEST_STAND_IN = 300;

/** What was done instead. */
export function standIn(texts: readonly string[]): string {
  const text = texts.join(" and ");
  const short = text.length > LONGEST_STAND_IN ? `${text.slice(0, LONGEST_STAND_IN)}…` : text;
  return text === "" ? "It was left out." : `Used ${short} instead.`;
}

/** A key with one value; a bad one leaves the default standing. */
export function leaf<State, Value>({ key, get, put, parse, format, ...rest }: Leaf<State, Value>) {
  const field: Field<State> = {
    key,
    ...(rest.fallback !== undefined && { fallback: rest.fallback }),
    misplaced: rest.misplaced ?? (() => null),
    write: (state) => [format(get(state))],
    read: (state, [text = ""], report) => {
      const result = put(state, parse(text));
      if (result.ok) return result.value;
      const problem = inLinkWords(result.problem, rest.wants);
      report(`${key} ${clause(text, problem)}. ${standIn(field.write(state))}`);
      return state;
    },
  };
  return field;
}

/** The state with one property replaced, if the value passes. */
export function putProperty<State extends object, Name extends keyof State>(
  name: Name,
  check: Check<State[Name]>,
) {
  return (state: State, value: unknown): Checked<State> => {
    const result = check(value);
    return result.ok ? fine({ ...state, [name]: result.value }) : result;
  };
}

/** A key named as its property. */
export function property<State extends object, Name extends keyof State & string>(
  name: Name,
  check: Check<State[Name]>,
  how: Pick<Leaf<State, State[Name]>, "parse" | "format" | "wants">,
): Field<State> {
  return leaf<State, State[Name]>({
    key: name,
    get: (state) => state[name],
    put: putProperty(name, check),
    ...how,
  });
}

export const asNumber = { parse: readNumber, format: writeNumber };
export const asWord = { parse: (text: string): unknown => text, format: (word: string) => word };
export const asBelief = { parse: readList, format: writeList, wants: "numbers between commas" };

/** `uniform`, or the numbers. */
export const asBeliefOrUniform = {
  parse: (text: string) =>
    text.includes(",") || typeof readNumber(text) === "number" ? readList(text) : text,
  format: (value: "uniform" | number[]) => (value === "uniform" ? value : writeList(value)),
  wants: "uniform or numbers between commas",
};

/** `true` as 1, `false` as 0. */
export const asSwitch = {
  parse: (text: string): unknown => (text === "1" ? true : text === "0" ? false : text),
  format: (on: boolean) => (on ? "1" : "0"),
  wants: "1 or 0",
};
