/** @file What the programs of the geometry lab must agree with. */
import type { Case } from "../../support/python/cases";
import { equalities } from "./drawn/equalities";
import { flow } from "./drawn/flow";
import { online } from "./drawn/online";

export const drawn: readonly Case[] = [...flow, ...equalities, ...online];
