/** @file What a part of the lab declares; what needs a page is in its folder's page.tsx. */
import type { ParamsOf, Part, StabilityParams } from "./run/params";
import type { StabilityTrace, TraceOf } from "./run/types";
import type { Paper, Picture } from "../../charts/picture/types";
import type { StabilityLook } from "./look";
import type { Pointable } from "../shared/pointing";

export interface PartDeclaration<Params extends StabilityParams, Trace extends StabilityTrace> {
  /** On its tab; a part without a tab is a page of another part. */
  readonly tab: string | { readonly of: Part };
  readonly question: string;
  /** One sentence that tells what to do. */
  readonly story: string;
  /** Ids of the figures that can be shown alone. */
  readonly figures: readonly string[];
  /** As `adapt` of a lab. */
  readonly adapt?: (params: Params, isGiven: (key: string) => boolean) => Params;
  /** What one can point at, and switch off. */
  readonly pointable?: (params: Params) => Pointable;
  /** Whether anything of the run is there. */
  readonly isBegun: (trace: Trace) => boolean;
  /** A NumPy program that recomputes what the figures show; `origin`: what made it from which link, named at the top. */
  readonly program: () => Promise<(params: Params, origin: string, trace: Trace | null) => string>;
}

export type PartOf<P extends Part> = PartDeclaration<ParamsOf<P>, TraceOf<P>>;
export type AnyPart = PartDeclaration<StabilityParams, StabilityTrace>;

/** Draws the figures of a part; null where there is nothing to draw. */
export type DrawOf<P extends Part> = (
  figure: string,
  trace: TraceOf<P>,
  view: StabilityLook,
  paper: Paper,
) => Picture | null;
