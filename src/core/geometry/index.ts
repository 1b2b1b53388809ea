/** @file The registry of geometries: one file and one line here make a new one. */
import { entropy } from "./entropy";
import { euclidean } from "./euclidean";
import type { Geometry } from "./types";

export type { Geometry } from "./types";

export type GeometryId = "entropy" | "euclidean";

export const geometries: Readonly<Record<GeometryId, Geometry>> = { entropy, euclidean };
