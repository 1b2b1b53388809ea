/** @file Draws each figure of the stability lab: one line a part. */
import type { Draw } from "../../scenario/lab";
import { draw as audit } from "./audit/draw";
import type { StabilityLook } from "./look";
import { draw as atlas } from "./map/draw";
import { draw as orbits } from "./orbits/draw";
import { draw as pair } from "./pair/draw";
import type { DrawOf } from "./part";
import type { Part, StabilityParams } from "./run/params";
import type { StabilityTrace } from "./run/types";
import { draw as threshold } from "./threshold/draw";

const draws: { readonly [P in Part]: DrawOf<P> } = { atlas, threshold, orbits, audit, pair };

/** TypeScript cannot follow that a trace goes to the part that it is of. */
const drawOf = ({ part }: StabilityTrace) => draws[part] as unknown as DrawOf<Part>;

export const draw: Draw<StabilityParams, StabilityTrace, StabilityLook> = (figure, { trace, view }, paper) =>
  drawOf(trace)(figure, trace, view, paper);
