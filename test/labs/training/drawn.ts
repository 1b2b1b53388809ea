/** @file What the programs of the training lab must agree with. */
import type { Case } from "../../support/python/cases";
import { classification } from "./drawn/classification";
import { control } from "./drawn/control";
import { forward } from "./drawn/forward";
import { language } from "./drawn/language";
import { preference } from "./drawn/preference";

export const drawn: readonly Case[] = [...classification, ...preference, ...control, ...forward, ...language];
