/** @file The pages of all parts, one line each. */
import { carriedOver } from "../shared/parts/links";
import { declarePage } from "../shared/parts/page";
import { geometry } from "./lab";
import { parts } from "./parts";
import type { GeometryParams } from "./run/params";
import { usualOfPart } from "./run/tables";
import type { GeometryTypes } from "./state";
import { page as step } from "./step/page";
import { page as flow } from "./flow/page";
import { page as stochastic } from "./stochastic/page";
import { page as games } from "./games/page";
import { page as online } from "./online/page";
import { page as relaxation } from "./relaxation/page";
import { page as equalities } from "./equalities/page";

/** The params that grips in figures change, in whatever part. Rails may show these late during a drag. */
const GRIPPED_PARAMS: readonly string[] = ["point", "reference", "start", "target", "relaxation", "matrix"];

function sameButGrips(before: GeometryParams, now: GeometryParams): boolean {
  const rest = (params: GeometryParams) =>
    JSON.stringify(params, (name, value: unknown) => {
      if (!GRIPPED_PARAMS.includes(name)) return value;
      return Array.isArray(value) ? value.length : null;
    });
  return before === now || rest(before) === rest(now);
}

export const page = declarePage<GeometryTypes>({
  lab: geometry,
  parts,
  pages: { step, flow, stochastic, games, online, relaxation, equalities },
  withPart: (params, part) => (params.part === part ? params : carriedOver(params, usualOfPart(part), [])),
  mayLag: sameButGrips,
});
