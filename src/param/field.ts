/** @file One key of a link: how it is written from, and read into, a state (params or view). */
export type Report = (message: string) => void;

/** A value out of a link's texts, or why there is none: a clause after the key ("cannot be used: …"). */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: string };

/** Reads a value that is a query of its own, of the params of `whose`; whoever reads whole links hands it in. */
export type ReadWithin = (whose: object, text: string, key: string, report: Report) => Reading<object>;

/** What a key takes and means; `of` names the kind of params, where it differs between them. */
export interface About {
  readonly of: string | null;
  readonly values: string;
  readonly words: string;
}

export interface Field<State> {
  readonly key: string;
  readonly about: readonly About[];
  /** May be given several times; where that depends on the state, whether it may. */
  readonly many?: true | ((state: State) => boolean);
  /** `said`: the keys that the link itself holds. Why the key has no place beside the others, or null when it has. */
  readonly misplaced: (state: State, said?: ReadonlySet<string>) => string | null;
  readonly write: (state: State) => readonly string[];
  /** What need not be written beside this state. */
  readonly usual: (state: State) => readonly string[];
  /** The state with the texts put in; what is not usable is reported, with what is used instead. */
  readonly read: (state: State, texts: readonly string[], report: Report, within?: ReadWithin) => State;
}

/** The keys of a link, with their texts in order of appearance. */
export type Given = ReadonlyMap<string, readonly string[]>;

const LONGEST_STAND_IN = 300;

/** What was done instead. */
export function standIn(texts: readonly string[]): string {
  const text = texts.join(" and ");
  const short = text.length > LONGEST_STAND_IN ? `${text.slice(0, LONGEST_STAND_IN)}…` : text;
  return text === "" ? "It was left out." : `Used ${short} instead.`;
}

export const isMany = <State>({ many }: Field<State>, state: State): boolean =>
  typeof many === "function" ? many(state) : many === true;
