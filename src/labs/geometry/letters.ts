/** @file The meanings of letters in this lab. */
import type { Letters } from "../shared/meanings";

export const letters: readonly Letters[] = ["relaxation"];
