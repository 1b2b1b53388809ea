/** @file What the geometry lab declares. */
import { shortened } from "../../param/spelt";
import type { Lab } from "../../scenario/lab";
import { withKernel } from "../shared/kernel";
import { declarePartedLab } from "../shared/parts/lab";
import { parts } from "./parts";
import type { GeometryParams } from "./run/params";
import { geometryFamily } from "./run/tables";
import type { GeometryLook, GeometryTypes } from "./state";

export const geometry: Lab<GeometryParams, GeometryLook> = declarePartedLab<GeometryTypes>({
  id: "geometry",
  params: geometryFamily,
  parts,
  view: (common) => common,
  title: "Geometry",
  about: "One template, many geometries: mirror maps, exact steps, divergences, and when a step is Fejér.",
  normalize: shortened,
  experiment: withKernel(
    () => import("./run/run"),
    () => import("./kernel"),
  ),
  draw: async () => (await import("./draw")).draw,
  findings: async () => (await import("./draw")).findings,
  presets: async () => (await import("./presets")).presets,
});
