/**
 * @file Links: `#/<lab>?v=1&key=value…`.
 * Laws: decode(encode(s)) = s; decode(anything) never throws; equal states give equal links; defaults are left out.
 */
import { defaultScenario, makeScenario, SCENARIO_VERSION } from "./defaults";
import { readFields, readParams, writeFields } from "./fields";
import type { Tell } from "./types";
import type { Catalog } from "./catalog";
import type { Lab } from "./lab";
import { createNotices } from "./notices";
import { quote, readPercent, writePercent } from "../param/text";
import type { Look, Notice, Scenario, View } from "./types";
import { fitView, lookFields, usualLook } from "./view";

/** Characters of a link that are read. The longest that can be useful (64 classes, six labelled rules) has about 8000. */
export const MAX_LINK = 16_384;
/** Parts between `&` that are read: far more than there are keys. */
const MAX_PARTS = 200;

interface Decoded<Params extends object, Own extends View> {
  readonly lab: Lab<Params, Own>;
  readonly scenario: Scenario<Params, Own>;
  /** Everything that was not usable; empty for a good link. */
  readonly notices: readonly Notice[];
}

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
function splitLink(hash: string) {
  const link = hash.slice(hash.indexOf("#") + 1);
  const mark = link.indexOf("?");
  const place = (mark < 0 ? link : link.slice(0, mark)).replace(/^\/+|\/+$/g, "");
  return { place, query: mark < 0 ? "" : link.slice(mark + 1) };
}

/** The link of a lab as it opens by itself. */
export const bareLink = (id: string): string => `#/${id}?v=${SCENARIO_VERSION}`;

/** Values by key, in order of appearance. */
function readQuery(query: string, tell: Tell): Map<string, string[]> {
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

function checkVersion(texts: readonly string[] | undefined, isBare: boolean, tell: Tell) {
  const version = texts?.[0];
  if (version === String(SCENARIO_VERSION) || (version === undefined && isBare)) return;
  if (version === undefined) tell("v", "The link names no version. It was read as version 1.");
  else if (/^[1-9]\d{0,8}$/.test(version))
    tell("v", `The link was made with version ${version}. It was read as version 1.`);
  else tell("v", `v is ${quote(version)}, which is no version. The link was read as version 1.`);
}

function tellUnknown<Params extends object, Own extends View>(
  lab: Lab<Params, Own>,
  given: ReadonlyMap<string, unknown>,
  tell: Tell,
) {
  const known = new Set(["v", ...lab.fields.map(({ key }) => key), ...lab.view.fields.map(({ key }) => key)]);
  for (const key of given.keys())
    if (!known.has(key)) tell(key, `${quote(key)} is not a key of the ${lab.id} lab. It was left out.`);
}

function decodeQuery<Params extends object, Own extends View>(
  lab: Lab<Params, Own>,
  query: string,
  tell: Tell,
): Scenario<Params, Own> {
  const given = readQuery(query, tell);
  checkVersion(given.get("v"), given.size === 0, tell);
  tellUnknown(lab, given, tell);
  const params = lab.normalize(readParams(lab, given, tell));
  const view = readFields(lab.view.fields, given, lab.view.usual, tell);
  return makeScenario(lab, params, fitView(lab.view, view, params, tell));
}

/** As much of a link as is read, to the end of a part: what is said of a part is never about the cut. */
function readable(hash: string): string {
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

/** The scenario that a link means, as far as it can be read; what could not be used is named. Never throws. */
export function decodeIn<Params extends object, Own extends View>(
  lab: Lab<Params, Own>,
  hash: string,
  { home, has, ids }: Catalog,
): Decoded<Params, Own> {
  const { tell, list } = createNotices();
  if (hash.length > MAX_LINK)
    tell("", `The link has ${hash.length} characters. Only the first ${MAX_LINK} were read.`);
  const { place, query } = splitLink(readable(hash));
  if (place === "" || has(place)) {
    const scenario = decodeQuery(lab, query, tell);
    return { lab, scenario, notices: list() };
  }
  tell("", `There is no lab ${quote(place)} (there are ${ids.join(", ")}). Opened ${home.id} instead.`);
  return { lab, scenario: defaultScenario(lab), notices: list() };
}

/** The same, once the code of its lab is there. Rejects when that cannot be had. */
export async function decodeLink(hash: string, catalog: Catalog): Promise<Decoded<object, View>> {
  return decodeIn(await catalog.load(placeOf(hash, catalog)), hash, catalog);
}
