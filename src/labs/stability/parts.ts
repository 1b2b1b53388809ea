/** @file All parts of the lab in the order of their tabs: one line each here, and one for the page in pages.ts. */
import type { Part, StabilityParams } from "./run/params";
import { part as audit } from "./audit/part";
import { part as atlas } from "./map/part";
import { part as orbits } from "./orbits/part";
import { part as pair } from "./pair/part";
import type { PartOf } from "./part";
import { inPart, type AnyPart, type ByPart } from "../shared/parts/part";
import type { Pointable } from "../shared/pointing";
import type { StabilityTypes } from "./state";
import { part as threshold } from "./threshold/part";

export const parts: { readonly [P in Part]: PartOf<P> } = { atlas, threshold, orbits, audit, pair };

interface Any extends AnyPart<StabilityTypes> {
  readonly pointable?: (params: StabilityParams) => Pointable;
}

/** TypeScript cannot follow that params go to their own part. */
const all = parts as unknown as ByPart<Any>;

export const partOf = (of: { readonly part: Part }): Any => inPart(all, of);
