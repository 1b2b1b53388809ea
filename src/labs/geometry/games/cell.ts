/** @file What the cells share in which strategies move. */
import type { Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import type { Mark, Size } from "../../../charts/picture/types";
import type { GamesEquilibrium, GamesRun } from "../run/games/types";
import type { GamesParams } from "../run/params";

export type Player = "row" | "column";

/** What a cell needs for drawing its content. */
export interface CellInput {
  readonly params: GamesParams;
  readonly equilibrium: GamesEquilibrium;
  readonly run: GamesRun;
  readonly size: Size;
  readonly theme: FigureTheme;
}

export interface Cell {
  readonly marks: readonly Mark[];
  /** The place of both starts, and how a pixel changes them; null if they cannot be dragged. */
  readonly grip: Grip | null;
}

export interface Grip {
  readonly at: (start: GamesParams["start"]) => Point;
  readonly moved: (start: GamesParams["start"], to: Point) => GamesParams["start"];
}

/** With two strategies each, both players are drawn in one square. */
export const isSquare = ({ payoff }: GamesParams): boolean => payoff.length === 2 && payoff[0]?.length === 2;

export const strategiesOf = ({ payoff }: GamesParams, player: Player): number =>
  player === "row" ? payoff.length : (payoff[0]?.length ?? 0);

/** In cells wider than this, for text of 12 pixels, a player's name has two words. */
const TWO_WORDS_WIDTH = 210;

/** The name in the upper left corner of a cell. */
export const playerName = (player: Player, { width }: Size, theme: FigureTheme): string =>
  width < TWO_WORDS_WIDTH * markScale(theme) ? player : `${player} player`;
