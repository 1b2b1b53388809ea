/** @file What the letters of this lab are about. */
import type { Letters } from "../shared/meanings";

export const letters: readonly Letters[] = ["relaxation"];
