/** @file Params that the tables of several parts share. */
import { SEED } from "../../../param/seed";
import * as kinds from "../../../param/kind";
import { manyOf } from "../../../param/many";
import { param } from "../../../param/table";
import { times, vector } from "../../../param/vector";
import { geometryKind, geometryRow } from "../../../experiments/geometry/kind";
import { MAX_GEOMETRIES, MAX_REPORTS, POSITIVE_SIZE, REPORT, RUNS, STEPS, type Geometry } from "./params";

export const PART = "What is computed; one step when left out.";
const GEOMETRY = "The potential whose mirror map is used.";
export const METHOD_LABELS = { mirror: "mirror descent", dualAveraging: "dual averaging" };

export const geometry = (usual: Geometry) => param(geometryKind, usual, GEOMETRY, { row: geometryRow });
export const beside = (usual: Geometry[]) =>
  param(
    manyOf(geometryKind, [0, MAX_GEOMETRIES - 1], "geometry"),
    usual,
    "Further geometries, drawn beside it.",
    "beside it",
  );
export const step = (usual: number) =>
  param(kinds.number(POSITIVE_SIZE), usual, "The step η.", { row: { name: "step η", noun: "step" } });
export const steps = (usual: number) =>
  param(kinds.number(STEPS), usual, "Length of the run.", {
    row: { name: "steps", noun: "number of steps" },
  });
export const report = param(times(REPORT, MAX_REPORTS), [], "Times that the summary prints.", {
  unlisted: "It is about what the terminal prints.",
});
export const runs = (usual: number) =>
  param(kinds.number(RUNS), usual, "Runs, each with rows and relaxations of its own.", {
    row: { name: "runs", noun: "number of runs" },
  });
export const seed = param(
  kinds.number(SEED),
  1,
  "What is drawn is drawn from it: the same seed, the same runs.",
  "seed",
);
export const point = (usual: number[], words: string, name: string) =>
  param(vector(), usual, words, { row: { name } });
