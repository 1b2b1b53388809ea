/**
 * @file Links: `#/<lab>?v=1&key=value…`. This writes them and takes them apart; decode.ts reads the scenario.
 * Laws: decode(encode(s)) = s; decode(anything) never throws; equal states give equal links; defaults are
 * left out.
 */
import { SCENARIO_VERSION } from "./defaults";
import { readFields, writeFields } from "./fields";
import type { Tell } from "./types";
import type { Catalog } from "./catalog";
import type { Lab } from "./lab";
import { quote, readPercent, writePercent } from "../param/text";
import type { Look, View } from "./types";
import { fitView, lookFields, usualLook } from "./view";

/** How many characters of a link are read. The longest useful link (64 classes, six labelled rules) has about 8000. */
export const MAX_LINK = 16_384;
/** How many parts between `&` are read: far more than there are keys. */
const MAX_PARTS = 200;

/** The link of a scenario of this lab, from `#` on. A pause, span or figure that does not exist with these params is left out. */
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

/** The place (lab or page) and the query of a link, or of a whole address with a link in it. */
export function splitLink(hash: string) {
  const link = hash.slice(hash.indexOf("#") + 1);
  const mark = link.indexOf("?");
  const place = (mark < 0 ? link : link.slice(0, mark)).replace(/^\/+|\/+$/g, "");
  return { place, query: mark < 0 ? "" : link.slice(mark + 1) };
}

/** The link that opens a lab with its defaults. */
export const bareLink = (id: string): string => `#/${id}?v=${SCENARIO_VERSION}`;

/** The values of a query by key, in order of appearance. */
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

/** The part of a link that is read: cut between two parts, so that no notice is about a part that was cut. */
export function readable(hash: string): string {
  if (hash.length <= MAX_LINK) return hash;
  const head = hash.slice(0, MAX_LINK);
  return head.slice(0, Math.max(head.lastIndexOf("&"), head.indexOf("?")));
}

/** What a link says before its keys: the place of a lab, or the id of a page and what follows it. */
export const pathOf = (hash: string): readonly string[] => splitLink(readable(hash)).place.split("/");

/** The place of the lab that a link opens: the home lab, if the link names none that exists. */
export function placeOf(hash: string, { home, has }: Catalog): string {
  const place = pathOf(hash).join("/");
  return has(place) ? place : home.id;
}

/** The look that a link asks for; this does not depend on the lab. */
export function lookOf(hash: string): Look {
  const { query } = splitLink(readable(hash));
  return readFields(
    lookFields,
    readQuery(query, () => {}),
    usualLook,
  );
}

/**
 * Whether a link says only which lab to open, with its defaults. The bare name of a lab other than the home
 * lab does not count: the lab may open with something else.
 */
export function isBare(hash: string, { home, has }: Catalog): boolean {
  const { place, query } = splitLink(hash);
  return query === "" ? place === "" || place === home.id : query === `v=${SCENARIO_VERSION}` && has(place);
}
