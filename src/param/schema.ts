/** @file A schema as everything but schemas.ts sees it: what the page loads is spared the library, types and all. */
import type { Limits } from "./limits";

/** zod's own schemas are of this type. */
export interface Schema<Value> {
  readonly _zod: { readonly output: Value };
}

/** What is wrong with a value as a clause, or null. */
export type ProblemOf<Value> = (value: Value) => string | null;

export interface Clash {
  /** Path of the offending value inside the params, for scenario files. */
  readonly path: readonly string[];
  readonly message: string;
}

export interface Property {
  readonly schema: Schema<unknown>;
  readonly words: string;
  /** What stands when it is left out; without: it must be there. */
  readonly usual?: { readonly value: unknown } | undefined;
  /** May be left out, and is then absent. */
  readonly optional?: boolean | undefined;
}

export interface Member {
  readonly tags: Readonly<Record<string, string | number>>;
  readonly schema: Schema<object>;
}

/** What a table asks of the library. */
export interface SchemaKit {
  readonly number: (limits: Limits) => Schema<number>;
  /** A point of the simplex with so many entries; `problemOf` says what else is wrong with it. */
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
  /** A value that stands when it is left out, so that it can tell the members of a union apart all the same. */
  readonly usualLiteral: <Value extends string | number>(value: Value) => Schema<Value>;
  readonly word: <Word extends string>(words: readonly Word[]) => Schema<Word>;
  readonly anyText: () => Schema<string>;
  /** At least one character, and not more than so many. */
  readonly text: (atMost: number) => Schema<string>;
  /** The same, with something to see in it. */
  readonly visibleText: (atMost: number) => Schema<string>;
  readonly matching: (pattern: RegExp) => Schema<string>;
  readonly flag: () => Schema<boolean>;
  readonly either: <A, B>(a: Schema<A>, b: Schema<B>) => Schema<A | B>;
  /** The schema, or what is short for a value of it, which `full` writes out. */
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
  /** One of several objects, told apart by one tag after the other. */
  readonly union: (members: readonly Member[], tags: readonly string[]) => Schema<object>;
  /** The schema, with the params' own check of what single values cannot know. */
  readonly with: <Value>(schema: Schema<Value>, clash: (value: Value) => Clash | null) => Schema<Value>;
}
