/**
 * @file Values of one of several kinds, which a link writes as a single text: `kind`, `kind:first`,
 * `kind:first:second`. In a file it is `{ "kind": …, … }`; a bare word is short for `{ "kind": word }`.
 */
import { isRecord } from "./isRecord";
import { fine, refuse, type Check, type Checked, type Problem } from "./check";
import { simple, type AnyArguments, type AnyMembers, type Argument, type Simple } from "./kind";
import type { Property, Schema, SchemaKit } from "./schema";
import { quote } from "./text";

/** The arguments of a kind in their order in a link. The last one takes the rest of the text. */
type ArgumentsOf<Value> = {
  readonly [Name in Exclude<keyof Value, "kind"> & string]-?: Argument<Value[Name]>;
};
type Kinded = { readonly kind: string };
export type Members<Value extends Kinded> = {
  readonly [K in Value["kind"]]: ArgumentsOf<Extract<Value, { readonly kind: K }>>;
};

export interface Spelt<Value> extends Simple<Value> {
  readonly members: AnyMembers;
}

/** The short form of a value: the word alone, if its kind has no arguments. */
export type Short<Value extends Kinded> = Value extends Kinded
  ? [Exclude<keyof Value, "kind">] extends [never]
    ? Value["kind"] | Value
    : Value
  : never;

/** The kind of a value, given as a word or as an object. */
export const kindOf = <Kind extends string>(value: Kind | { readonly kind: Kind }): Kind =>
  typeof value === "string" ? value : value.kind;

/** A value as an object, also if it is given as a word. */
export const fullOf = <Value extends Kinded>(value: Short<Value>): Value =>
  // A word is short for an object that has only this kind.
  (typeof value === "string" ? { kind: value } : value) as Value;

const within = (problem: Problem, name: string): Problem => ({
  ...problem,
  path: [name, ...problem.path],
});

/** Splits a text into arguments. A text that cannot be split is returned as it is, for the check to refuse. */
function parseWith(members: AnyMembers, text: string): unknown {
  const [word = ""] = text.split(":", 1);
  if (!Object.hasOwn(members, word)) return text;
  const own = Object.entries(members[word] ?? {});
  if (own.length === 0) return text === word ? word : { kind: word, more: text.slice(word.length + 1) };
  const value: Record<string, unknown> = { kind: word };
  let rest: string | null = text.length > word.length ? text.slice(word.length + 1) : null;
  for (const [i, [name, { kind, usual }]] of own.entries()) {
    const cut = rest === null || i === own.length - 1 ? -1 : rest.indexOf(":");
    const piece: string | null = rest === null || cut < 0 ? rest : rest.slice(0, cut);
    rest = rest === null || cut < 0 ? null : rest.slice(cut + 1);
    if (piece !== null && piece !== "") value[name] = kind.parse(piece);
    else if (usual !== undefined) value[name] = usual;
  }
  return value;
}

/**
 * Checks the values that an object has for arguments, or says what is wrong with the first that is not fine.
 * @param lacking what is said of one that is missing
 */
export function checkedIn(
  own: AnyArguments,
  value: Readonly<Record<string, unknown>>,
  lacking: (name: string) => string,
): Checked<Record<string, unknown>> {
  const made: Record<string, unknown> = {};
  for (const [name, { kind, usual }] of Object.entries(own)) {
    const given = value[name] ?? usual;
    if (given === undefined) return refuse(lacking(name));
    const checked = kind.check(given);
    if (!checked.ok) return { ok: false, problem: within(checked.problem, name) };
    made[name] = checked.value;
  }
  return fine(made);
}

/** An example for a message: "tsallis:q". */
const exampleOf = (word: string, own: AnyArguments): string => [word, ...Object.keys(own)].join(":");

/** A property for each argument, as files have it. */
export const propertiesOf = (own: AnyArguments, kit: SchemaKit): Readonly<Record<string, Property>> =>
  Object.fromEntries(
    Object.entries(own).map(([name, { kind, words, usual }]) => [
      name,
      { schema: kind.schema(kit), words, usual: usual === undefined ? undefined : { value: usual } },
    ]),
  );

/**
 * An object for each kind, as files have it.
 *
 * @param beside what each of them may have that is not of its kind
 */
export function objectsOf(
  members: AnyMembers,
  kit: SchemaKit,
  beside: Readonly<Record<string, Property>> = {},
): Schema<object> {
  const objects = Object.entries(members).map(([word, own]) => {
    const kind = { schema: kit.literal(word), words: "Which of them this is." };
    return { tags: { kind: word }, schema: kit.object({ kind, ...propertiesOf(own, kit), ...beside }) };
  });
  return kit.union(objects, ["kind"]);
}

/**
 * A kind of value that is given by the name of one of several kinds and by arguments.
 * @param members the arguments of each kind, by its name
 * @param alone words that are values by themselves, besides the kinds
 */
export function spelt<Value extends Kinded, Word extends string = never>(
  members: Members<Value>,
  alone: readonly Word[] = [],
): Spelt<Short<Value> | Word> {
  // TypeScript cannot follow that a kind and its arguments belong together.
  const all = members as AnyMembers;
  const words = Object.keys(all);
  const bare = [...alone, ...words.filter((word) => Object.keys(all[word] ?? {}).length === 0)];

  const check: Check<Short<Value> | Word> = (value) => {
    const named = alone.find((word) => word === value);
    if (named !== undefined) return fine(named);
    const object = typeof value === "string" ? { kind: value } : value;
    const word = isRecord(object) ? words.find((each) => each === object["kind"]) : undefined;
    if (!isRecord(object) || word === undefined)
      return refuse(
        `${quote(isRecord(object) ? object["kind"] : value)} is none of ${[...alone, ...words].join(", ")}`,
      );
    const own = all[word] ?? {};
    if (Object.keys(own).length === 0)
      return "more" in object
        ? refuse(`${word} takes no more than its name`)
        : fine(word as unknown as Short<Value>);
    const checked = checkedIn(own, object, (name) => `${word} needs ${name}, as in ${exampleOf(word, own)}`);
    return checked.ok ? fine({ kind: word, ...checked.value } as unknown as Short<Value>) : checked;
  };

  const format = (value: Short<Value> | Word): string => {
    if (typeof value === "string") return value;
    const object = value as Readonly<Record<string, unknown>> & Kinded;
    const own = Object.entries(all[object.kind] ?? {});
    const pieces = own.map(([name, { kind }]) => kind.format(object[name]));
    // Empty arguments at the end can be left out if they have a default.
    while (pieces.at(-1) === "" && own[pieces.length - 1]?.[1].usual !== undefined) pieces.pop();
    return [object.kind, ...pieces].join(":");
  };

  const made = simple<Short<Value> | Word>({
    check,
    parse: (text) => parseWith(all, text),
    format,
    values: [...alone, ...words.map((word) => exampleOf(word, all[word] ?? {}))].join(", "),
    schema: (kit) => {
      const union = objectsOf(all, kit);
      // A value is an object of one of the kinds, or a word alone.
      return (bare.length === 0 ? union : kit.either(kit.word(bare), union)) as Schema<Short<Value> | Word>;
    },
  });
  return { ...made, members: all };
}

/** Plain params in one spelling: an object that has nothing but its kind becomes the word. */
export function shortened<Value>(value: Value): Value {
  const walk = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(walk);
    if (!isRecord(inner)) return inner;
    const keys = Object.keys(inner);
    if (keys.length === 1 && typeof inner["kind"] === "string") return inner["kind"];
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one)]));
  };
  return walk(value) as Value;
}
