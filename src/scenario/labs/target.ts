/** @file The moving target as link keys: `target` names its kind, or the keys of a kind imply it. */
import {
  DEFAULT_TARGET,
  targetSchema,
  type Target,
  type TrackingParams,
} from "../../experiments/tracking/schema";
import { asBelief, asNumber, leaf, type Field } from "../field";
import { check, type Checked } from "../sentences";
import { readList, readNumber, writeList } from "../text";

type Kind = Target["kind"];
type Of<K extends Kind> = Extract<Target, { kind: K }>;

const { before, after } = DEFAULT_TARGET as Of<"shift">;

/** What a kind's keys stand for when they are left out. */
export const TARGETS: { readonly [K in Kind]: Of<K> } = {
  shift: DEFAULT_TARGET as Of<"shift">,
  drift: { kind: "drift", from: before, to: after, start: 200, end: 400 },
  stream: { kind: "stream", source: "seattle-weather", window: 30 },
};

const KIND_OF: Readonly<Record<string, Kind>> = {
  before: "shift",
  after: "shift",
  at: "shift",
  from: "drift",
  to: "drift",
  between: "drift",
  source: "stream",
  window: "stream",
};

function isKind(text: string | undefined): text is Kind {
  return text !== undefined && Object.hasOwn(TARGETS, text);
}

/** The kind a link means: the one it names, else that of the first key that belongs to one. */
export function kindOf(given: ReadonlyMap<string, readonly string[]>): Kind {
  const named = given.get("target")?.[0];
  if (isKind(named)) return named;
  const implying = [...given.keys()].find((key) => Object.hasOwn(KIND_OF, key));
  return (implying !== undefined && KIND_OF[implying]) || "shift";
}

function putTarget(params: TrackingParams, change: Record<string, unknown>): Checked<TrackingParams> {
  const result = check(targetSchema, { ...params.target, ...change });
  if (result.ok) return { ok: true, value: { ...params, target: result.value } };
  return { ok: false, problem: { ...result.problem, path: result.problem.path.slice(1) } };
}

/** A key that only one kind of target has. */
function part<K extends Kind, Value>(
  key: string,
  kind: K,
  get: (target: Of<K>) => Value,
  set: (value: unknown) => Record<string, unknown>,
  how: { parse: (text: string) => unknown; format: (value: Value) => string; wants?: string },
): Field<TrackingParams> {
  const own = (target: Target): target is Of<K> => target.kind === kind;
  return leaf<TrackingParams, Value>({
    key,
    misplaced: ({ target }) =>
      own(target) ? null : `${key} belongs to target=${kind}, but this link has target=${target.kind}`,
    get: ({ target }) => get(own(target) ? target : TARGETS[kind]),
    put: (params, value) => putTarget(params, set(value)),
    ...how,
  });
}

/** Only its kind: the values are in the other keys. */
const kind: Field<TrackingParams> = leaf<TrackingParams, Kind>({
  key: "target",
  fallback: "shift",
  get: ({ target }) => target.kind,
  put: (params, value) =>
    typeof value === "string" && isKind(value)
      ? { ok: true, value: params }
      : {
          ok: false,
          problem: { path: [], demand: `must be one of ${Object.keys(TARGETS).join(", ")}`, message: null },
        },
  parse: (text) => text,
  format: (value) => value,
});

const LOCAL = "local:";
const asSource = {
  parse: (text: string) => (text.startsWith(LOCAL) ? { local: text.slice(LOCAL.length) } : text),
  format: (source: Of<"stream">["source"]) =>
    typeof source === "string" ? source : `${LOCAL}${source.local}`,
  wants: "seattle-weather or local:<sha256>",
};

const asSpan = {
  parse: (text: string) => (text.split(",").length === 2 ? readList(text) : text),
  format: writeList,
  wants: "two step numbers with a comma between",
};

export const targetFields: readonly Field<TrackingParams>[] = [
  kind,
  part(
    "before",
    "shift",
    (target) => target.before,
    (value) => ({ before: value }),
    asBelief,
  ),
  part(
    "after",
    "shift",
    (target) => target.after,
    (value) => ({ after: value }),
    asBelief,
  ),
  part(
    "at",
    "shift",
    (target) => target.at,
    (value) => ({ at: value }),
    asNumber,
  ),
  part(
    "from",
    "drift",
    (target) => target.from,
    (value) => ({ from: value }),
    asBelief,
  ),
  part(
    "to",
    "drift",
    (target) => target.to,
    (value) => ({ to: value }),
    asBelief,
  ),
  part(
    "between",
    "drift",
    (target) => [target.start, target.end],
    (value) => (Array.isArray(value) ? { start: value[0], end: value[1] } : { start: value }),
    asSpan,
  ),
  part(
    "source",
    "stream",
    (target) => target.source,
    (value) => ({ source: value }),
    asSource,
  ),
  part(
    "window",
    "stream",
    (target) => target.window,
    (value) => ({ window: value }),
    { ...asNumber, parse: readNumber },
  ),
];
