/** @file `mirrorstep eval` against values that were computed in 50 digits elsewhere. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectRefusal, jsonOf, openTerminal } from "./terminal";

interface Reference {
  readonly kind: string;
  readonly p: readonly number[];
  readonly q?: readonly number[];
  readonly expected: Readonly<Record<string, { readonly value: number | "Infinity" }>>;
}

const terminal = openTerminal();

/** Some of every kind: a process each. */
function some(file: string, each: number): Reference[] {
  const url = new URL(`../fixtures/reference/${file}`, import.meta.url);
  const { cases } = JSON.parse(readFileSync(url, "utf8")) as { cases: Reference[] };
  const kinds = new Set(cases.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => cases.filter((one) => one.kind === kind).slice(0, each));
}

/** Relative error; 0 for the same word or the same zero, NaN for anything that is no number. */
function errorOf(actual: unknown, expected: number | "Infinity" | undefined): number {
  if (actual === expected) return 0;
  return typeof actual === "number" && typeof expected === "number" ? Math.abs(actual / expected - 1) : NaN;
}

const FIELDS = ["mu", "L", "etaMax", "normalizedEntropy", "barrier", "etaEntropyAware", "etaMse"];
const TARGET_FIELDS = ["etaCertified", "etaFejer", "thresholdMirror", "thresholdProjected"];

test.each(some("eval.json", 2))("eval $p", async ({ p, expected }) => {
  const printed = jsonOf(await terminal.run(["eval", p.join(",")])) as Record<string, unknown>;
  expect(Object.keys(printed)).toEqual(["classes", ...FIELDS]);
  expect(printed["classes"]).toBe(p.length);
  for (const field of FIELDS) expect(errorOf(printed[field], expected[field]?.value)).toBeLessThan(1e-12);
});

test.each(some("thresholds.json", 1))("eval $p --target $q", async ({ p, q = [], expected }) => {
  const ended = await terminal.run(["eval", p.join(","), "--target", q.join(",")]);
  const printed = jsonOf(ended) as Record<string, unknown>;
  expect(Object.keys(printed)).toEqual(["classes", ...FIELDS, ...TARGET_FIELDS]);
  for (const field of TARGET_FIELDS)
    expect(errorOf(printed[field], expected[field]?.value)).toBeLessThan(1e-12);
});

test("an infinite barrier prints as a word", async () => {
  const { stdout } = await terminal.run(["eval", "0.5,0.5"]);
  expect(stdout).toContain('"barrier": "Infinity"');
});

test("the centre may be named as target", async () => {
  const named = await terminal.run(["eval", "0.2,0.8", "--target=uniform"]);
  expect(named).toEqual(await terminal.run(["eval", "0.2,0.8", "--target", "0.5,0.5"]));
});

test.each<[args: string[], sentence: RegExp]>([
  [[], /^A belief is missing; try: mirrorstep eval 0\.7,0\.2,0\.1$/],
  [["1"], /^This is no belief: a belief needs at least two classes, got 1\.$/],
  [["0.5,0,0.5"], /entry 2 is 0; every entry must be at least 1e-300/],
  [["-0.1,1.1"], /entry 1 is -0\.1; every entry must be at least 1e-300/],
  [["0.5,0.500000002"], /the entries sum to 1\.000000002\d*, not 1/],
  [["0.5,NaN"], /Number 2 is “NaN”, not a number/],
  [["0.5,Infinity"], /Number 2 is “Infinity”, not a number/],
  [["half,half"], /Number 1 is “half”, not a number/],
  [[""], /There are no numbers/],
  [["0.5,0.5", "--target", "0.2,0.3,0.5"], /^The target has 3 classes, the belief has 2; give both the same/],
  [["0.5,0.5", "--target", "0,1"], /^--target: This is no belief: entry 1 is 0/],
  [["1,1e-309"], /entry 2 is 1e-309; every entry must be at least 1e-300 \(try 1e-12\)/],
  [["0.5,0.5", "--target"], /^--target needs a value: --target <belief>\.$/],
  [["0.5,0.5", "--traget", "0.5,0.5"], /^--traget is no option of eval; did you mean --target\?$/],
])("eval %s is refused in one sentence", async (args, sentence) => {
  expectRefusal(await terminal.run(["eval", ...args]), sentence);
});
