/** @file Vectors, beliefs, softmax outputs and logits out of typed or pasted text; every refusal is a sentence. */
import { exp } from "../core/elementary";
import { beliefProblem } from "../param/belief";
import { asDecimals, eitherOf, quote, readTyped, type Parsed } from "./numbers";

/**
 * The sum of pasted probabilities may miss 1 by this much (three printed decimals); if it misses by more, the
 * numbers are taken as logits.
 */
const PASTED_SUM_TOLERANCE = 1e-3;
/** What a zero in a pasted softmax output becomes: beliefs lie inside the simplex. */
const PASTED_FLOOR = 1e-12;

const OPENING_BRACKETS = /^\s*(?:[A-Za-z_.]+\s*)?[[({]+/;

const bareOf = (text: string) => text.replace(OPENING_BRACKETS, " ").replace(/[\])}]+\s*$/, " ");

/** Reads any numbers: "0.3 0.7", "0,3; 0,7", "[0.3, 0.7]", "tensor([-1.2, 3.4])", one on each line, … */
export function parseVector(text: string): Parsed<{ values: number[] }> {
  const { pieces, values, asked } = readTyped(bareOf(text));
  if (pieces.length === 0) return { ok: false, error: "There are no numbers; type some, such as 0.3 0.7." };
  if (asked !== null) return { ok: false, error: asked };
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return { ok: true, values };
  const piece = pieces[bad] ?? "";
  const what = piece.trim() === "" ? "is empty" : `is ${quote(piece)}, not a number`;
  return { ok: false, error: `Number ${bad + 1} ${what}; separate numbers such as 0.3 by spaces.` };
}

const isNearlyBelief = (values: readonly number[]) =>
  values.every((x) => x >= 0) && Math.abs(values.reduce((a, b) => a + b, 0) - 1) <= PASTED_SUM_TOLERANCE;

/** Reads numbers; refuses, with a question, those that could also be a belief with decimal commas. */
function parseClearly(text: string): Parsed<{ values: number[] }> {
  const vector = parseVector(text);
  const decimals = asDecimals(bareOf(text));
  if (!vector.ok || decimals === null || decimals.length < 2 || !isNearlyBelief(decimals)) return vector;
  return { ok: false, error: eitherOf(text, decimals, vector.values) };
}

/** A belief as typed: at least two numbers above 0 that sum to 1 (within 1e-9). */
export function parseBelief(text: string, maxClasses = 12): Parsed<{ p: number[] }> {
  const vector = parseClearly(text);
  if (!vector.ok) return vector;
  const problem = beliefProblem(vector.values, maxClasses);
  return problem === null
    ? { ok: true, p: vector.values }
    : { ok: false, error: `This is no belief: ${problem}.` };
}

/** e^{zᵢ}/Σe^{zⱼ}, shifted by the largest logit; may underflow to 0 for logits 745 below it. */
export function softmax(logits: readonly number[]): number[] {
  const top = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  return normalized(logits.map((z) => exp(z - top)));
}

/**
 * What somebody pastes out of a model: probabilities when the entries are ≥ 0 and sum to 1 within 1e-3 (they are
 * normalised), logits otherwise (softmax). `note` says which, and whether entries had to be lifted off a face.
 */
export function parsePaste(text: string, maxClasses = 12): Parsed<{ p: number[]; note: string }> {
  const vector = parseClearly(text);
  if (!vector.ok) return vector;
  const { values } = vector;
  if (values.length < 2) return { ok: false, error: "One number is no belief; paste at least two." };
  if (values.length > maxClasses)
    return {
      ok: false,
      error: `These are ${values.length} numbers; at most ${maxClasses} classes are allowed here.`,
    };
  const isBelief = isNearlyBelief(values);
  const kind = isBelief
    ? "Read as probabilities, divided by their sum"
    : "Read as logits, put through softmax";
  const open = lifted(isBelief ? normalized(values) : softmax(values));
  const note = open.count === 0 ? `${kind}.` : `${kind}; ${open.count} below 1e-12 raised to it.`;
  return { ok: true, p: open.p, note };
}

function normalized(weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((x) => x / total);
}

/** Raises zeros, and what would act like a zero. A belief that has none keeps its bits. */
function lifted(p: number[]): { p: number[]; count: number } {
  const count = p.filter((x) => x < PASTED_FLOOR).length;
  return count === 0 ? { p, count } : { p: normalized(p.map((x) => Math.max(x, PASTED_FLOOR))), count };
}
