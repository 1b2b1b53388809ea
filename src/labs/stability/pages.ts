/** @file The page of every part: one line each. */
import type { Part } from "./run/params";
import { page as audit } from "./audit/page";
import { page as atlas } from "./map/page";
import { page as orbits } from "./orbits/page";
import type { AnyPage, PageOf } from "./page";
import { page as pair } from "./pair/page";
import { page as threshold } from "./threshold/page";

const pages: { readonly [P in Part]: PageOf<P> } = { atlas, threshold, orbits, audit, pair };

/** TypeScript cannot follow that params and traces go to the part that they are of. */
export const pageOf = ({ part }: { readonly part: Part }): AnyPage => pages[part] as unknown as AnyPage;
