/** @file The params of relaxed runs. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { wordOrNumber } from "../../../../param/range";
import { param, type Table } from "../../../../param/table";
import { matrix, vector } from "../../../../param/vector";
import { relaxationKind, relaxationRow } from "../../../../experiments/relaxation/kind";
import type { RelaxationParams } from "../params";
import { PART, geometry, beside, steps, runs, seed } from "../shared";

export const relaxationTable: Table<RelaxationParams> = {
  part: tag("relaxation", PART),
  geometry: geometry("euclidean"),
  beside: beside(["entropy", "burg"]),
  rows: param<RelaxationParams["rows"]>(
    wordOrNumber("fresh", { whole: true, atLeast: 1, atMost: 256 }),
    "fresh",
    "Rows of the system; fresh: a new random unit row at each step.",
    {
      row: {
        name: "rows",
        labels: { fresh: "new at each step", chosen: "of a system" },
        chosen: { name: "number of rows", usual: 12 },
      },
    },
  ),
  dimension: param(kinds.number({ whole: true, atLeast: 1, atMost: 64 }), 4, "Unknowns.", {
    row: { name: "dimension d", noun: "dimension" },
  }),
  runs: runs(1000),
  steps: steps(60),
  seed,
  relaxation: param(
    relaxationKind,
    { kind: "twoPoint", values: [1, 3], probability: 0.25 },
    "λ of each step; 1 is the exact projection on the row.",
    { row: relaxationRow },
  ),
  order: param<RelaxationParams["order"]>(
    kinds.word(["random", "cyclic"] as const),
    "random",
    "The order of the rows.",
    { row: { name: "order of the rows", beside: true } },
  ),
  matrix: param(
    matrix({ rows: [0, 256] }),
    [],
    "The rows of the system, where they are not drawn.",
    "matrix A",
  ),
  rhs: param(vector({ atLeast: 0 }), [], "Its right-hand side.", "right-hand side b"),
  start: param(vector({ atLeast: 0 }), [], "The first point, where it is not drawn.", "start"),
  reference: param(
    vector({ atLeast: 0 }),
    [],
    "A solution z; the Bregman projection of the start on the solutions when left out.",
    { row: { name: "reference z", noun: "reference" } },
  ),
};
