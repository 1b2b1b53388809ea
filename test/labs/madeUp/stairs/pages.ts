/** @file The page of every part: one line each. */
import { carriedOver } from "../../../../src/labs/shared/parts/links";
import { lazyPage } from "../../../../src/labs/shared/parts/lazyPage";
import { declarePage } from "../../../../src/labs/shared/parts/page";
import { lab } from "./lab";
import { parts } from "./parts";
import { usualOfPart } from "./run/params";
import type { StairsTypes } from "./run/types";

export const page = declarePage<StairsTypes>({
  lab,
  parts,
  pages: {
    up: lazyPage(async () => import("./up/page")),
    down: lazyPage(async () => import("./down/page")),
  },
  withPart: (params, part) => carriedOver(params, usualOfPart(part), ["stairs"]),
});
