/** @file The page of every part: one line each. */
import { carriedOver } from "../../../../src/labs/shared/parts/links";
import { declarePage } from "../../../../src/labs/shared/parts/page";
import { lab } from "./lab";
import { parts } from "./parts";
import { usualOfPart } from "./run/params";
import type { StairsTypes } from "./run/types";
import { page as up } from "./up/page";
import { page as down } from "./down/page";

export const page = declarePage<StairsTypes>({
  lab,
  parts,
  pages: { up, down },
  withPart: (params, part) => carriedOver(params, usualOfPart(part), ["stairs"]),
});
