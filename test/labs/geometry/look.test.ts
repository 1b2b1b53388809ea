/** @file No two geometries of one figure look alike. */
import { expect, it } from "vitest";
import { expertStyle, namedExperts } from "../../../src/labs/geometry/online/look";
import { stylesOf } from "../../../src/labs/geometry/look";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import type { Geometry } from "../../../src/labs/geometry/run/params";

const tsallis = (q: number): Geometry => ({ kind: "tsallis", q });

it.each<{ geometries: Geometry[] }>([
  { geometries: ["entropy", "euclidean", "burg", { kind: "formula", phi: "x^4" }] },
  { geometries: [{ kind: "alpha", alpha: 0.5 }, tsallis(0.5), "burg", { kind: "hypentropy", beta: 1 }] },
  { geometries: [tsallis(0.5), tsallis(1.5), tsallis(2.5), tsallis(3)] },
  { geometries: [tsallis(0.5), tsallis(1.5), { kind: "pNorm", p: 3 }, { kind: "pNorm", p: 4 }] },
])("tells $geometries apart by colour, by dash and by marker", ({ geometries }) => {
  const looks = stylesOf(geometries);
  for (const property of ["color", "dash", "marker"] as const)
    expect(new Set(looks.map((look) => look[property])).size).toBe(geometries.length);
});

it.each<{ beside: Geometry[]; named: number }>([
  { beside: [], named: 6 },
  { beside: ["euclidean", "burg", { kind: "formula", phi: "x^4" }], named: 4 },
])("gives $named experts inks that none of the geometries $beside has", ({ beside, named }) => {
  const params = { ...usualOfPart("online"), beside };
  const taken = stylesOf([params.geometry, ...beside]).map(({ color }) => color);
  const experts = Array.from({ length: namedExperts(params) }, (_, i) => expertStyle(i, i, params));
  expect(experts).toHaveLength(named);
  expect(new Set([...taken, ...experts.map(({ color }) => color)]).size).toBe(taken.length + named);
  expect(expertStyle(named, named, params)).toMatchObject({ label: "", color: "ink-faint" });
});
