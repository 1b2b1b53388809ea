/** @file The recurrence in odds for each update and rule. */
import {
  MIRROR_FIXED,
  MIRROR_FRACTION,
  PROJECTED_FIXED,
  PROJECTED_FRACTION,
  type Mode,
} from "../../../core/atlas/odds";
import type { Update } from "../../../experiments/update";
import type { AtlasParams } from "./params";

type RuleKind = AtlasParams["rule"]["kind"];

const MODES: { readonly [U in Update]: { readonly [Kind in RuleKind]: Mode } } = {
  mirror: { fixed: MIRROR_FIXED, boundFraction: MIRROR_FRACTION },
  projected: { fixed: PROJECTED_FIXED, boundFraction: PROJECTED_FRACTION },
};

export const modeOf = (update: Update, rule: RuleKind): Mode => MODES[update][rule];
