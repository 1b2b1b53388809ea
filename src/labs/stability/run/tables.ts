/** @file The tables of the stability experiment's params, one for each kind, and what each kind starts from. */
import { wordOf } from "../../../param/check";
import { family, tag } from "../../../param/family";
import * as kinds from "../../../param/kind";
import { range, wordOrNumber, type Range } from "../../../param/range";
import type { Limits } from "../../../param/limits";
import type { Schema } from "../../../param/schema";
import { param, usualOf, type Table } from "../../../param/table";
import { FLOOR_WORDS, TOLERANCE, TOLERANCE_WORDS } from "../../../experiments/following";
import { updateParam } from "../../../experiments/updateParam";
import {
  ATLAS_RULES,
  type AtlasRule,
  type AuditParams,
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
  MAX_CLASSES,
  type OrbitsParams,
  type PairParams,
  PAIRS,
  PRECISION,
  RADIUS,
  SAMPLINGS,
  SCAN,
  SEED,
  SIDE,
  type SliceOfStarts,
  type SliceOfTargets,
  type StabilityParams,
  STEP,
  type ThresholdParams,
  TRANSIENT,
  type TriangleOfStarts,
  type TriangleOfTargets,
  triangleProblem,
  X_RANGE,
} from "./params";

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

/** The kind that is meant when a link or file does not say. */
const USUAL = true;
const PART = "What is computed; an atlas when left out.";
const AXIS = "What varies from cell to cell: the target, or the start.";
const CLASSES_SHOWN = "2: the slice (x, 1 − x) against the step. 3: the triangle at one step.";

const columns = (limits: Limits, usual: number, name: string, noun = name) =>
  param(kinds.number(limits), usual, "Columns.", { row: { name, noun } });
const logStep = (usual: Range) =>
  param<Range>(
    range(LOG_RANGE),
    usual,
    "Powers of ten of the step, from and to. The axis is cut into equal cells in log₁₀ η; each runs at its centre.",
    { row: { name: "log_10 step", noun: "range of powers of ten of the step" } },
  );
const floor = param(kinds.number(FLOOR), 1e-12, FLOOR_WORDS, { row: { name: "floor ε", noun: "floor" } });
/** What every run is given. */
const run = {
  iterations: param(kinds.number(ITERATIONS), 1000, "Steps of each run.", {
    row: { name: "steps", noun: "number of steps" },
  }),
  floor,
  tolerance: param(kinds.number(TOLERANCE), 1e-3, TOLERANCE_WORDS, {
    row: { name: "tolerance τ", noun: "tolerance" },
  }),
};
const entry = kinds.number(ENTRY);
const targetPlace = { name: "target in class 1", place: true } as const;
const targetRow = { ...targetPlace, noun: "target" } as const;
const corner = kinds.belief({ atLeast: 3, atMost: 3, problem: triangleProblem });
const belief = kinds.belief({ atMost: MAX_CLASSES });

const atlas = {
  part: tag("atlas", PART, USUAL),
  update: updateParam("mirror", "choice"),
  rule: param<AtlasRule>(
    atlasRule,
    { kind: "fixed" },
    "fixed: the step itself. boundFraction: it is a fraction of η_max(p_t), evaluated anew at every t.",
    { row: { name: "step rule" } },
  ),
  width: columns(SIDE, 256, "cells across", "number of cells across"),
  height: param(kinds.number(SIDE), 256, "Rows, the lowest step first.", {
    row: { name: "cells upwards", noun: "number of cells upwards" },
  }),
};
const x = param<Range>(
  range(X_RANGE),
  [0, 1],
  "First entries shown, from and to; on the triangle p₂ + p₃/2.",
  { row: { name: "across", noun: "range across" } },
);
const slice = { ...atlas, classes: tag(2, CLASSES_SHOWN, USUAL), x, logStep: logStep([-3, 0.7]), ...run };
const triangle = {
  ...atlas,
  classes: tag(3, CLASSES_SHOWN),
  x,
  y: param<Range>(range(X_RANGE), [0, 1], "The triangle's p₃ shown, from and to.", {
    row: { name: "upwards", noun: "range upwards" },
  }),
  step: param(kinds.number(STEP), 1.5, "The step (or the fraction) of every cell of the triangle.", {
    row: { name: "step η", noun: "step" },
  }),
  ...run,
};
const ofTargets = { axis: tag("target", AXIS, USUAL) };
const ofStarts = { axis: tag("start", AXIS) };

const sliceOfTargets: Table<SliceOfTargets> = {
  ...slice,
  ...ofTargets,
  start: param(
    wordOrNumber("mirrored", ENTRY),
    0.5,
    "The start of every cell: its first entry, or mirrored: 1 − q.",
    {
      row: {
        name: "start",
        noun: "kind of start",
        labels: { chosen: "one for all", mirrored: "mirrored, 1 − q" },
        chosen: { name: "start in class 1", noun: "start", place: true, usual: 0.5 },
      },
    },
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
  start: param(kinds.wordOrList("uniform", corner), "uniform", "The start of every cell.", {
    row: {
      name: "start",
      noun: "kind of start",
      labels: { uniform: "the centre", chosen: "one for all" },
      chosen: { name: "start", usual: [0.4, 0.3, 0.3] },
    },
  }),
};
const triangleOfStarts: Table<TriangleOfStarts> = {
  ...triangle,
  ...ofStarts,
  target: param(corner, [0.7, 0.2, 0.1], "The target of every cell.", { row: { name: "target" } }),
};
const threshold: Table<ThresholdParams> = {
  part: tag("threshold", PART),
  update: updateParam("mirror", "choice"),
  target: param(entry, 0.7, "The target's first entry.", { row: targetPlace }),
  x: param<Range>(range(X_RANGE), [0, 1], "First entries of the starts, from and to.", {
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
  update: updateParam("mirror", "choice"),
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
  update: updateParam("projected", "choice"),
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
  update: updateParam("mirror", "choice"),
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
