/** @file The looks of a run's entries, and of methods that are nearly the same as another. */
import { LOOKS, SERIES, type MarkedLook } from "../../../charts/looks";
import { lookStyle } from "../../../charts/curves";

/** As many entries as one can follow. */
export const ENTRIES: readonly MarkedLook[] = [SERIES[0], SERIES[3], SERIES[2]];

export const VARIANTS: readonly MarkedLook[] = [SERIES[2], SERIES[4]];
export const ROUNDING_STYLE = lookStyle("rounding", "2^{−52}, rounding of 1", LOOKS.guide);
export const OWN_STYLE = lookStyle("template", "template", SERIES[0]);
