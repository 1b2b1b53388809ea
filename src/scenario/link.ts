/**
 * @file Links: `#/<lab>?v=1&key=value…`. What they mean is read in decode.ts.
 * Laws: decode(encode(s)) = s; decode(anything) never throws; equal states give equal links; defaults are left out.
 */
import { SCENARIO_VERSION } from "./defaults";
import { readFields, writeFields } from "./fields";
import type { Tell } from "./types";
import type { Catalog } from "./catalog";
import type { Lab } from "./lab";
import { quote, readPercent, writePercent } from "../param/text";
import type { Look, View } from "./types";
import { fitView, lookFields, usualLook } from "./view";

/** Characters of a link that are read. The longest that can be useful (64 classes, six labelled rules) has about 8000. */
export const MAX_LINK = 16_384;
/** Parts between `&` that are read: far more than there are keys. */
const MAX_PARTS = 200;

/** The link of a scenario of this lab, from `#` on. A pause, span or figure that there no longer is is left out. */
export function encodeLink<Params extends object, Own extends View>(
  lab: Lab<Params, Own>,
  { params, view }: { readonly params: Params; readonly view: Own },
): string {
  const pairs = [
    ["v", String(SCENARIO_VERSION)] as const,
    ...writeFields(lab.fields, params),
    ...writeFields(lab.view.fields, fitView(lab.view, view, params)),
  ];
  return `#/${lab.id}?${pairs.map(([key, text]) => `${key}=${writePercent(text)}`).join("&")}`;
}

/** Place and query of a link, or of a whole address with a link in it. */
export function splitLink(hash: string) {
  const link = hash.slice(hash.indexOf("#") + 1);
  const mark = link.indexOf("?");
  const place = (mark < 0 ? link : link.slice(0, mark)).replace(/^\/+|\/+$/g, "");
  return { place, query: mark < 0 ? "" : link.slice(mark + 1) };
}

/** The link of a lab as it opens by itself. */
export const bareLink = (id: string): string => `#/${id}?v=${SCENARIO_VERSION}`;

/** Values by key, in order of appearance. */
export function readQuery(query: string, tell: Tell): Map<string, string[]> {
  const given = new Map<string, string[]>();
  const pairs = query.split("&").filter((pair) => pair !== "");
  if (pairs.length > MAX_PARTS)
    tell("", `The link has ${pairs.length} parts. Only the first ${MAX_PARTS} were read.`);
  for (const pair of pairs.slice(0, MAX_PARTS)) {
    const cut = pair.includes("=") ? pair.indexOf("=") : pair.length;
    const key = readPercent(pair.slice(0, cut));
    const text = readPercent(pair.slice(cut + 1));
    if (key === null || text === null)
      tell(key ?? "", `${quote(pair)} has broken percent-encoding. It was left out.`);
    else if (!given.get(key)?.push(text)) given.set(key, [text]);
  }
  return given;
}

/** As much of a link as is read, to the end of a part: what is said of a part is never about the cut. */
export function readable(hash: string): string {
  if (hash.length <= MAX_LINK) return hash;
  const head = hash.slice(0, MAX_LINK);
  return head.slice(0, Math.max(head.lastIndexOf("&"), head.indexOf("?")));
}

/** What stands before the keys of a link: the place of a lab, or the id of a page and what it says behind that. */
export const pathOf = (hash: string): readonly string[] => splitLink(readable(hash)).place.split("/");

/** The place of the lab that a link opens: that of another where it names none that there is. */
export function placeOf(hash: string, { home, has }: Catalog): string {
  const place = pathOf(hash).join("/");
  return has(place) ? place : home.id;
}

/** How a link is looked at, as far as that does not depend on its lab. */
export function lookOf(hash: string): Look {
  const { query } = splitLink(readable(hash));
  return readFields(
    lookFields,
    readQuery(query, () => {}),
    usualLook,
  );
}

/** Whether a link says no more than which lab it opens, with its defaults: of others than the first a name alone may mean more. */
export function isBare(hash: string, { home, has }: Catalog): boolean {
  const { place, query } = splitLink(hash);
  return query === "" ? place === "" || place === home.id : query === `v=${SCENARIO_VERSION}` && has(place);
}
