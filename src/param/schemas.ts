/**
 * @file Makes the schemas of params with zod, for files, tests and the terminal. The page reads links without
 * them, with the same limits.
 */
import * as z from "zod/mini";
import { copyOf } from "./copy";
import { isTiny, LEAST_SIZE, limitProblem, type Limits } from "./limits";
import type { Member, ProblemOf, Property, Schema, SchemaKit } from "./schema";

/** What is added to a JSON Schema: descriptions, and rules that are checked by code. */
export const documented = z.registry<Record<string, unknown>>();

/** Every schema is zod's, because this file makes them all. */
export const ofZod = <Value>(schema: Schema<Value>) => schema as unknown as z.ZodMiniType<Value>;

function number(limits: Limits): z.ZodMiniType<number> {
  const { whole, atLeast, above, atMost, below } = limits;
  const checks = [
    ...(atLeast === undefined ? [] : [z.gte(atLeast)]),
    ...(above === undefined ? [] : [z.gt(above)]),
    ...(atMost === undefined ? [] : [z.lte(atMost)]),
    ...(below === undefined ? [] : [z.lt(below)]),
  ];
  const tiny = z.check<number>((context) => {
    const x = context.value;
    if (isTiny(x) && (above === undefined || x > above) && (atLeast === undefined || x >= atLeast))
      context.issues.push({
        code: "custom",
        input: x,
        message: `is ${x}; it must be ${limitProblem(x, limits)}`,
      });
  });
  return (whole === true ? z.int() : z.number()).check(...checks, tiny);
}

const problem = <Value>(problemOf: ProblemOf<Value>) =>
  z.check<Value>((context) => {
    const message = problemOf(context.value);
    if (message !== null) context.issues.push({ code: "custom", input: context.value, message });
  });

/** A schema with these words in its JSON Schema. */
function described<S extends z.ZodMiniType>(schema: S, words: Readonly<Record<string, unknown>>): S {
  documented.add(schema, { ...documented.get(schema), ...words });
  return schema;
}

const belief: SchemaKit["belief"] = ([from, to], faces, problemOf) => {
  const entry = described(z.number(), { minimum: faces ? 0 : LEAST_SIZE });
  return described(z.array(entry).check(problem(problemOf)), { minItems: from, maxItems: to });
};

const usualLiteral = <Value extends string | number>(value: Value): Schema<Value> =>
  z._default(z.optional(z.literal(value)), value as never);

const text = (atMost: number) => z.string().check(z.minLength(1), z.maxLength(atMost));

function list<Value>(entry: Schema<Value>, from = 0, to = Infinity): Schema<Value[]> {
  const checks = [...(from > 0 ? [z.minLength(from)] : []), ...(to < Infinity ? [z.maxLength(to)] : [])];
  return z.array(ofZod(entry)).check(...checks);
}

function property({ schema, words, usual, optional = false }: Property): z.ZodMiniType {
  const inner = optional ? z.optional(ofZod(schema)) : ofZod(schema);
  const outer = usual === undefined ? inner : z._default(inner, copyOf(usual.value));
  return described(outer, { description: words });
}

const object: SchemaKit["object"] = (properties) =>
  z.strictObject(Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, property(one)])));

function union(members: readonly Member[], [tag, ...others]: readonly string[]): Schema<object> {
  const [first] = members;
  if (first === undefined) throw new Error("A union needs members; give it at least one.");
  if (members.length === 1 || tag === undefined) return first.schema;
  const values = [...new Set(members.map(({ tags }) => tags[tag]))];
  const options = values.map((value) =>
    union(
      members.filter(({ tags }) => tags[tag] === value),
      others,
    ),
  );
  if (options.length === 1) return union(members, others);
  // Every option is an object with this tag, or a union of such objects.
  return z.discriminatedUnion(tag, options as never);
}

export const schemaKit: SchemaKit = {
  number,
  belief,
  pair: (limits, problemOf) => z.tuple([number(limits), number(limits)]).check(problem(problemOf)),
  literal: (value) => z.literal(value),
  usualLiteral,
  word: (words) => z.enum(words),
  anyText: () => z.string(),
  text,
  visibleText: (atMost) => text(atMost).check(z.regex(/\S/)),
  matching: (pattern) => z.string().check(z.regex(pattern)),
  flag: () => z.boolean(),
  either: (a, b) => z.union([ofZod(a), ofZod(b)]),
  orShort: (schema, short, full) =>
    z.union([
      ofZod(schema),
      z.pipe(
        ofZod(short),
        z.transform((value, { issues }) => {
          // zod's pipe goes on when keys are unknown; then the value was not meant as the short form.
          if (issues.length > 0)
            issues.push({ code: "custom", input: value, message: "has keys that are not known" });
          return full(value);
        }),
      ),
    ]),
  orNull: (schema) => z.nullable(ofZod(schema)),
  orAbsent: (schema) => z.optional(ofZod(schema)),
  two: (schema) => z.tuple([ofZod(schema), ofZod(schema)]),
  list,
  object,
  union,
  with: (schema, clash) =>
    ofZod(schema).check((context) => {
      const found = clash(context.value);
      if (found === null) return;
      const { path, message } = found;
      context.issues.push({ code: "custom", input: context.value, message, path: [...path] });
    }),
};
