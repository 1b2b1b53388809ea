/** @file Reads the scenario out of a link. The page fetches this with the first link that says more than which lab to open. */
import { quote } from "../param/text";
import type { Catalog } from "./catalog";
import { defaultScenario, makeScenario, openingScenario, SCENARIO_VERSION } from "./defaults";
import { readFields } from "./fields";
import type { Lab } from "./lab";
import { MAX_LINK, placeOf, readable, readQuery, splitLink } from "./link";
import { createNotices } from "./notices";
import { readPin } from "./readPin";
import { readParams } from "./readParams";
import type { Notice, Scenario, Tell, View } from "./types";
import { fitView } from "./view";

interface Decoded<Params extends object, Own extends View> {
  readonly lab: Lab<Params, Own>;
  readonly scenario: Scenario<Params, Own>;
  /** All that could not be used; empty for a good link. */
  readonly notices: readonly Notice[];
}

function checkVersion(texts: readonly string[] | undefined, tell: Tell) {
  const version = texts?.[0];
  if (version === String(SCENARIO_VERSION)) return;
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
  if (query === "") return openingScenario(lab);
  const given = readQuery(query, tell);
  checkVersion(given.get("v"), tell);
  tellUnknown(lab, given, tell);
  const params = lab.normalize(readParams(lab, given, tell));
  const view = readFields(lab.view.fields, given, lab.view.usual, tell, readPin);
  return makeScenario(lab, params, fitView(lab.view, view, params, tell));
}

/** The scenario in a link of this lab. What cannot be read is left at its default and named in a notice. Never throws. */
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

/** The same for a link of any lab: loads the lab first. Rejects when its code cannot be loaded. */
export async function decodeLink(hash: string, catalog: Catalog): Promise<Decoded<object, View>> {
  return decodeIn(await catalog.load(placeOf(hash, catalog)), hash, catalog);
}
