/** @file Every part of the lab, in the order of their tabs. */
import type { PartsOf } from "../../../../src/labs/shared/parts/part";
import { part as down } from "./down/part";
import type { StairsTypes } from "./run/types";
import { part as up } from "./up/part";

export const parts: PartsOf<StairsTypes> = { up, down };
