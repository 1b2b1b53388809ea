/** @file What a value of one of several kinds opens with when its kind is chosen. */
import type { AnyMembers } from "./kind";
import { CONSTANT } from "./orNumber";
import { fullOf } from "./spelt";

export type Full = Readonly<Record<string, unknown>> & { readonly kind: string };

/** A bare number, and a bare word, as what they are short for. */
export const full = (value: unknown): Full =>
  typeof value === "number" ? { kind: CONSTANT, value } : fullOf<Full>(value as Full);

/** The shortest spelling. */
export function short(value: Full): unknown {
  if (value.kind === CONSTANT) return value["value"];
  return Object.keys(value).length === 1 ? value.kind : value;
}

interface Around {
  /** The param's own. */
  readonly usual?: unknown;
  /** How many coordinates there are. */
  readonly dimension?: number | undefined;
  /** What stands. */
  readonly from?: Full;
}

/** Whether neither is a list of another length than the other. */
export const isAsLong = (a: unknown, b: unknown) =>
  !Array.isArray(a) || !Array.isArray(b) || a.length === b.length;

/** As usual where that is of this kind, in as many coordinates; what stays is there already. */
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
