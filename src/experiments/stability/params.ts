/** @file Params of the stability experiment: public, stable, documented in docs/links.md and by `schema stability`. */
import { beliefProblem } from "../../param/belief";
import { wordOf } from "../../param/check";
import { family, tag } from "../../param/family";
import * as kinds from "../../param/kind";
import type { Range } from "../../param/kind";
import type { Limits } from "../../param/limits";
import type { Schema } from "../../param/schema";
import { param, usualOf, type Table } from "../../param/table";
import { UPDATE_WORDS, UPDATES, type Update } from "../update";

export const TOLERANCE: Limits = { above: 0, below: 1 };
export { UPDATES, type Update };

/** As low as the recurrences in odds go without leaving the doubles. */
export const FLOOR: Limits = { atLeast: 1e-100, atMost: 1e-3 };

/** Entry x of a belief (x, 1 − x) on the slice: a start or a target. */
export const ENTRY: Limits = { above: 0, below: 1 };
/** What an axis over entries may show: the faces belong to it. */
export const X_RANGE: Limits = { atLeast: 0, atMost: 1 };
/** Powers of ten of the step. */
export const LOG_RANGE: Limits = { atLeast: -12, atMost: 9 };
export const SIDE: Limits = { whole: true, atLeast: 1, atMost: 2048 };
export const COLUMNS: Limits = { whole: true, atLeast: 1, atMost: 4096 };
export const ITERATIONS: Limits = { whole: true, atLeast: 1, atMost: 1_000_000 };
export const TRANSIENT: Limits = { whole: true, atLeast: 0, atMost: 1_000_000 };
export const KEPT: Limits = { whole: true, atLeast: 1, atMost: 4096 };
/** Steps tried per octave while scanning for the first that collapses. */
export const SCAN: Limits = { whole: true, atLeast: 1, atMost: 4096 };
/** Relative width to which the bisection shrinks the bracket of a threshold. */
export const PRECISION: Limits = { atLeast: 1e-15, atMost: 0.1 };
const MAX_CLASSES = 16;
export const CLASSES: Limits = { whole: true, atLeast: 2, atMost: MAX_CLASSES };
export const PAIRS: Limits = { whole: true, atLeast: 1, atMost: 10_000_000 };
/** Closer pairs than the least would be judged by the rounding of their beliefs. */
export const RADIUS: Limits = { atLeast: 1e-6, atMost: 1 };
/** Steps and fractions: above 0, and no larger than what every step rule is capped at. */
const POSITIVE: Limits = { above: 0, atMost: 1e9 };
export const FRACTION: Limits = POSITIVE;
export const SEED: Limits = { whole: true, atLeast: 0, atMost: 4294967295 };
export const CLIMBS: Limits = { whole: true, atLeast: 0, atMost: 10_000 };
export const STEP: Limits = POSITIVE;

export const PARTS = ["atlas", "threshold", "orbits", "audit", "pair"] as const;
export type Part = (typeof PARTS)[number];
/** Each cell's step: the value on its axis, or that fraction of η_max(p_t), evaluated anew at every t. */
export const ATLAS_RULES = ["fixed", "boundFraction"] as const;
/** How p₁ and p₂ of a pair are drawn; what `radius` means to each is in the audit's docstrings. */
export const SAMPLINGS = ["flat", "local", "face", "centre", "vertex"] as const;
export const CERTIFICATES = ["paper", "certified"] as const;

export type { Range };
export interface AtlasRule {
  kind: (typeof ATLAS_RULES)[number];
}

const atlasRule = kinds.simple<AtlasRule>({
  check: (value) => {
    const checked = wordOf(ATLAS_RULES)(value);
    return checked.ok ? { ok: true, value: { kind: checked.value } } : checked;
  },
  parse: (text) => text,
  format: ({ kind }) => kind,
  values: ATLAS_RULES.join(", "),
  schema: (kit) =>
    kit.object({
      kind: { schema: kit.word(ATLAS_RULES), words: "Which of them this is." },
    }) as Schema<AtlasRule>,
});

interface AtlasCommon {
  part: "atlas";
  update: Update;
  rule: AtlasRule;
  width: number;
  height: number;
  iterations: number;
  floor: number;
  tolerance: number;
}
/** C = 2: the first entry of the target (or of the start) to the right, the step upwards. */
interface Slice extends AtlasCommon {
  classes: 2;
  x: Range;
  logStep: Range;
}
/** C = 3: a window of the triangle with vertices (0, 0), (1, 0), (½, 1) for classes 1, 2, 3; one step everywhere. */
interface Triangle extends AtlasCommon {
  classes: 3;
  /** p₂ + p₃/2. */
  x: Range;
  /** p₃. */
  y: Range;
  step: number;
}
/** Every cell is a target; all start at `start`, or each at the mirror image 1 − q of its target. */
export type SliceOfTargets = Slice & { axis: "target"; start: number | "mirrored" };
export type SliceOfStarts = Slice & { axis: "start"; target: number };
export type TriangleOfTargets = Triangle & { axis: "target"; start: "uniform" | number[] };
export type TriangleOfStarts = Triangle & { axis: "start"; target: number[] };
export type SliceAtlas = SliceOfTargets | SliceOfStarts;
export type TriangleAtlas = TriangleOfTargets | TriangleOfStarts;
export type AtlasParams = SliceAtlas | TriangleAtlas;

/** From each start x: the smallest fixed step in `logStep` that does not converge, found by scan and bisection. */
export interface ThresholdParams {
  part: "threshold";
  update: Update;
  target: number;
  x: Range;
  width: number;
  logStep: Range;
  /** Steps tried per octave. */
  scan: number;
  precision: number;
  iterations: number;
  floor: number;
  tolerance: number;
}

/** Where the belief settles, against the step. */
export interface OrbitsParams {
  part: "orbits";
  update: Update;
  target: number;
  start: number;
  logStep: Range;
  width: number;
  transient: number;
  kept: number;
  floor: number;
}

/** Sampled pairs at η = fraction × the pair's certificate. MATH §6. */
export interface AuditParams {
  part: "audit";
  classes: number;
  pairs: number;
  sampling: (typeof SAMPLINGS)[number];
  radius: number;
  fraction: number;
  certificate: (typeof CERTIFICATES)[number];
  update: Update;
  seed: number;
  /** Random starts from which a search climbs to the worst ratio it can find; 0 = no search. */
  climbs: number;
}

/** One pair by its own numbers: what a counterexample's link opens. */
export interface PairParams {
  part: "pair";
  update: Update;
  target: number[];
  first: number[];
  second: number[];
  step: number;
}

export type StabilityParams = AtlasParams | ThresholdParams | OrbitsParams | AuditParams | PairParams;
export type ParamsOf<P extends Part> = Extract<StabilityParams, { part: P }>;

/** Why these numbers are no belief of the triangle. */
export function triangleProblem(p: readonly number[]): string | null {
  const problem = beliefProblem(p, 3);
  return problem === null && p.length !== 3 ? `the triangle has three classes, got ${p.length}` : problem;
}

/** The kind that is meant when a link or file does not say. */
const USUAL = true;
const PART = "What is computed; an atlas when left out.";
const AXIS = "What varies from cell to cell: the target, or the start.";
const CLASSES_SHOWN = "2: the slice (x, 1 − x) against the step. 3: the triangle at one step.";

const update = (usual: Update) => param(kinds.word(UPDATES), usual, UPDATE_WORDS);
const columns = (limits: Limits, usual: number, name: string, noun = name) =>
  param(kinds.number(limits), usual, "Columns.", { row: { name, noun } });
const logStep = (usual: Range) =>
  param<Range>(
    kinds.range(LOG_RANGE),
    usual,
    "Powers of ten of the step, from and to. The axis is cut into equal cells in log₁₀ η; each runs at its centre.",
    { row: { name: "log_10 step", noun: "range of powers of ten of the step" } },
  );
const floor = param(
  kinds.number(FLOOR),
  1e-12,
  "The interior clamp: after each step smaller entries are raised to this.",
  { row: { name: "floor ε", noun: "floor" } },
);
/** What every run is given. */
const run = {
  iterations: param(kinds.number(ITERATIONS), 1000, "Steps of each run.", {
    row: { name: "steps", noun: "number of steps" },
  }),
  floor,
  tolerance: param(
    kinds.number(TOLERANCE),
    1e-3,
    "Largest distance of an entry from its target that counts as settled.",
    { row: { name: "tolerance τ", noun: "tolerance" } },
  ),
};
const entry = kinds.number(ENTRY);
const targetPlace = { name: "target in class 1", place: true } as const;
const targetRow = { ...targetPlace, noun: "target" } as const;
const corner = kinds.belief({ atLeast: 3, atMost: 3, problem: triangleProblem });
const belief = kinds.belief({ atMost: MAX_CLASSES });

const atlas = {
  part: tag("atlas", PART, USUAL),
  update: update("mirror"),
  rule: param<AtlasRule>(
    atlasRule,
    { kind: "fixed" },
    "fixed: the step itself. boundFraction: it is a fraction of η_max(p_t), evaluated anew at every t.",
  ),
  width: columns(SIDE, 256, "cells across", "number of cells across"),
  height: param(kinds.number(SIDE), 256, "Rows, the lowest step first.", {
    row: { name: "cells upwards", noun: "number of cells upwards" },
  }),
};
const x = param<Range>(
  kinds.range(X_RANGE),
  [0, 1],
  "First entries shown, from and to; on the triangle p₂ + p₃/2.",
  { row: { name: "across", noun: "range across" } },
);
const slice = { ...atlas, classes: tag(2, CLASSES_SHOWN, USUAL), x, logStep: logStep([-3, 0.7]), ...run };
const triangle = {
  ...atlas,
  classes: tag(3, CLASSES_SHOWN),
  x,
  y: param<Range>(kinds.range(X_RANGE), [0, 1], "The triangle's p₃ shown, from and to.", {
    row: { name: "upwards", noun: "range upwards" },
  }),
  step: param(kinds.number(STEP), 1.5, "The step (or the fraction) of every cell of the triangle."),
  ...run,
};
const ofTargets = { axis: tag("target", AXIS, USUAL) };
const ofStarts = { axis: tag("start", AXIS) };

const sliceOfTargets: Table<SliceOfTargets> = {
  ...slice,
  ...ofTargets,
  start: param(
    kinds.wordOrNumber("mirrored", ENTRY),
    0.5,
    "The start of every cell: its first entry, or mirrored: 1 − q.",
  ),
};
const sliceOfStarts: Table<SliceOfStarts> = {
  ...slice,
  ...ofStarts,
  target: param(entry, 0.7, "The target of every cell: its first entry.", { row: targetRow }),
};
const triangleOfTargets: Table<TriangleOfTargets> = {
  ...triangle,
  ...ofTargets,
  start: param(kinds.wordOrList("uniform", corner), "uniform", "The start of every cell."),
};
const triangleOfStarts: Table<TriangleOfStarts> = {
  ...triangle,
  ...ofStarts,
  target: param(corner, [0.7, 0.2, 0.1], "The target of every cell.", { row: { name: "target" } }),
};
const threshold: Table<ThresholdParams> = {
  part: tag("threshold", PART),
  update: update("mirror"),
  target: param(entry, 0.7, "The target's first entry.", { row: targetPlace }),
  x: param<Range>(kinds.range(X_RANGE), [0, 1], "First entries of the starts, from and to.", {
    row: { name: "starts from", noun: "range of starts" },
  }),
  width: columns(COLUMNS, 256, "starts"),
  logStep: logStep([-3, 0.7]),
  scan: param(kinds.number(SCAN), 32, "Steps tried per octave before the bisection.", {
    row: { name: "steps tried per octave" },
  }),
  precision: param(
    kinds.number(PRECISION),
    1e-6,
    "Relative width to which the bisection shrinks the bracket.",
    { row: { name: "precision" } },
  ),
  ...run,
};
const orbits: Table<OrbitsParams> = {
  part: tag("orbits", PART),
  update: update("mirror"),
  target: param(entry, 0.7, "The target's first entry.", { row: targetPlace }),
  start: param(entry, 0.5, "The first belief's first entry.", {
    row: { name: "start in class 1", place: true },
  }),
  logStep: logStep([0, 0.7]),
  width: columns(COLUMNS, 512, "columns"),
  transient: param(kinds.number(TRANSIENT), 1000, "Steps before the first that is kept.", {
    row: { name: "steps left out" },
  }),
  kept: param(kinds.number(KEPT), 128, "Steps kept.", { row: { name: "steps shown" } }),
  floor,
};
const audit: Table<AuditParams> = {
  part: tag("audit", PART),
  classes: param(kinds.number(CLASSES), 3, "Classes of every pair.", { row: { name: "classes C" } }),
  pairs: param(
    kinds.number(PAIRS),
    20_000,
    "Pairs of beliefs, each with a target of its own (flat Dirichlet).",
    { row: { name: "number of pairs" } },
  ),
  sampling: param(
    kinds.word(SAMPLINGS),
    "local",
    "How pairs are drawn: anywhere, close together, near a face, near the centre, targets on a vertex.",
    {
      row: {
        name: "drawn",
        noun: "sampling",
        labels: {
          flat: "anywhere, independent",
          local: "close to each other",
          face: "near a face",
          centre: "near the centre",
          vertex: "target on a vertex",
        },
      },
    },
  ),
  radius: param(
    kinds.number(RADIUS),
    0.02,
    "local: p₂ = (1 − r) p₁ + r d, d flat Dirichlet; face and centre: how near.",
    { row: { name: "radius r" } },
  ),
  fraction: param(kinds.number(FRACTION), 0.99, "The step as a fraction of the pair's certificate.", {
    row: { name: "η = this fraction" },
  }),
  certificate: param(
    kinds.word(CERTIFICATES),
    "paper",
    "paper: 2μ/L² of the pair. certified: min p/q over both beliefs.",
    {
      row: {
        name: "of",
        noun: "certificate",
        labels: { paper: "the paper’s bound", certified: "the certified step" },
      },
    },
  ),
  update: update("projected"),
  seed: param(kinds.number(SEED), 1, "What the pairs are drawn from: the same seed, the same pairs.", {
    row: { name: "seed" },
  }),
  climbs: param(
    kinds.number(CLIMBS),
    0,
    "Random starts from which a search climbs to the worst ratio it finds.",
    { row: { name: "climbs" } },
  ),
};
const pair: Table<PairParams> = {
  part: tag("pair", PART),
  update: update("mirror"),
  target: param(kinds.belief({ atMost: MAX_CLASSES, faces: true }), [0.7, 0.3], "The target.", {
    row: { name: "target q", noun: "target" },
  }),
  first: param(belief, [0.5, 0.5], "The first belief.", { row: { name: "p_1", noun: "first belief" } }),
  second: param(belief, [0.4, 0.6], "The second belief.", { row: { name: "p_2", noun: "second belief" } }),
  step: param(kinds.number(STEP), 0.1, "The step η.", { row: { name: "step η" } }),
};

/** A table for each kind of params, the usual kind first. */
export const stabilityTables = {
  sliceOfTargets,
  sliceOfStarts,
  triangleOfTargets,
  triangleOfStarts,
  threshold,
  orbits,
  audit,
  pair,
};

const ORDER =
  "part classes axis update start target first second rule step x y logStep width height scan precision " +
  "iterations transient kept floor tolerance pairs sampling radius fraction certificate seed climbs";

/** The keys that tell the kinds apart. */
const TAGS = ["part", "classes", "axis"];

export const stabilityFamily = family<StabilityParams>(stabilityTables, TAGS, ORDER.split(" "));

/** The table of these params' kind. */
export const tableOf = <Params extends StabilityParams>(params: Params): Table<Params> =>
  // A variant's table is that of its params.
  stabilityTables[variantOf(params)] as unknown as Table<Params>;

/** What each kind of params starts from. */
export const STABILITY_VARIANTS = {
  sliceOfTargets: usualOf(sliceOfTargets),
  sliceOfStarts: usualOf(sliceOfStarts),
  triangleOfTargets: usualOf(triangleOfTargets),
  triangleOfStarts: usualOf(triangleOfStarts),
  threshold: usualOf(threshold),
  orbits: usualOf(orbits),
  audit: usualOf(audit),
  pair: usualOf(pair),
} as const;
export type Variant = keyof typeof STABILITY_VARIANTS;

/** The kind that these params are of. */
export function variantOf(params: StabilityParams): Variant {
  if (params.part !== "atlas") return params.part;
  const targets = params.axis === "target";
  if (params.classes === 2) return targets ? "sliceOfTargets" : "sliceOfStarts";
  return targets ? "triangleOfTargets" : "triangleOfStarts";
}

type Problem = { path: string[]; message: string };

/** What single fields cannot know: as many classes in both beliefs of a pair as in their target. */
export function stabilityProblem(params: StabilityParams): Problem | null {
  if (params.part !== "pair") return null;
  const { target, first, second } = params;
  const odd = first.length !== target.length ? "first" : second.length !== target.length ? "second" : null;
  if (odd === null) return null;
  const classes = params[odd].length;
  return {
    path: [odd],
    message: `${odd} has ${classes} classes, the target has ${target.length}; all three need the same number`,
  };
}
