/** @file What the programs of the geometry lab must agree with. */
import type { Case } from "../../support/python/cases";
import { equalities } from "./drawn/equalities";
import { online } from "./drawn/online";

export const drawn: readonly Case[] = [...equalities, ...online];
