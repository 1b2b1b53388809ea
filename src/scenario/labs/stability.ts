/** @file Keys of a link to the stability lab. Which keys there are depends on the part, and for an atlas on its axis and classes. */
import {
  ATLAS_RULES,
  AXES,
  CERTIFICATES,
  CLASSES,
  CLIMBS,
  COLUMNS,
  ENTRY,
  FLOOR,
  FRACTION,
  ITERATIONS,
  KEPT,
  LOG_RANGE,
  PAIRS,
  PARTS,
  PRECISION,
  RADIUS,
  rangeProblem,
  SAMPLINGS,
  SCAN,
  SEED,
  SIDE,
  STABILITY_DEFAULTS as defaults,
  STABILITY_VARIANTS as variants,
  stabilityProblem,
  STEP,
  TOLERANCE,
  TRANSIENT,
  triangleProblem,
  UPDATES,
  variantOf,
  X_RANGE,
  type Range,
  type StabilityParams,
} from "../../experiments/stability/params";
import { pow } from "../../core/elementary";
import type { Limits } from "../../param/limits";
import {
  beliefOf,
  demand,
  fine,
  listOf,
  numberIn,
  pairOf,
  refuse,
  wordOf,
  type Check,
} from "../../param/check";
import { asBeliefOrUniform, asBelief, asNumber, asWord, leaf, type Field } from "../field";
import type { Given } from "../fields";
import { readList, readNumber, writeList, writeNumber } from "../../param/text";
import { graded } from "./adapt";
import type { LabCodec } from "./codec";
import { ATLAS_LAYERS, STABILITY_FIGURES } from "./stabilityFigures";

type Params = StabilityParams;

/** How the values of a key are checked and spelt. */
interface How {
  readonly check: Check<unknown>;
  readonly parse: (text: string) => unknown;
  readonly wants?: string;
}

const number = (limits: Limits): How => ({ check: numberIn(limits), parse: asNumber.parse });
const word = (words: readonly string[]): How => ({ check: wordOf(words), parse: asWord.parse });

function range(limits: Limits): How {
  const pair = pairOf(numberIn(limits));
  const check: Check<Range> = (value) => {
    const checked = pair(value);
    const problem = checked.ok ? rangeProblem(checked.value) : null;
    return problem === null ? checked : refuse(problem);
  };
  const parse = (text: string) => (text.split(",").length === 2 ? readList(text) : text);
  return { check, parse, wants: "two numbers with a comma between" };
}

const belief: How = { ...asBelief, check: beliefOf(CLASSES.atMost ?? 0) };
/** The target of a pair may lie on a vertex: there the worst counterexamples are. */
const closedBelief: How = { ...asBelief, check: beliefOf(CLASSES.atMost ?? 0, true) };
const entry = number(ENTRY);

const numbers = listOf(numberIn({}));
const corner: Check<number[]> = (value) => {
  const checked = numbers(value);
  const problem = checked.ok ? triangleProblem(checked.value) : null;
  return problem === null ? checked : refuse(problem);
};
const cornerOrUniform: How = {
  ...asBeliefOrUniform,
  check: (value) => {
    if (value === "uniform") return fine(value);
    return Array.isArray(value) ? corner(value) : demand("be uniform or a list");
  },
};
const entryOrMirrored: How = {
  check: (value) => {
    if (value === "mirrored") return fine(value);
    return typeof value === "number" ? entry.check(value) : demand("be mirrored or a number");
  },
  parse: readNumber,
};
const rule: How = {
  check: (value) => {
    const checked = wordOf(ATLAS_RULES)(value);
    return checked.ok ? fine({ kind: checked.value }) : checked;
  },
  parse: asWord.parse,
};

/** Every key in the order of a link; where the kind of params matters, by kind. */
const HOW: Readonly<Record<string, (params: Params) => How>> = {
  update: () => word(UPDATES),
  start: (params) =>
    "classes" in params && params.classes === 3
      ? cornerOrUniform
      : params.part === "atlas"
        ? entryOrMirrored
        : entry,
  target: (params) => {
    if (params.part === "pair") return closedBelief;
    return "classes" in params && params.classes === 3 ? { ...asBelief, check: corner } : entry;
  },
  first: () => belief,
  second: () => belief,
  rule: () => rule,
  step: () => number(STEP),
  x: () => range(X_RANGE),
  y: () => range(X_RANGE),
  logStep: () => range(LOG_RANGE),
  width: ({ part }) => number(part === "atlas" ? SIDE : COLUMNS),
  height: () => number(SIDE),
  scan: () => number(SCAN),
  precision: () => number(PRECISION),
  iterations: () => number(ITERATIONS),
  transient: () => number(TRANSIENT),
  kept: () => number(KEPT),
  floor: () => number(FLOOR),
  tolerance: () => number(TOLERANCE),
  pairs: () => number(PAIRS),
  sampling: () => word(SAMPLINGS),
  radius: () => number(RADIUS),
  fraction: () => number(FRACTION),
  certificate: () => word(CERTIFICATES),
  seed: () => number(SEED),
  climbs: () => number(CLIMBS),
};

function format(value: unknown): string {
  if (typeof value === "number") return writeNumber(value);
  if (Array.isArray(value)) return writeList(value as readonly number[]);
  if (typeof value === "object" && value !== null && "kind" in value) return String(value.kind);
  return String(value);
}

const valueOf = (params: Params, key: string): unknown => (params as unknown as Record<string, unknown>)[key];

/** What a link says that chooses these keys; where it is the part that leaves no place for this one, the part. */
function describe(params: Params, key: string, said?: ReadonlySet<string>): string {
  if (params.part !== "atlas") return `part=${params.part}`;
  const { axis, classes } = params;
  const isOfAtlas = Object.values<Params>(variants).some(
    (variant) => variant.part === "atlas" && Object.hasOwn(variant, key),
  );
  if (!isOfAtlas && said?.has("part")) return "part=atlas";
  return [`axis=${axis}`, ...(classes === 3 ? ["classes=3"] : [])].join(" and ");
}

function field(key: string, how: (params: Params) => How): Field<Params> {
  return {
    key,
    misplaced: (params, said) =>
      Object.hasOwn(params, key) ? null : `${key} has no place beside ${describe(params, key, said)}`,
    write: (params) => [format(valueOf(params, key))],
    read: (params, texts, report) => {
      const { check, ...rest } = how(params);
      const own = leaf<Params, unknown>({
        key,
        get: (state) => valueOf(state, key),
        put: (state, value) => {
          const checked = check(value);
          // Decoding: the key belongs to these params, and its check has passed.
          return checked.ok ? fine({ ...state, [key]: checked.value }) : checked;
        },
        format,
        ...rest,
      });
      return own.read(params, texts, report);
    },
  };
}

/** A key that chose the kind of params before the others were read: here it is only checked. */
function chooser(key: string, check: Check<unknown>, parse: (text: string) => unknown, usual?: string) {
  return leaf<Params, unknown>({
    key,
    ...(usual !== undefined && { fallback: usual }),
    misplaced: (params, said) =>
      Object.hasOwn(params, key) ? null : `${key} has no place beside ${describe(params, key, said)}`,
    get: (params) => valueOf(params, key),
    put: (params, value) => {
      const checked = check(value);
      return checked.ok ? fine(params) : checked;
    },
    parse,
    format,
  });
}

const ownClasses = field("classes", () => number(CLASSES));
const atlasClasses = chooser("classes", wordOf(["2", "3"]), (text) => format(readNumber(text)));
/** An atlas was chosen by it; an audit has a number like any other. */
const classes: Field<Params> = {
  ...ownClasses,
  read: (params, texts, report) =>
    (params.part === "atlas" ? atlasClasses : ownClasses).read(params, texts, report),
};

const fields: readonly Field<Params>[] = [
  chooser("part", wordOf(PARTS), asWord.parse, "atlas"),
  classes,
  chooser("axis", wordOf(AXES), asWord.parse, "target"),
  ...Object.entries(HOW).map(([key, how]) => field(key, how)),
];

/** The word of a key that chooses; a number in one spelling. */
function told(given: Given, key: string): string | undefined {
  const text = given.get(key)?.[0];
  return text === undefined || key !== "classes" ? text : format(readNumber(text));
}

/** Whether a link's own words about its kind allow this one; words that are none allow all. */
function allows(variant: Params, given: Given): boolean {
  return ["part", "axis", ...(variant.part === "atlas" ? ["classes"] : [])].every((key) => {
    const text = told(given, key);
    const known: readonly string[] = { part: PARTS, axis: AXES, classes: ["2", "3"] }[key] ?? [];
    return text === undefined || !known.includes(text) || String(valueOf(variant, key)) === text;
  });
}

/** The kind that a link means: of those that it allows the one that has most of its keys, the earlier one of equals. */
function variantFor(given: Given): Params {
  const all = Object.values<Params>(variants);
  const allowed = all.filter((variant) => allows(variant, given));
  const score = (variant: Params) => [...given.keys()].filter((key) => Object.hasOwn(variant, key)).length;
  const named = allowed.length > 0 ? allowed : all.filter(({ part }) => given.get("part")?.[0] === part);
  return (
    named.reduce<Params | null>(
      (best, one) => (best === null || score(one) > score(best) ? one : best),
      null,
    ) ?? defaults
  );
}

/** As many classes as part=atlas and part=audit have when a link does not say. */
function baseline(params: Params): Params {
  const usual = variants[variantOf(params)];
  return params.part === "atlas" ? ({ ...usual, classes: 2 } as Params) : usual;
}

/** The least and the largest step that a diagram shows. */
export const stepsShown = ({ logStep: [from, to] }: { logStep: Range }): Range => [
  pow(10, from),
  pow(10, to),
];

export const stability: LabCodec<Params> = {
  defaults,
  fields,
  base: variantFor,
  baseline,
  clash: stabilityProblem,
  adapt: (params, isGiven) => {
    if (params.part !== "pair") return params;
    const given = (["target", "first", "second"] as const).find(isGiven);
    if (given === undefined) return params;
    const size = params[given].length;
    const fit = (key: "target" | "first" | "second", p: number[]) =>
      isGiven(key) || params[key].length === size ? params[key] : p;
    const uniform = Array.from({ length: size }, () => 1 / size);
    return {
      ...params,
      target: fit("target", graded(size)),
      first: fit("first", uniform),
      second: fit("second", graded(size).toReversed()),
    };
  },
  clashing: [["first"], ["second"], ["target"]],
  keyOf: ([key = ""]) => key,
  normalize: (params) => params,
  scope: (params) => ({
    steps: null,
    figures: STABILITY_FIGURES[params.part],
    ...(params.part === "atlas" && {
      layers: ATLAS_LAYERS,
      map: [params.x, params.classes === 2 ? params.logStep : params.y],
    }),
    ...(params.part === "orbits" && { diagram: stepsShown(params) }),
  }),
};
