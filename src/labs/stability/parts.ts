/** @file Every part of the lab, in the order of their tabs: one line each here, and one for its page in pages.ts. */
import { PARTS, type Part } from "./run/params";
import { part as audit } from "./audit/part";
import { part as atlas } from "./map/part";
import { part as orbits } from "./orbits/part";
import { part as pair } from "./pair/part";
import type { AnyPart, PartOf } from "./part";
import { part as threshold } from "./threshold/part";

export const parts: { readonly [P in Part]: PartOf<P> } = { atlas, threshold, orbits, audit, pair };

/** TypeScript cannot follow that params and traces go to the part that they are of. */
export const partOf = ({ part }: { readonly part: Part }): AnyPart => parts[part] as unknown as AnyPart;

export const allFigures = PARTS.flatMap((part) => parts[part].figures);
