/** @file The value that a control starts with when the person chooses another kind. */
import type { AnyMembers } from "./kind";
import { CONSTANT } from "./orNumber";
import { fullOf } from "./spelt";

export type Full = Readonly<Record<string, unknown>> & { readonly kind: string };

/** Writes out what a bare number or a bare word is short for. */
export const full = (value: unknown): Full =>
  typeof value === "number" ? { kind: CONSTANT, value } : fullOf<Full>(value as Full);

/** The shortest form of a value. */
export function short(value: Full): unknown {
  if (value.kind === CONSTANT) return value["value"];
  return Object.keys(value).length === 1 ? value.kind : value;
}

interface Around {
  /** The param's default value. */
  readonly usual?: unknown;
  /** The number of coordinates that the value must fit. */
  readonly dimension?: number | undefined;
  /** The value before another kind was chosen. */
  readonly from?: Full;
}

/** Whether two lists are of the same length; true if one of the values is no list. */
export const isAsLong = (a: unknown, b: unknown) =>
  !Array.isArray(a) || !Array.isArray(b) || a.length === b.length;

/**
 * The param's default if it is of this kind and fits the number of coordinates, and otherwise the defaults of
 * the kind's arguments. Arguments that are to stay are taken from the value before.
 */
export function opening(kind: string, members: AnyMembers, { usual, dimension, from }: Around): Full {
  const given = usual === undefined ? null : full(usual);
  const own = Object.entries(members[kind] ?? {}).map(([name, { usual: left, row }]) => {
    const sized = dimension === undefined ? undefined : row?.usualIn?.(dimension);
    const back =
      given?.kind === kind && isAsLong(given[name], sized) ? given[name] : (sized ?? row?.usual ?? left);
    return [name, row?.stays ? (from?.[name] ?? back) : back];
  });
  return { kind, ...Object.fromEntries(own) };
}
