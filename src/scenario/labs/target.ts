/** @file The moving target as link keys: `target` names its kind, or the keys of a kind imply it. */
import {
  datasetId,
  DIVIDED,
  NAMED,
  HASH,
  MAX_CLASSES,
  MAX_COLUMN,
  SEATTLE,
  TARGETS,
  TIME,
  WINDOW,
  type LocalSource,
  type Source,
  type Target,
  type TargetKind,
  type TargetOf,
  type TrackingParams,
} from "../../experiments/tracking/params";
import {
  beliefOf,
  demand,
  fine,
  numberIn,
  pairOf,
  refuse,
  type Check,
  type Checked,
} from "../../param/check";
import { asBelief, asNumber, leaf, type Field } from "../field";
import { readList, writeList } from "../../param/text";

const KIND_OF: Readonly<Record<string, TargetKind>> = {
  before: "shift",
  after: "shift",
  at: "shift",
  from: "drift",
  to: "drift",
  between: "drift",
  source: "stream",
  window: "stream",
};

function isKind(text: string | undefined): text is TargetKind {
  return text !== undefined && Object.hasOwn(TARGETS, text);
}

/** The kind a link means: the one it names, else that of the first key that belongs to one. */
export function kindOf(given: ReadonlyMap<string, readonly string[]>): TargetKind {
  const told = given.get("target")?.[0];
  if (isKind(told)) return told;
  const implying = [...given.keys()].find((key) => Object.hasOwn(KIND_OF, key));
  return (implying !== undefined && KIND_OF[implying]) || "shift";
}

interface How<Value> {
  readonly check: Check<Value>;
  readonly parse: (text: string) => unknown;
  readonly format: (value: Value) => string;
  readonly wants?: string;
}

/** A key that only one kind of target has. */
function part<Kind extends TargetKind, Value>(
  key: string,
  kind: Kind,
  get: (target: TargetOf<Kind>) => Value,
  set: (target: TargetOf<Kind>, value: Value) => TargetOf<Kind>,
  { check, ...how }: How<Value>,
): Field<TrackingParams> {
  const isOwn = (target: Target): target is TargetOf<Kind> => target.kind === kind;
  const own = (target: Target) => (isOwn(target) ? target : TARGETS[kind]);
  return leaf<TrackingParams, Value>({
    key,
    misplaced: ({ target }) =>
      isOwn(target) ? null : `${key} belongs to target=${kind}, but this link has target=${target.kind}`,
    get: ({ target }) => get(own(target)),
    put: (params, value) => {
      const checked = check(value);
      return checked.ok ? fine({ ...params, target: set(own(params.target), checked.value) }) : checked;
    },
    ...how,
  });
}

/** A key named as its property. */
function named<Kind extends TargetKind, Name extends keyof TargetOf<Kind> & string>(
  name: Name,
  kind: Kind,
  how: How<TargetOf<Kind>[Name]>,
): Field<TrackingParams> {
  return part<Kind, TargetOf<Kind>[Name]>(
    name,
    kind,
    (target) => target[name],
    (target, value) => ({ ...target, [name]: value }),
    how,
  );
}

/** Only its kind: the values are in the other keys. */
const kind: Field<TrackingParams> = leaf<TrackingParams, TargetKind>({
  key: "target",
  fallback: "shift",
  get: ({ target }) => target.kind,
  put: (params, value) =>
    typeof value === "string" && isKind(value)
      ? fine(params)
      : demand(`be one of ${Object.keys(TARGETS).join(", ")}`),
  parse: (text) => text,
  format: (value) => value,
});

const LOCAL = "local:";
const ENDS = [
  { mark: DIVIDED, words: "rows divided by their sums", choice: { divide: true } },
  { mark: NAMED, words: "classes named by the first line", choice: { names: true } },
] as const;
/** The column is all that follows the second colon, so it may hold colons itself. */
function localSource(text: string): Checked<LocalSource> {
  const [file = "", ...rest] = text.split(":");
  const end = ENDS.find(({ mark }) => file.endsWith(mark));
  const local = end === undefined ? file : file.slice(0, -end.mark.length);
  const column = rest.join(":");
  if (!HASH.test(local))
    return demand("be 64 hexadecimal digits in lower case (the sha256 of the data)", "local");
  if (column.length > MAX_COLUMN)
    return refuse(`its column has ${column.length} characters, at most ${MAX_COLUMN} can be read`);
  if (end !== undefined && column !== "")
    return refuse(`${end.words} (${end.mark}) leave no place for a column of labels`);
  if (end !== undefined) return fine({ local, ...end.choice });
  return fine(column === "" ? { local } : { local, column });
}

const source: How<Source> = {
  check: (value) => {
    if (value === SEATTLE) return fine(SEATTLE);
    if (typeof value !== "string" || !value.startsWith(LOCAL)) return demand("be a source");
    return localSource(value.slice(LOCAL.length));
  },
  parse: (text) => text,
  format: (value) => (value === SEATTLE ? value : LOCAL + datasetId(value)),
  wants: `${SEATTLE} or ${LOCAL}<sha256>`,
};

const belief = { ...asBelief, check: beliefOf(MAX_CLASSES) };
const time = { ...asNumber, check: numberIn(TIME) };
const span: How<[number, number]> = {
  check: pairOf(numberIn(TIME)),
  parse: (text) => (text.split(",").length === 2 ? readList(text) : text),
  format: writeList,
  wants: "two step numbers with a comma between",
};

export const targetFields: readonly Field<TrackingParams>[] = [
  kind,
  named("before", "shift", belief),
  named("after", "shift", belief),
  named("at", "shift", time),
  named("from", "drift", belief),
  named("to", "drift", belief),
  part(
    "between",
    "drift",
    ({ start, end }): [number, number] => [start, end],
    (target, [start, end]) => ({ ...target, start, end }),
    span,
  ),
  named("source", "stream", source),
  named("window", "stream", { ...asNumber, check: numberIn(WINDOW) }),
];
