import { describe, expect, it } from "vitest";
import { exp, expm1, log, log1p } from "../../../src/core/elementary";
import { asinh, cosh, sinh, tanh } from "../../../src/core/elementary/hyperbolic";
import { pow } from "../../../src/core/elementary/pow";
import { ulpError } from "../../support/ulp";
import { readReferences } from "./reference";

const functions = [
  { name: "exp", f: exp, records: 3741, limit: 0.505 },
  { name: "log", f: log, records: 3500, limit: 0.505 },
  { name: "log1p", f: log1p, records: 3007, limit: 0.51 },
  { name: "expm1", f: expm1, records: 3599, limit: 0.54 },
  { name: "pow", f: pow, records: 2780, limit: 0.505 },
];

/** Made of those above, and not correctly rounded as often. */
const composed = [
  { name: "sinh", f: sinh, records: 1472, limit: 1.2 },
  { name: "cosh", f: cosh, records: 1472, limit: 1.2 },
  { name: "asinh", f: asinh, records: 1428, limit: 1.2 },
  { name: "tanh", f: tanh, records: 1242, limit: 1.5 },
];

describe.each([...functions, ...composed])("$name against 60 digits", ({ name, f, records, limit }) => {
  const apply: (...args: number[]) => number = (x = NaN, y = NaN) => f(x, y);
  const references = readReferences(name, f.length);

  it("has the whole fixture", () => {
    expect(references).toHaveLength(records);
  });

  it(`errs by less than ${limit} ulp everywhere`, () => {
    const misses = references
      .map((r) => ({ ...r, got: apply(...r.args), error: ulpError(apply(...r.args), r.value, r.rest) }))
      .filter((r) => !(r.error < limit));
    expect(misses).toEqual([]);
  });
});

it.each(functions)(
  "$name gives the correctly rounded double but for one input in 500",
  ({ name, f, records }) => {
    const apply: (...args: number[]) => number = (x = NaN, y = NaN) => f(x, y);
    const wrong = readReferences(name, f.length).filter((r) => apply(...r.args) !== r.value);
    expect(wrong.length).toBeLessThan(records / 500);
  },
);
