/** @file What the programs of the training lab must agree with. */
import type { Case } from "../../support/python/cases";
import { control } from "./drawn/control";
import { forward } from "./drawn/forward";
import { preference } from "./drawn/preference";

export const drawn: readonly Case[] = [...preference, ...control, ...forward];
