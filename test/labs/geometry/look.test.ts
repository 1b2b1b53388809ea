/** @file No two geometries of one figure look alike. */
import { expect, it } from "vitest";
import { expertStyle, MOST_NAMED } from "../../../src/labs/geometry/online/look";
import { stylesOf } from "../../../src/labs/geometry/look";
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

it("gives experts inks of their own, whatever geometries stand beside them", () => {
  const taken = stylesOf([{ kind: "formula", phi: "x^4" }, "entropy", "euclidean", "burg"]).map(
    ({ color }) => color,
  );
  const inks = Array.from({ length: MOST_NAMED }, (_, i) => expertStyle(i, i, taken).color);
  expect(new Set([...taken, ...inks]).size).toBe(taken.length + MOST_NAMED);
});
