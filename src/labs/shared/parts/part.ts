/** @file Labs of parts: what each part declares, apart from its page, and how a part is found. */
import type { Clash } from "../../../param/schema";
import type { Table } from "../../../charts/picture/table";
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Source } from "../../../experiments/data/source";
import type { OfPart, Parted } from "../../../experiments/parts";
import type { DrawAhead } from "../../../experiments/types";
import type { View } from "../../../scenario/types";
import type { PinView } from "../pinned/view";
import type { Plot } from "../python/program";
import type { Statement } from "../statement";

export interface PartTrace extends Parted {
  readonly params: Parted;
  readonly complete: boolean;
}

/** The types of a lab of parts. Params and traces are unions with a member for each part. */
export interface PartsTypes {
  readonly params: Parted;
  readonly view: View & PinView<Parted>;
  readonly trace: PartTrace;
  /** The values derived from a trace, by name, if there are some. */
  readonly derived?: object;
}
export type PartIn<Types extends PartsTypes> = Types["params"]["part"];
export type ParamsIn<Types extends PartsTypes, Part extends PartIn<Types>> = OfPart<Types["params"], Part>;
export type TraceIn<Types extends PartsTypes, Part extends PartIn<Types>> = OfPart<Types["trace"], Part>;

export interface PartDeclaration<Params, Trace, Part extends string = string, Own extends View = View> {
  /** The text of its tab; a part without a tab belongs to the page of another part. */
  readonly tab: string | { readonly of: Part };
  readonly question: string;
  /** A sentence that says what to do here. */
  readonly story: string;
  /** The ids of its figures; no other part has the same. */
  readonly figures: readonly string[];
  /** The ids of the figures that there are with these params; absent: all. */
  readonly figuresFor?: (params: Params) => readonly string[];
  /** The figures that can show a pinned run behind; absent: none. */
  readonly behind?: readonly string[];
  /** These figures draw the pinned run themselves; absent: its curves are laid behind theirs. */
  readonly drawsPinned?: true;
  /** The figures that show a step of the clock. */
  readonly clocked?: readonly string[];
  /** The number of steps, if a clock goes through the run. */
  readonly steps?: (params: Params) => number;
  /** As for `Lab`. */
  readonly clash?: (params: Params) => Clash | null;
  readonly clashing?: readonly (readonly string[])[];
  readonly adapt?: (params: Params, isGiven: (key: string) => boolean) => Params;
  readonly sources?: (params: Params) => readonly Source[];
  /** Whether there is anything to show yet. */
  readonly isBegun: (trace: Trace) => boolean;
  /** As for `Experiment`; for parts whose figures say what they are drawn for. */
  readonly drawAhead?: () => Promise<DrawAhead<Trace>>;
  /** The code that writes the programs of its figures. */
  readonly program: () => Promise<Programs<Params, Trace, Own>>;
}

/** The programs of a part: one that computes, and one for each figure that draws. */
export interface Programs<Params, Trace, Own extends View> {
  /**
   * A NumPy program that recomputes what the figures show; `origin` says what made it, and from which link;
   * the program's second line quotes it.
   */
  readonly computing: (
    params: Params,
    origin: string,
    trace: Trace | null,
    asked: { readonly figure: string; readonly view: Own },
  ) => string;
  /** By the ids of the figures. */
  readonly plots: Readonly<Record<string, (params: Params, view: Own, trace: Trace | null) => Plot>>;
}

export type PartOf<Types extends PartsTypes, Part extends PartIn<Types>> = PartDeclaration<
  ParamsIn<Types, Part>,
  TraceIn<Types, Part>,
  PartIn<Types>,
  Types["view"]
>;
/** The parts by name, in the order of their tabs. */
export type PartsOf<Types extends PartsTypes> = { readonly [Part in PartIn<Types>]: PartOf<Types, Part> };
export type AnyPart<Types extends PartsTypes = PartsTypes> = PartDeclaration<
  Types["params"],
  Types["trace"],
  PartIn<Types>,
  Types["view"]
>;

/** A value for each part, by its name. */
export type ByPart<Entry> = Readonly<Record<string, Entry>>;

/** The entry for the part that these params or this trace belong to. */
export function inPart<Entry>(all: ByPart<Entry>, { part }: Parted): Entry {
  const found = all[part];
  if (found === undefined) throw new Error(`There is no part "${part}".`);
  return found;
}

/** TypeScript cannot follow that params and traces go to their own part. */
export const anyParts = <Types extends PartsTypes>(parts: PartsOf<Types>) =>
  parts as unknown as ByPart<AnyPart<Types>>;

/** The figures that a part has with these params. */
export const shownBy = <Types extends PartsTypes>(
  { figures, figuresFor }: Pick<AnyPart<Types>, "figures" | "figuresFor">,
  params: Types["params"],
): readonly string[] => figuresFor?.(params) ?? figures;

export const figuresOf = (parts: ByPart<Pick<AnyPart, "figures">>): readonly string[] =>
  Object.values(parts).flatMap(({ figures }) => figures);

/** Draws a figure of a part; null if there is nothing to draw. */
export type DrawOf<Types extends PartsTypes, Part extends PartIn<Types>> = (
  figure: string,
  trace: TraceIn<Types, Part>,
  view: Types["view"],
  viewport: Viewport,
  pinned?: TraceIn<Types, Part> | null,
) => Picture | null;

/** What a part draws and states: figures, tables, findings. */
export interface Drawing<Types extends PartsTypes, Part extends PartIn<Types>> {
  readonly draw: DrawOf<Types, Part>;
  /** The table of figures that have none of their own. */
  readonly table: (trace: TraceIn<Types, Part>, most?: number) => Table;
  /** As the part's page states them. */
  readonly findings: (trace: TraceIn<Types, Part>) => readonly Statement[];
}

/** The pinned run if it is of the part that is shown; otherwise null. */
export const ofSamePart = <Trace extends Parted>(pinned: Trace | null, { part }: Parted): Trace | null =>
  pinned?.part === part ? pinned : null;
