/** @file How an update in any geometry is spelt, and whose step it is. */
import { expect, test } from "vitest";
import { entropy } from "../../src/core/mirror/entropy";
import { burg } from "../../src/core/mirror/burg";
import { createPotential } from "../../src/core/mirror/potentials";
import {
  anyUpdateKind,
  isBounded,
  isCertifiedUpdate,
  kindOfStep,
  updateName,
  updateSpec,
  type AnyUpdate,
} from "../../src/experiments/geometry/update";

const read = (value: unknown) => anyUpdateKind.check(value);

test.each([
  ["mirror", "mirror"],
  ["entropy", "mirror"],
  [{ kind: "entropy" }, "mirror"],
  ["projected", "projected"],
  ["euclidean", "projected"],
  [{ kind: "burg" }, "burg"],
  [{ kind: "tsallis", q: 0.5 }, "tsallis:0.5"],
])("%j is %s in one spelling", (given, text) => {
  const checked = read(given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  expect(anyUpdateKind.format(checked.value)).toBe(text);
  expect(anyUpdateKind.check(anyUpdateKind.parse(text))).toEqual(checked);
});

test("a word that names no update is refused with all that do", () => {
  expect(read("sideways")).toMatchObject({
    problem: { message: expect.stringContaining("mirror, projected, ") },
  });
});

const NAMED: readonly [AnyUpdate, string, { bounded: boolean; certified: boolean }][] = [
  ["mirror", "entropy mirror step", { bounded: true, certified: true }],
  ["projected", "projected step", { bounded: true, certified: false }],
  ["burg", "Burg step", { bounded: false, certified: false }],
  [{ kind: "tsallis", q: 0.5 }, "Tsallis 0.5 step", { bounded: false, certified: false }],
  [{ kind: "tsallis", q: 1 }, "Tsallis 1 step", { bounded: true, certified: true }],
  [{ kind: "alpha", alpha: 0 }, "α = 0 step", { bounded: false, certified: false }],
  [{ kind: "alpha", alpha: 1 }, "α = 1 step", { bounded: true, certified: true }],
  [{ kind: "pNorm", p: 3 }, "3-norm step", { bounded: false, certified: false }],
];

test.each(NAMED)("%j is called by its name, and the certificates know it", (update, name, known) => {
  expect(updateName(update)).toBe(name);
  expect({ bounded: isBounded(update), certified: isCertifiedUpdate(update) }).toEqual(known);
  const potential = createPotential(updateSpec(update));
  expect(kindOfStep(update) === "entropy").toBe(potential === entropy);
  expect(kindOfStep(update) === "burg").toBe(potential === burg);
});
