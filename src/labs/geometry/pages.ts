/** @file The page of every part: one line each. */
import { carriedOver } from "../shared/parts/links";
import { lazyPage } from "../shared/parts/lazyPage";
import { declarePage } from "../shared/parts/page";
import { geometry } from "./lab";
import { parts } from "./parts";
import { usualOfPart } from "./run/tables";
import type { GeometryTypes } from "./state";

export const page = declarePage<GeometryTypes>({
  lab: geometry,
  parts,
  pages: {
    step: lazyPage(() => import("./step/page")),
    flow: lazyPage(() => import("./flow/page")),
    games: lazyPage(() => import("./games/page")),
    online: lazyPage(() => import("./online/page")),
    relaxation: lazyPage(() => import("./relaxation/page")),
  },
  withPart: (params, part) => (params.part === part ? params : carriedOver(params, usualOfPart(part), [])),
});
