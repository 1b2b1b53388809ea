/** @file What the geometry lab declares. */
import { anyExperiment } from "../../experiments/types";
import { shortened } from "../../param/spelt";
import { anyDraw, anyLab, type Lab } from "../../scenario/lab";
import { declarePartedLab } from "../shared/parts/lab";
import { parts } from "./parts";
import type { GeometryParams } from "./run/params";
import { geometryFamily } from "./run/tables";
import type { GeometryLook, GeometryTypes } from "./state";

export const geometry: Lab<GeometryParams, GeometryLook> = declarePartedLab<GeometryTypes>(
  geometryFamily,
  parts,
  (common) => common,
  {
    id: "geometry",
    title: "Geometry",
    about: "One template, many geometries: mirror maps, exact steps, divergences, and when a step is Fejér.",
    normalize: shortened,
    viewWords: {},
    experiment: async () => anyExperiment((await import("./run/run")).experiment),
    draw: async () => anyDraw((await import("./draw")).draw),
    presets: async () => (await import("./presets")).presets,
  },
);

export const lab = anyLab(geometry);
