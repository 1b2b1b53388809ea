/** @file The types of schemas for all files but schemas.ts, so that the page does not load the schemas' library. */
import type { Limits } from "./limits";

/** The type of zod's schemas. */
export interface Schema<Value> {
  readonly _zod: { readonly output: Value };
}

/** What is wrong with a value, as a clause; null when nothing is. */
export type ProblemOf<Value> = (value: Value) => string | null;

export interface Clash {
  /** Where the offending value is inside the params, for messages about scenario files. */
  readonly path: readonly string[];
  readonly message: string;
}

export interface Property {
  readonly schema: Schema<unknown>;
  readonly words: string;
  /** The value when it is left out; absent: it must be given. */
  readonly usual?: { readonly value: unknown } | undefined;
  /** It may be left out, and is then absent. */
  readonly optional?: boolean | undefined;
}

export interface Member {
  readonly tags: Readonly<Record<string, string | number>>;
  readonly schema: Schema<object>;
}

/** The functions with which tables make their schemas. */
export interface SchemaKit {
  readonly number: (limits: Limits) => Schema<number>;
  /** A point of the simplex with this many entries; `problemOf` checks it further. */
  readonly belief: (
    classes: readonly [from: number, to: number],
    faces: boolean,
    problemOf: ProblemOf<readonly number[]>,
  ) => Schema<number[]>;
  readonly pair: (
    limits: Limits,
    problemOf: ProblemOf<readonly [number, number]>,
  ) => Schema<[number, number]>;
  readonly literal: <Value extends string | number | boolean>(value: Value) => Schema<Value>;
  /** A fixed value that may be left out, and still tells the members of a union apart. */
  readonly usualLiteral: <Value extends string | number>(value: Value) => Schema<Value>;
  readonly word: <Word extends string>(words: readonly Word[]) => Schema<Word>;
  readonly anyText: () => Schema<string>;
  /** A text of at least one and at most this many characters. */
  readonly text: (atMost: number) => Schema<string>;
  /** The same, but not white space alone. */
  readonly visibleText: (atMost: number) => Schema<string>;
  readonly matching: (pattern: RegExp) => Schema<string>;
  readonly flag: () => Schema<boolean>;
  readonly either: <A, B>(a: Schema<A>, b: Schema<B>) => Schema<A | B>;
  /** A value, or a short form that `full` turns into one. */
  readonly orShort: <Value, Short>(
    schema: Schema<Value>,
    short: Schema<Short>,
    full: (short: Short) => Value,
  ) => Schema<Value>;
  readonly orNull: <Value>(schema: Schema<Value>) => Schema<Value | null>;
  readonly orAbsent: <Value>(schema: Schema<Value>) => Schema<Value | undefined>;
  readonly two: <Value>(schema: Schema<Value>) => Schema<[Value, Value]>;
  readonly list: <Value>(entry: Schema<Value>, from?: number, to?: number) => Schema<Value[]>;
  /** An object with these properties and no others. */
  readonly object: (properties: Readonly<Record<string, Property>>) => Schema<object>;
  /** One of several objects, told apart by these tags, in turn. */
  readonly union: (members: readonly Member[], tags: readonly string[]) => Schema<object>;
  /** A schema with a check of the params together. */
  readonly with: <Value>(schema: Schema<Value>, clash: (value: Value) => Clash | null) => Schema<Value>;
}
