/** @file What the page of a part is: its figures, its rail, its table, and the words for those who do not see them. */
import type { ComponentType } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import type { FigureTheme } from "../../../charts/ink";
import type { Lab } from "../../../scenario/lab";
import type { Theme } from "../../../scenario/types";
import type { LabState } from "../../../store/labStore";
import type { Comparison } from "../pinned/words";
import type { ParamsIn, PartIn, PartsOf, PartsTypes, TraceIn } from "./part";

/** What the view of a picture is now, where that is more than the link says; null: no more. */
export type Moment<Types extends PartsTypes> = (() => Partial<Types["view"]>) | null;

/** What changes how a lab is looked at. */
type OnLook<Types extends PartsTypes> = (patch: Partial<Types["view"]>) => void;

export interface ScreenProps<Types extends PartsTypes, Part extends PartIn<Types> = PartIn<Types>> {
  readonly params: ParamsIn<Types, Part>;
  /** Of this part; of these params, or of those before them. */
  readonly trace: TraceIn<Types, Part> | null;
  /** A complete run of the same part, for figures that draw it behind themselves; absent or null: none. */
  readonly pinned?: TraceIn<Types, Part> | null;
  readonly derive: LabState<Types>["derive"];
  readonly running: boolean;
  /** The id of data that the params name and this device has not; null: none. */
  readonly lacks: string | null;
  readonly view: Types["view"];
  readonly theme: FigureTheme;
  readonly themeName: Theme;
  readonly exportsOf: (figure: string) => FigureExports | null;
  readonly onChange: (params: Types["params"]) => void;
  readonly onLook: OnLook<Types>;
  /** Said by a part with a clock, and taken back when it goes. */
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
  /** What a complete run found, in a sentence. */
  readonly outcome: (trace: TraceIn<Types, Part>) => string;
  /** What a pinned run has otherwise than the one that is shown, and what came of both; absent: the params that differ, and the outcomes. */
  readonly comparison?:
    | ((trace: TraceIn<Types, Part>, pinned: TraceIn<Types, Part>) => Comparison)
    | undefined;
}

export type PagesOf<Types extends PartsTypes> = { readonly [Part in PartIn<Types>]: PartPage<Types, Part> };

/** A lab of parts as its page needs it. */
export interface PartedPage<Types extends PartsTypes> {
  readonly lab: Lab<Types["params"], Types["view"]>;
  readonly parts: PartsOf<Types>;
  readonly pages: PagesOf<Types>;
  /** What the tab of a part opens: what both parts know is carried over. */
  readonly withPart: (params: Types["params"], part: PartIn<Types>) => Types["params"];
  /** Whether the rail may show the params before while a hand moves something. */
  readonly mayLag: (before: Types["params"], now: Types["params"]) => boolean;
  /** Whether the rails of its own show the same of both views. */
  readonly isSameInRail: (one: Types["view"], other: Types["view"]) => boolean;
  /** A view taken along from params to others. */
  readonly keepView: (view: Types["view"], from: Types["params"], to: Types["params"]) => Types["view"];
}

/** A lab of parts as the screen sees it: what came from one of its parts goes back to the same. */
export type AnyPartedPage = PartedPage<PartsTypes>;

/** What most labs of parts need not say. */
const usual = {
  mayLag: () => false,
  isSameInRail: Object.is,
  keepView: <View>(view: View) => view,
};

/** What the rails of all parts show of a view. */
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
