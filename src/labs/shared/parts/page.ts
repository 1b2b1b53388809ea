/** @file The page of a part: its figures, its rail, its table, and words for screen readers. */
import type { ComponentType } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import type { FigureTheme } from "../../../charts/ink";
import type { Lab } from "../../../scenario/lab";
import type { Finding } from "../../../scenario/statement";
import type { Theme } from "../../../scenario/types";
import type { LabState } from "../../../store/labStore";
import type { Comparison } from "../pinned/words";
import type { ParamsIn, PartIn, PartsOf, PartsTypes, TraceIn } from "./part";

/** Gives the view of a picture at this moment, as far as it differs from the link; null if it does not. */
export type Moment<Types extends PartsTypes> = (() => Partial<Types["view"]>) | null;

/** Changes the view. */
type OnLook<Types extends PartsTypes> = (patch: Partial<Types["view"]>) => void;

export interface ScreenProps<Types extends PartsTypes, Part extends PartIn<Types> = PartIn<Types>> {
  readonly params: ParamsIn<Types, Part>;
  /** A trace of this part, of the current params or of those before. */
  readonly trace: TraceIn<Types, Part> | null;
  /** A complete run of the same part, which figures draw behind; absent or null: there is none. */
  readonly pinned?: TraceIn<Types, Part> | null;
  readonly derive: LabState<Types>["derive"];
  readonly running: boolean;
  /** The id of data that the params name and that this device does not have; null if nothing is missing. */
  readonly lacks: string | null;
  readonly view: Types["view"];
  readonly theme: FigureTheme;
  readonly themeName: Theme;
  readonly exportsOf: (figure: string) => FigureExports | null;
  readonly onChange: (params: Types["params"]) => void;
  readonly onLook: OnLook<Types>;
  /** A part with a clock passes a function that gives its moment, and null when it is unmounted. */
  readonly onMoment?: (moment: Moment<Types>) => void;
  /** The address that shows a figure alone. */
  readonly linkOf: (figure: string) => string;
  /** Follows a link. */
  readonly onOpen: (link: string) => void;
}

export interface RailProps<Types extends PartsTypes, Part extends PartIn<Types> = PartIn<Types>> {
  readonly params: ParamsIn<Types, Part>;
  readonly view: Types["view"];
  readonly onChange: (params: Types["params"]) => void;
  readonly onLook: OnLook<Types>;
}

export interface PartPage<Types extends PartsTypes, Part extends PartIn<Types> = PartIn<Types>> {
  readonly Screen: ComponentType<ScreenProps<Types, Part>>;
  readonly Rail: ComponentType<RailProps<Types, Part>>;
  /** Says in a sentence or two what a complete run found. */
  readonly outcome: (trace: TraceIn<Types, Part>) => readonly Finding[];
  /** Compares a pinned run with the one that is shown; absent: the params that differ and the two outcomes are listed. */
  readonly comparison?:
    | ((trace: TraceIn<Types, Part>, pinned: TraceIn<Types, Part>) => Comparison)
    | undefined;
}

export type PagesOf<Types extends PartsTypes> = { readonly [Part in PartIn<Types>]: PartPage<Types, Part> };

/** What the screen needs of a lab of parts. */
export interface PartedPage<Types extends PartsTypes> {
  readonly lab: Lab<Types["params"], Types["view"]>;
  readonly parts: PartsOf<Types>;
  readonly pages: PagesOf<Types>;
  /** The params that the tab of a part opens: what both parts have in common is carried over. */
  readonly withPart: (params: Types["params"], part: PartIn<Types>) => Types["params"];
  /** Whether the rail may show older params during a drag. */
  readonly mayLag: (before: Types["params"], now: Types["params"]) => boolean;
  /** Whether two views look the same in the rail. */
  readonly isSameInRail: (one: Types["view"], other: Types["view"]) => boolean;
  /** Adapts a view when the params change. */
  readonly keepView: (view: Types["view"], from: Types["params"], to: Types["params"]) => Types["view"];
}

/** A lab of parts of any types, for code that passes params, traces and views on. */
export type AnyPartedPage = PartedPage<PartsTypes>;

/** What most labs of parts need not declare. */
const usual = {
  mayLag: () => false,
  isSameInRail: Object.is,
  keepView: <View>(view: View) => view,
};

/** Compares the part of a view that all rails show: the pinned run. */
const isSamePin = (one: PartsTypes["view"], other: PartsTypes["view"]): boolean =>
  one.pin === other.pin && one.compare === other.compare;

/** TypeScript cannot follow that params, traces and views go back to the lab that they came from. */
export function declarePage<Types extends PartsTypes>(
  page: Omit<PartedPage<Types>, keyof typeof usual> & Partial<Pick<PartedPage<Types>, keyof typeof usual>>,
): AnyPartedPage {
  const { isSameInRail = usual.isSameInRail } = page;
  const isSame = (one: Types["view"], other: Types["view"]) =>
    isSamePin(one, other) && isSameInRail(one, other);
  return { ...usual, ...page, isSameInRail: isSame } as unknown as AnyPartedPage;
}
