/** @file A made-up lab of parts, as short as one can be: stairs, up and down. Its params and their tables. */
import { family, tag } from "../../../../../src/param/family";
import * as kinds from "../../../../../src/param/kind";
import type { Limits } from "../../../../../src/param/limits";
import { param, type Table } from "../../../../../src/param/table";

export interface UpParams {
  part: "up";
  stairs: number;
}
export interface DownParams {
  part: "down";
  stairs: number;
  from: number;
}
export type Params = UpParams | DownParams;

const WHOLE: Limits = { whole: true, atLeast: 1, atMost: 99 };
const stairs = param(kinds.number(WHOLE), 3, "How many stairs.", "stairs");

export const tables = {
  up: { part: tag("up", "The way.", true), stairs } satisfies Table<UpParams>,
  down: {
    part: tag("down", "The way."),
    stairs,
    from: param(kinds.number(WHOLE), 9, "The height above the ground.", "from"),
  } satisfies Table<DownParams>,
};

export const stairsFamily = family<Params>(tables, ["part"], ["part"]);

export const usualOfPart = (part: Params["part"]): Params =>
  part === "up" ? { part, stairs: 3 } : { part, stairs: 3, from: 9 };
