/**
 * @file Kinds of values. Each says once how a value is checked, spelt in a link, described in the grammar of
 * links, and what its schema is.
 */
import { beliefProblem } from "./belief";
import {
  demand,
  fine,
  listOf,
  numberIn,
  pairOf as twoOf,
  refuse,
  wordOf,
  type Check,
  type Problem,
} from "./check";
import type { Field, Reading, ReadWithin, Report } from "./field";
import { LEAST_SIZE, type Limits } from "./limits";
import type { InnerRow } from "./row";
import type { Schema, SchemaKit } from "./schema";
import { quote, readList, readNumber, writeList, writeNumber } from "./text";

export interface Kind<Value> {
  /** The key of a link may be given several times. */
  readonly many?: true;
  readonly write: (value: Value) => readonly string[];
  /** Reads the texts of a link. Parts that cannot be read are left out and reported. */
  readonly read: (
    texts: readonly string[],
    key: string,
    report: Report,
    within?: ReadWithin,
  ) => Reading<Value>;
  /** The values in words for the grammar of links: "1 … 64", "mirror, projected". */
  readonly values: string;
  /** What the values must be beyond what JSON Schema has keywords for. */
  readonly note?: string;
  readonly schema: (kit: SchemaKit) => Schema<Value>;
}

/** A kind whose values take several keys of a link. */
export interface Spread<Value> extends Pick<Kind<Value>, "note" | "schema"> {
  /** The keys, for a value that is the property of this name. */
  readonly fields: (name: string) => readonly Field<object>[];
  /** A table of params for each kind of value, if the keys set params of their own. */
  readonly tables?: Readonly<Record<string, object>>;
}

/** What a control for such a value must know. */
export type Shape =
  | { readonly type: "number" | "range"; readonly limits: Limits }
  | { readonly type: "choice"; readonly words: readonly string[] }
  | { readonly type: "belief" | "vector" | "matrix" | "text" }
  /** Either a word, or a value that the person sets. */
  | { readonly type: "word"; readonly word: string; readonly own: Shape };

/** A value inside another, with its place in the text of a link. */
export interface Argument<Value> {
  readonly kind: Simple<Value>;
  readonly words: string;
  /** The value when it is left out; absent: it must be given. */
  readonly usual?: Value;
  /** Its row in the rail. */
  readonly row?: InnerRow<Value>;
}
export type AnyArguments = Readonly<Record<string, Argument<unknown>>>;
/** The arguments of each kind, by the name of the kind. */
export type AnyMembers = Readonly<Record<string, AnyArguments>>;

/** A kind whose values are a single text in a link. */
export interface Simple<Value> extends Kind<Value> {
  /** What its control must know, if it has a single control. */
  readonly shape?: Shape;
  /** The arguments of its kinds, if its values are of several kinds. */
  readonly members?: AnyMembers;
  /** The entries of a value that is a record. */
  readonly named?: AnyArguments;
  readonly check: Check<Value>;
  /** Turns a text into a value that is yet to be checked. */
  readonly parse: (text: string) => unknown;
  readonly format: (value: Value) => string;
}

interface Spelling<Value> extends Pick<
  Simple<Value>,
  "check" | "parse" | "format" | "values" | "schema" | "shape" | "members" | "named"
> {
  /** What the link's text must be, if the check's own message would not fit. */
  readonly wants?: string;
  readonly note?: string;
}

/** What is wrong with a link's text, as a clause that follows the key. */
export function clause(text: string, { demand: must, message, path }: Problem): string {
  if (message !== null) return `cannot be used: ${message}`;
  const place = path.at(-1);
  const which =
    typeof place === "number" ? `: entry ${place + 1}` : `; it${place ? `s ${String(place)}` : ""}`;
  return `is ${quote(text)}${which} ${must}`;
}

function inLinkWords(problem: Problem, wants: string | undefined): Problem {
  const isWhole = problem.demand !== null && problem.path.length === 0;
  return isWhole && wants !== undefined ? { ...problem, demand: `must be ${wants}` } : problem;
}

export function simple<Value>({ wants, ...spelling }: Spelling<Value>): Simple<Value> {
  const { check, parse, format } = spelling;
  return {
    ...spelling,
    write: (value) => [format(value)],
    read: ([text = ""]) => {
      const result = check(parse(text));
      return result.ok ? result : { ok: false, why: clause(text, inLinkWords(result.problem, wants)) };
    },
  };
}

/** A number with an exponent if that is easier to read than many zeros. */
function spell(x: number): string {
  const [plain, short] = [writeNumber(x), x.toExponential().replace("e+", "e")];
  return short.length + 5 <= plain.length ? short : plain;
}

/** Limits in words: "1 … 64", "above 0, below 1", "0 … 1". */
export function spellLimits(limits: Limits): string {
  const { atLeast, above, atMost, below } = limits;
  if (atLeast !== undefined && atMost !== undefined) return `${spell(atLeast)} … ${spell(atMost)}`;
  const ends = [
    ...(atLeast === undefined ? [] : [`at least ${spell(atLeast)}`]),
    ...(above === undefined ? [] : [`above ${spell(above)}`]),
    ...(atMost === undefined ? [] : [`at most ${spell(atMost)}`]),
    ...(below === undefined ? [] : [`below ${spell(below)}`]),
  ];
  return ends.length === 0 ? "number" : ends.join(", ");
}

export const number = (limits: Limits): Simple<number> =>
  simple({
    shape: { type: "number", limits },
    check: numberIn(limits),
    parse: readNumber,
    format: writeNumber,
    values: spellLimits(limits),
    schema: (kit) => kit.number(limits),
  });

export const word = <Word extends string>(words: readonly Word[]): Simple<Word> =>
  simple({
    shape: { type: "choice", words },
    check: wordOf(words),
    parse: (text) => text,
    format: (value) => value,
    values: words.join(", "),
    schema: (kit) => kit.word(words),
  });

/** A check that also refuses what `problemOf` finds a problem in. */
export const without =
  <Value>(problemOf: (value: Value) => string | null, check: Check<Value>): Check<Value> =>
  (value) => {
    const checked = check(value);
    const problem = checked.ok ? problemOf(checked.value) : null;
    return problem === null ? checked : refuse(problem);
  };

interface BeliefLimits {
  readonly atLeast?: number;
  readonly atMost: number;
  /** Entries may be 0: a target may lie on a face. */
  readonly faces?: boolean;
  /** What is wrong with numbers as a belief; absent: what `beliefProblem` says. */
  readonly problem?: (p: readonly number[]) => string | null;
}

const numbers = listOf(numberIn({ tiny: true }));

export function belief({ atLeast = 2, atMost, faces = false, problem }: BeliefLimits): Simple<number[]> {
  const problemOf = problem ?? ((p: readonly number[]) => beliefProblem(p, atMost, faces));
  return simple({
    shape: { type: "belief" },
    check: without(problemOf, numbers),
    parse: readList,
    format: writeList,
    wants: "numbers between commas",
    values: atLeast === atMost ? `${atMost} numbers` : `${atLeast} to ${atMost} numbers`,
    note: `entries of at least ${LEAST_SIZE}${faces ? ", or 0," : ""} that sum to 1 within 1e-9`,
    schema: (kit) => kit.belief([atLeast, atMost], faces, problemOf),
  });
}

/** A word that stands for a list, or the list itself. */
export function wordOrList<Word extends string>(name: Word, list: Simple<number[]>): Simple<Word | number[]> {
  return simple<Word | number[]>({
    shape: { type: "word", word: name, own: list.shape ?? { type: "belief" } },
    check: (value) => {
      if (value === name) return fine(name);
      return Array.isArray(value) ? list.check(value) : demand(`be ${name} or a list`);
    },
    parse: (text) => (text.includes(",") || typeof readNumber(text) === "number" ? readList(text) : text),
    format: (value) => (typeof value === "string" ? value : writeList(value)),
    wants: `${name} or numbers between commas`,
    values: `${name} or ${list.values}`,
    ...(list.note !== undefined && { note: `${name}, or ${list.note}` }),
    schema: (kit) => kit.either(kit.literal(name), list.schema(kit)),
  });
}

/** A list of some of these words, always in the same order. An unknown word is left out, and the others stay. */
export function someOf<Word extends string>(words: readonly Word[], what: string): Kind<Word[]> {
  const inOrder = (some: readonly string[]) => words.filter((each) => some.includes(each));
  return {
    write: (value) => [inOrder(value).join(",")],
    read: ([text = ""], key, report) => {
      const given = text === "" ? [] : text.split(",").map((each) => each.trim());
      const known = inOrder(given);
      for (const stranger of given.filter((each) => !words.some((one) => one === each)))
        report(`${key} names ${quote(stranger)}, which must be one of ${words.join(", ")}. It was left out.`);
      return given.length === 0 || known.length > 0
        ? { ok: true, value: known }
        : { ok: false, why: `names no ${what}` };
    },
    values: `any of ${words.join(", ")}, with commas`,
    schema: (kit) => kit.list(kit.word(words)),
  };
}

/** Any text. */
export const text: Simple<string> = simple<string>({
  check: (value) => fine(String(value)),
  parse: (value) => value,
  format: (value) => value,
  values: "text",
  schema: (kit) => kit.anyText(),
});

/** True or false; in a link, 1 or 0. */
export const flag: Simple<boolean> = simple<boolean>({
  check: (value) => (typeof value === "boolean" ? fine(value) : demand("be true or false")),
  parse: (value) => (value === "1" ? true : value === "0" ? false : value),
  format: (on) => (on ? "1" : "0"),
  wants: "1 or 0",
  values: "1, 0",
  schema: (kit) => kit.flag(),
});

/** Two of a kind. */
export const pairOf = <Value>(kind: Simple<Value>, values: string): Simple<[Value, Value]> =>
  simple<[Value, Value]>({
    check: twoOf(kind.check),
    parse: (value) => (value === "" ? [] : value.split(",").map(kind.parse)),
    format: (both) => both.map(kind.format).join(","),
    values,
    schema: (kit) => kit.two(kind.schema(kit)),
  });

const nothing: readonly string[] = [""];

/** A value of this kind, or null. */
export const orNull = <Value>(kind: Kind<Value>): Kind<Value | null> => ({
  write: (value) => (value === null ? nothing : kind.write(value)),
  read: kind.read,
  values: kind.values,
  schema: (kit) => kit.orNull(kind.schema(kit)),
});
