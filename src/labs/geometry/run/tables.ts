/** @file The tables of the geometry experiment's params, one for each part, and what each part starts from. */
import { family } from "../../../param/family";
import { usualOf, type Table } from "../../../param/table";
import { stepTable } from "./step/table";
import { flowTable } from "./flow/table";
import { relaxationTable } from "./relaxation/table";
import { stochasticTable } from "./stochastic/table";
import { gamesTable } from "./games/table";
import { onlineTable } from "./online/table";
import { equalitiesTable } from "./equalities/table";
import type { GeometryParams, ParamsOf, Part } from "./params";

/** A table for each part, the usual one first. */
export const geometryTables = {
  step: stepTable,
  flow: flowTable,
  relaxation: relaxationTable,
  stochastic: stochasticTable,
  games: gamesTable,
  online: onlineTable,
  equalities: equalitiesTable,
};

const ORDER =
  "part geometry geometries beside set problem payoff losses pair oracle method rule step schedule constraint " +
  "relaxation point start gradient reference relaxations slice rows dimension matrix rhs order steps runs seed epsilon beta1 beta2 rho report";

export const geometryFamily = family<GeometryParams>(geometryTables, ["part"], ORDER.split(" "));

/** What each part starts from. */
export const usualOfPart = <P extends Part>(part: P): ParamsOf<P> =>
  // The table of a part is that of its params.
  usualOf(geometryTables[part] as unknown as Table<ParamsOf<P>>);
