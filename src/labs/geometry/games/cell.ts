/** @file What the rooms have in common in which strategies move. */
import type { Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import type { Mark, Size } from "../../../charts/picture/types";
import type { GamesEquilibrium, GamesRun } from "../run/games/types";
import type { GamesParams } from "../run/params";

export type Player = "row" | "column";

/** What is drawn in a cell, as if it stood alone. */
export interface CellInput {
  readonly params: GamesParams;
  readonly equilibrium: GamesEquilibrium;
  readonly run: GamesRun;
  readonly size: Size;
  readonly theme: FigureTheme;
}

export interface Cell {
  readonly marks: readonly Mark[];
  /** Where both starts are, and what a pixel there would make of them; null where they cannot be dragged. */
  readonly grip: Grip | null;
}

export interface Grip {
  readonly at: (start: GamesParams["start"]) => Point;
  readonly moved: (start: GamesParams["start"], to: Point) => GamesParams["start"];
}

/** Two strategies each: both players in one square. */
export const isSquare = ({ payoff }: GamesParams): boolean => payoff.length === 2 && payoff[0]?.length === 2;

export const strategiesOf = ({ payoff }: GamesParams, player: Player): number =>
  player === "row" ? payoff.length : (payoff[0]?.length ?? 0);

/** In wider cells, at text of 12 pixels, a player is named in two words. */
const WORDS = 210;

/** What stands in the upper left corner of a cell. */
export const playerName = (player: Player, { width }: Size, theme: FigureTheme): string =>
  width < WORDS * markScale(theme) ? player : `${player} player`;
