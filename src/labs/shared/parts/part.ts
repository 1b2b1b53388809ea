/** @file A lab made of parts: what each of them declares without a page, and how it is found. */
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

/** What the state of a lab of parts is made of: params and traces are unions with a member for each part. */
export interface PartsTypes {
  readonly params: Parted;
  readonly view: View & PinView<Parted>;
  readonly trace: PartTrace;
  /** What is derived of a trace, by name, where anything is. */
  readonly derived?: object;
}
export type PartIn<Types extends PartsTypes> = Types["params"]["part"];
export type ParamsIn<Types extends PartsTypes, Part extends PartIn<Types>> = OfPart<Types["params"], Part>;
export type TraceIn<Types extends PartsTypes, Part extends PartIn<Types>> = OfPart<Types["trace"], Part>;

export interface PartDeclaration<Params, Trace, Part extends string = string, Own extends View = View> {
  /** On its tab; a part without a tab is a page of another part. */
  readonly tab: string | { readonly of: Part };
  readonly question: string;
  /** One sentence that tells what to do. */
  readonly story: string;
  /** Ids of the figures that can be shown alone; no other part has them. */
  readonly figures: readonly string[];
  /** Those that there are with these params; absent: all. */
  readonly figuresFor?: (params: Params) => readonly string[];
  /** Figures that show a pinned run behind the one that is shown; absent: none does. */
  readonly behind?: readonly string[];
  /** They draw it themselves; absent: its curves alone are put behind theirs. */
  readonly drawsPinned?: true;
  /** Figures that show the step of a clock. */
  readonly clocked?: readonly string[];
  /** Length of the run, where a clock goes through it. */
  readonly steps?: (params: Params) => number;
  /** As of a lab. */
  readonly clash?: (params: Params) => Clash | null;
  readonly clashing?: readonly (readonly string[])[];
  readonly adapt?: (params: Params, isGiven: (key: string) => boolean) => Params;
  readonly sources?: (params: Params) => readonly Source[];
  /** Whether anything of the run is there. */
  readonly isBegun: (trace: Trace) => boolean;
  /** As of an experiment: for figures that say what they draw for. */
  readonly drawAhead?: () => Promise<DrawAhead<Trace>>;
  /** The programs of its figures. */
  readonly program: () => Promise<Programs<Params, Trace, Own>>;
}

/** Figures are drawn in many ways of what is computed in one. */
export interface Programs<Params, Trace, Own extends View> {
  /** A NumPy program that recomputes what the figures show; `origin`: what made it from which link, in its second line. */
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
/** In the order of their tabs. */
export type PartsOf<Types extends PartsTypes> = { readonly [Part in PartIn<Types>]: PartOf<Types, Part> };
export type AnyPart<Types extends PartsTypes = PartsTypes> = PartDeclaration<
  Types["params"],
  Types["trace"],
  PartIn<Types>,
  Types["view"]
>;

/** By the names of parts. */
export type ByPart<Entry> = Readonly<Record<string, Entry>>;

/** What there is for the part that this is of. */
export function inPart<Entry>(all: ByPart<Entry>, { part }: Parted): Entry {
  const found = all[part];
  if (found === undefined) throw new Error(`There is no part "${part}".`);
  return found;
}

/** TypeScript cannot follow that params and traces go to the part that they are of. */
export const anyParts = <Types extends PartsTypes>(parts: PartsOf<Types>) =>
  parts as unknown as ByPart<AnyPart<Types>>;

/** The figures of a part that there are with these params. */
export const shownBy = <Types extends PartsTypes>(
  { figures, figuresFor }: Pick<AnyPart<Types>, "figures" | "figuresFor">,
  params: Types["params"],
): readonly string[] => figuresFor?.(params) ?? figures;

export const figuresOf = (parts: ByPart<Pick<AnyPart, "figures">>): readonly string[] =>
  Object.values(parts).flatMap(({ figures }) => figures);

/** Draws the figures of a part; null where there is nothing to draw. */
export type DrawOf<Types extends PartsTypes, Part extends PartIn<Types>> = (
  figure: string,
  trace: TraceIn<Types, Part>,
  view: Types["view"],
  viewport: Viewport,
  pinned?: TraceIn<Types, Part> | null,
) => Picture | null;

/** The figures of a part, in lines and in numbers, and what its runs found. */
export interface Drawing<Types extends PartsTypes, Part extends PartIn<Types>> {
  readonly draw: DrawOf<Types, Part>;
  /** Of every figure that brings none of its own. */
  readonly table: (trace: TraceIn<Types, Part>, most?: number) => Table;
  /** As its page says it. */
  readonly findings: (trace: TraceIn<Types, Part>) => readonly Statement[];
}

/** A pinned run where it is of the part that is shown. */
export const ofSamePart = <Trace extends Parted>(pinned: Trace | null, { part }: Parted): Trace | null =>
  pinned?.part === part ? pinned : null;
