/**
 * @file Scenario files: `{ "v": 1, "lab": …, "params": {…}, "view": {…} }`. What does not fit is refused with a sentence.
 * The `notices` that `mirrorstep scenario` prints beside them may stay: they say nothing about the scenario.
 */
import { isRecord } from "../param/isRecord";
import type { Schema } from "../param/schema";
import { schemaKit } from "../param/schemas";
import { schemaOf } from "../param/table";
import { makeScenario, SCENARIO_VERSION } from "./defaults";
import type { Catalog } from "./catalog";
import type { AnyLab } from "./lab";
import { check, sentenceOf } from "./sentences";
import { quote, wellFormed } from "../param/text";
import type { Scenario, View } from "./types";
import { viewProblem } from "./viewProblem";

type Parsed = { ok: true; lab: AnyLab; scenario: Scenario } | { ok: false; error: string };

const schemas = new WeakMap<AnyLab, Schema<object>>();
const viewSchemas = new WeakMap<AnyLab, Schema<View>>();

/** The schema of a lab's params in a scenario file. */
export function schemaFor(lab: AnyLab): Schema<object> {
  const known = schemas.get(lab) ?? schemaKit.with(lab.schema(schemaKit), lab.clash);
  schemas.set(lab, known);
  return known;
}

function viewSchemaFor(lab: AnyLab): Schema<View> {
  const known = viewSchemas.get(lab) ?? schemaOf(lab.view.table, schemaKit);
  viewSchemas.set(lab, known);
  return known;
}

const KEYS = ["v", "lab", "params", "view"];
/** `mirrorstep scenario` prints this with a scenario; it is ignored when that is read again. */
const NOTICES = "notices";
const refuse = (error: string) => ({ ok: false as const, error });

/** The same value in one spelling: no −0, no optional values that are undefined, no lone surrogates in texts. */
function tidy(value: unknown): unknown {
  if (typeof value === "number") return value + 0;
  if (typeof value === "string") return wellFormed(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, tidy(inner)]));
}

function part<Value>(root: string, schema: Schema<Value>, json: unknown) {
  const result = check(schema, tidy(json));
  return result.ok ? result : { ok: false as const, error: sentenceOf([root], json, result.problem) };
}

function envelopeError(json: Record<string, unknown>, { has, ids }: Catalog): string | null {
  const stranger = Object.keys(json).find((key) => !KEYS.includes(key) && key !== NOTICES);
  if (stranger !== undefined)
    return `${quote(stranger)} is not a key of a scenario; its keys are ${KEYS.join(", ")}.`;
  if (Object.hasOwn(json, NOTICES) && !Array.isArray(json[NOTICES]))
    return `${NOTICES} is ${quote(json[NOTICES])}; it must be a list, or be left out.`;
  if (json["lab"] === undefined) return `lab is missing; add "lab": "${ids.join('" or "')}".`;
  if (!has(json["lab"])) return `lab is ${quote(json["lab"])}; it must be one of ${ids.join(", ")}.`;
  if (json["v"] === undefined) return `v is missing; add "v": ${SCENARIO_VERSION}.`;
  if (json["v"] !== SCENARIO_VERSION)
    return `v is ${quote(json["v"])}; this program reads scenarios of version ${SCENARIO_VERSION}.`;
  return null;
}

type Envelope = { ok: true; id: string; params: unknown; view: unknown } | { ok: false; error: string };

/** Checks the outer parts of a file's JSON. Params and view are not checked yet. */
export function openEnvelope(json: unknown, catalog: Catalog): Envelope {
  if (!isRecord(json))
    return refuse(`A scenario is an object like {"v": 1, "lab": "${catalog.home.id}"}, not ${quote(json)}.`);
  const error = envelopeError(json, catalog);
  const { lab: id, params = {}, view = {} } = json;
  return error !== null || !catalog.has(id)
    ? refuse(error ?? "lab is missing.")
    : { ok: true, id, params, view };
}

/**
 * The scenario with these params and this view, defaults put in for what they leave out; or a sentence that
 * says why there is none.
 */
export function parseIn(lab: AnyLab, partialParams: unknown, partialView: unknown): Parsed {
  const params = part("params", schemaFor(lab), partialParams);
  if (!params.ok) return refuse(params.error);
  const view = part("view", viewSchemaFor(lab), partialView);
  if (!view.ok) return refuse(view.error);
  const problem = viewProblem(lab.view, view.value, params.value);
  if (problem !== null) return refuse(`view.${problem.key}: ${problem.message}.`);
  return { ok: true, lab, scenario: makeScenario(lab, lab.normalize(params.value), view.value) };
}

/** The scenario in a file's JSON, or a sentence that says why there is none. Rejects when the lab's code cannot be loaded. */
export async function parseScenario(json: unknown, catalog: Catalog): Promise<Parsed> {
  const envelope = openEnvelope(json, catalog);
  if (!envelope.ok) return envelope;
  return parseIn(await catalog.load(envelope.id), envelope.params, envelope.view);
}
