/** @file Links within a lab of parts. */
import { encodeLink } from "../../../scenario";
import type { Parted } from "../../../experiments/parts";
import type { AnyPartedPage } from "./page";
import type { PartsTypes } from "./part";

/** The part of a view that is kept from part to part. */
export type KeptView = Pick<PartsTypes["view"], "theme" | "pin">;

/** The link of a part's tab. */
export const partLink = (
  { lab, withPart }: AnyPartedPage,
  params: Parted,
  part: string,
  { theme, pin }: KeptView,
): string =>
  encodeLink(lab, {
    params: withPart(params, part),
    view: { ...lab.view.usual, theme, ...(pin === undefined ? {} : { pin }) },
  });

/** The default params of another part or kind, with the values that both have under these names. */
export function carriedOver<To extends object>(from: object, usual: To, names: readonly string[]): To {
  const base = structuredClone(usual);
  const kept = Object.entries(from).filter(([name]) => names.includes(name) && name in base);
  // A name that both have means the same in both.
  return { ...base, ...Object.fromEntries(kept) };
}
