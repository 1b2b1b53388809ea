/** @file The pages of all parts, one line each. */
import { declarePage } from "../shared/parts/page";
import { page as audit } from "./audit/page";
import { stability } from "./lab";
import { page as atlas } from "./map/page";
import { withPart } from "./model/edit";
import { keepPointed } from "./model/pointed";
import { sameButWindow } from "./model/window";
import { page as orbits } from "./orbits/page";
import { page as pair } from "./pair/page";
import { parts } from "./parts";
import type { StabilityTypes } from "./state";
import { page as threshold } from "./threshold/page";

export const page = declarePage<StabilityTypes>({
  lab: stability,
  parts,
  pages: { atlas, threshold, orbits, audit, pair },
  withPart,
  mayLag: sameButWindow,
  isSameInRail: (one, other) => one.hide === other.hide,
  keepView: keepPointed,
});
