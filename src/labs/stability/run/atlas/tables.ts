/** @file The params of an atlas: a slice or a triangle, of targets or of starts. */
import { wordOf } from "../../../../param/check";
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { range, wordOrNumber, type Range } from "../../../../param/range";
import type { Schema } from "../../../../param/schema";
import { param, type Table } from "../../../../param/table";
import { updateParam } from "../../../../experiments/updateParam";
import {
  ATLAS_RULE_LABELS,
  ATLAS_RULES,
  AXIS_LABELS,
  ENTRY,
  SHOWN_LABELS,
  SIDE,
  STEP,
  triangleProblem,
  X_RANGE,
  type AtlasRule,
  type SliceOfStarts,
  type SliceOfTargets,
  type TriangleOfStarts,
  type TriangleOfTargets,
} from "../params";
import { columns, entry, logStep, PART, run, targetRow } from "../shared";

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

/** Marks the kind that is meant when a link or file does not say. */
const USUAL_KIND = true;
const AXIS = "What varies from cell to cell: the target, or the start.";
const axisRow = { row: { name: "Map of", labels: AXIS_LABELS } };
const classesRow = { row: { name: "On the", labels: SHOWN_LABELS } };
const CLASSES_SHOWN = "2: the slice (x, 1 − x) against the step. 3: the triangle at one step.";

const corner = kinds.belief({ atLeast: 3, atMost: 3, problem: triangleProblem });
const atlas = {
  part: tag("atlas", PART, USUAL_KIND),
  update: updateParam("mirror", "choice"),
  rule: param<AtlasRule>(
    atlasRule,
    { kind: "fixed" },
    "fixed: the step itself. boundFraction: it is a fraction of η_max(p_t), evaluated anew at every t.",
    { row: { name: "step rule", labels: ATLAS_RULE_LABELS } },
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
const slice = {
  ...atlas,
  classes: { ...tag(2, CLASSES_SHOWN, USUAL_KIND), ...classesRow },
  x,
  logStep: logStep([-3, 0.7]),
  ...run,
};
const triangle = {
  ...atlas,
  classes: { ...tag(3, CLASSES_SHOWN), ...classesRow },
  x,
  y: param<Range>(range(X_RANGE), [0, 1], "The triangle's p₃ shown, from and to.", {
    row: { name: "upwards", noun: "range upwards" },
  }),
  step: param(kinds.number(STEP), 1.5, "The step (or the fraction) of every cell of the triangle.", {
    row: { name: "step η", noun: "step" },
  }),
  ...run,
};
const ofTargets = { axis: { ...tag("target", AXIS, USUAL_KIND), ...axisRow } };
const ofStarts = { axis: { ...tag("start", AXIS), ...axisRow } };

export const sliceOfTargets: Table<SliceOfTargets> = {
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
export const sliceOfStarts: Table<SliceOfStarts> = {
  ...slice,
  ...ofStarts,
  target: param(entry, 0.7, "The target of every cell: its first entry.", { row: targetRow }),
};
export const triangleOfTargets: Table<TriangleOfTargets> = {
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
export const triangleOfStarts: Table<TriangleOfStarts> = {
  ...triangle,
  ...ofStarts,
  target: param(corner, [0.7, 0.2, 0.1], "The target of every cell.", "target"),
};
