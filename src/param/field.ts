/** @file A key of a link: how its text is made from a state (params or a view) and read into one. */
export type Report = (message: string) => void;

/** A value read from a link's texts; or why there is none, as a clause after the key ("cannot be used: …"). */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: string };

/**
 * Reads a value that is itself a query, with the params of the lab `whose`. The reader of links passes this
 * in, because reading a query needs the code that reads links.
 */
export type ReadWithin = (whose: object, text: string, key: string, report: Report) => Reading<object>;

/** The values and the meaning of a key; `of` names the kind of params that this is about, if it differs between kinds. */
export interface About {
  readonly of: string | null;
  readonly values: string;
  readonly words: string;
}

export interface Field<State> {
  readonly key: string;
  readonly about: readonly About[];
  /** Whether the key may be given several times; a function if that depends on the state. */
  readonly many?: true | ((state: State) => boolean);
  /** Why the key does not go together with the others, or null when it does. `said` holds the keys of the link. */
  readonly misplaced: (state: State, said?: ReadonlySet<string>) => string | null;
  readonly write: (state: State) => readonly string[];
  /** The texts that need not be written, given the rest of the state. */
  readonly usual: (state: State) => readonly string[];
  /** The state with the texts put in. What cannot be used is reported, and what is used instead. */
  readonly read: (state: State, texts: readonly string[], report: Report, within?: ReadWithin) => State;
}

/** The keys of a link, with their texts in order of appearance. */
export type Given = ReadonlyMap<string, readonly string[]>;

const LONGEST_STAND_IN = 300;

/** Says what was done instead of using a value. */
export function standIn(texts: readonly string[]): string {
  const text = texts.join(" and ");
  const short = text.length > LONGEST_STAND_IN ? `${text.slice(0, LONGEST_STAND_IN)}…` : text;
  return text === "" ? "It was left out." : `Used ${short} instead.`;
}

export const isMany = <State>({ many }: Field<State>, state: State): boolean =>
  typeof many === "function" ? many(state) : many === true;
