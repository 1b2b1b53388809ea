/** @file Checks that starts have as many shares as there are strategies. Pure. */
import type { Clash } from "../../../param/schema";
import { graded } from "../../shared/classes";
import { geometryName, potentialFor, refusalOf } from "../../../experiments/geometry/potential";
import type { GamesParams } from "../run/params";

const shapeOf = ({ payoff }: Pick<GamesParams, "payoff">) => ({
  row: payoff.length,
  column: payoff[0]?.length ?? 0,
});

/** Starts that fit the payoffs, unless the link gives some. */
export function fitStart(params: GamesParams, isGiven: (key: string) => boolean = () => false): GamesParams {
  const { row, column } = shapeOf(params);
  if (isGiven("start") || (params.start.row.length === row && params.start.column.length === column))
    return params;
  return { ...params, start: { row: graded(row), column: graded(column).toReversed() } };
}

export function gamesClash(params: GamesParams): Clash | null {
  const shape = shapeOf(params);
  const { start, geometry } = params;
  for (const player of ["row", "column"] as const)
    if (start[player].length !== shape[player])
      return {
        path: ["start"],
        message: `start has ${start[player].length} shares for the ${player} player, the payoffs have ${shape[player]} ${player}s; both need the same number`,
      };
  const refusal = refusalOf(geometry);
  if (refusal !== null) return { path: ["geometry"], message: `geometry cannot be used: ${refusal}` };
  const { dimension } = potentialFor(geometry);
  if (dimension === null || (dimension === shape.row && dimension === shape.column)) return null;
  return {
    path: ["geometry"],
    message: `${geometryName(geometry)} has ${dimension} coordinates, the players have ${shape.row} and ${shape.column} strategies; all three need the same number`,
  };
}
