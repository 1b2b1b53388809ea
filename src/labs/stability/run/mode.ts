/** @file The recurrence in odds for each update and rule. */
import { MIRROR, MIRROR_FRACTION, PROJECTED, PROJECTED_FRACTION, type Mode } from "../../../core/atlas/odds";
import type { Update } from "../../../experiments/update";
import type { AtlasParams } from "./params";

type RuleKind = AtlasParams["rule"]["kind"];

const MODES: { readonly [U in Update]: { readonly [Kind in RuleKind]: Mode } } = {
  mirror: { fixed: MIRROR, boundFraction: MIRROR_FRACTION },
  projected: { fixed: PROJECTED, boundFraction: PROJECTED_FRACTION },
};

export const modeOf = (update: Update, rule: RuleKind): Mode => MODES[update][rule];
