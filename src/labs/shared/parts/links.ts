/** @file Links within a lab of parts. */
import { encodeLink } from "../../../scenario";
import type { Parted } from "../../../experiments/parts";
import type { AnyPartedPage } from "./page";
import type { PartsTypes } from "./part";

/** What stays of a view in all parts. */
export type KeptView = Pick<PartsTypes["view"], "theme" | "pin">;

/** What the tab of a part opens. */
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

/** The usual params of another part, or kind, with what both have under these names. */
export function carriedOver<To extends object>(from: object, usual: To, names: readonly string[]): To {
  const base = structuredClone(usual);
  const kept = Object.entries(from).filter(([name]) => names.includes(name) && name in base);
  // What has one of these names in both means the same in both.
  return { ...base, ...Object.fromEntries(kept) };
}
