/** @file What the page of a part is: its figures, its rail, its table, and the words for those who do not see them. */
import type { ComponentType } from "react";
import type { FigureExports } from "../../charts/export/actions";
import type { FigureTheme } from "../../charts/ink";
import type { ParamsOf, Part, StabilityParams } from "./run/params";
import type { StabilityDerived, StabilityTrace, TraceOf } from "./run/types";
import type { Theme } from "../../scenario/types";
import type { Deriver } from "../../store/useDerived";
import type { Table } from "./export/table";
import type { OverlayId } from "./figure/curves";
import type { StabilityLook } from "./look";
import type { Pointed } from "./model/pointed";

export interface ScreenProps<Params extends StabilityParams, Trace extends StabilityTrace> {
  readonly params: Params;
  /** Of this part; of these params, or of those before them. */
  readonly trace: Trace | null;
  readonly derive: Deriver<StabilityTrace, StabilityDerived>;
  readonly running: boolean;
  readonly view: StabilityLook;
  readonly theme: FigureTheme;
  readonly themeName: Theme;
  /** Curves that are switched on. */
  readonly show: readonly OverlayId[];
  readonly textures: boolean;
  readonly exportsOf: (figure: string) => FigureExports | null;
  readonly onChange: (params: StabilityParams) => void;
  readonly onPoint: (pointed: Pointed) => void;
  /** The address that shows a figure alone. */
  readonly linkOf: (figure: string) => string;
  /** Follows a link. */
  readonly onOpen: (link: string) => void;
}

export interface RailProps<Params extends StabilityParams> {
  readonly params: Params;
  /** Layers that are switched off. */
  readonly hide: readonly string[];
  readonly onHide: (hide: string[]) => void;
  readonly onChange: (params: StabilityParams) => void;
}

export interface PartPage<Params extends StabilityParams, Trace extends StabilityTrace> {
  readonly Screen: ComponentType<ScreenProps<Params, Trace>>;
  readonly Rail: ComponentType<RailProps<Params>>;
  /** What the data table holds: coarse where the picture is fine. */
  readonly table: (trace: Trace) => Table;
  /** What a complete run found, in a sentence. */
  readonly outcome: (trace: Trace) => string;
}

export type PageOf<P extends Part> = PartPage<ParamsOf<P>, TraceOf<P>>;
export type AnyPage = PartPage<StabilityParams, StabilityTrace>;
