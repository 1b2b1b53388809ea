/**
 * @file Checks whether a value may be a param, and says what it must be if not. The rules are those of the
 * schemas, without loading the schemas' library.
 */
import { limitProblem, type Limits } from "./limits";

/** What is wrong with a value. `path` leads to the offending part inside the value that was checked. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  /** What the part must be ("must be above 0"); null when `message` says it all. */
  readonly demand: string | null;
  /** A complete clause instead of a demand ("entry 2 is 0; …"). */
  readonly message: string | null;
}

export type Checked<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };
export type Check<Value> = (value: unknown) => Checked<Value>;

export const fine = <Value>(value: Value): Checked<Value> => ({ ok: true, value });

export function demand(words: string, ...path: PropertyKey[]): { ok: false; problem: Problem } {
  return { ok: false, problem: { path, demand: `must ${words}`, message: null } };
}

export function refuse(message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { path: [], demand: null, message } };
}

export function numberIn(limits: Limits): Check<number> {
  return (value) => {
    if (typeof value !== "number") return demand("be a number");
    const limit = limitProblem(value, limits);
    return limit === null ? fine(value) : demand(`be ${limit}`);
  };
}

export function wordOf<Word extends string>(words: readonly Word[]): Check<Word> {
  return (value) => {
    const word = words.find((each) => each === value);
    return word === undefined ? demand(`be one of ${words.join(", ")}`) : fine(word);
  };
}

/** Checks all entries of a list. The first that fails gives the problem, with its index in the path. */
export function listOf<Value>(entry: Check<Value>): Check<Value[]> {
  return (value) => {
    if (!Array.isArray(value)) return demand("be a list");
    const values: Value[] = [];
    for (const [i, each] of value.entries()) {
      const checked = entry(each);
      if (!checked.ok)
        return { ok: false, problem: { ...checked.problem, path: [i, ...checked.problem.path] } };
      values.push(checked.value);
    }
    return fine(values);
  };
}

export function pairOf<Value>(entry: Check<Value>): Check<[Value, Value]> {
  return (value) => {
    const length = Array.isArray(value) ? value.length : 0;
    if (length !== 2) return demand(`have at ${length < 2 ? "least" : "most"} 2 entries`);
    const checked = listOf(entry)(value);
    // Decoding: the list was checked to have two entries.
    return checked.ok ? fine(checked.value as [Value, Value]) : checked;
  };
}
