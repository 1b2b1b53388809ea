/** @file The figures of a game as pictures. */
import { drawBelow, plotted, type Picture, type Viewport } from "../../../charts/curves";
import { drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import type { GamesTrace } from "../run/games/types";
import { approachPlot, gapPlots } from "./curves";
import { layoutPlayers, type PlayersScene } from "./players";
import { gamesFindings, gapWords, playersDescription, playersWords } from "./words";
import { table } from "./table";

export function pictureOfPlayers(trace: GamesTrace, scene: PlayersScene): Picture {
  return {
    ...playersWords(trace),
    ...scene.drawn,
    description: playersDescription(trace),
    plane: { kind: "none", why: "each method and player has a panel of its own" },
  };
}

export function drawPlayers(trace: GamesTrace, viewport: Viewport): Picture | null {
  const scene = layoutPlayers(trace, viewport);
  return scene && pictureOfPlayers(trace, scene);
}

export const drawApproach = plotted(approachPlot);
export const drawGap = (trace: GamesTrace, viewport: Viewport): Picture =>
  drawBelow(gapWords(trace), gapPlots(trace), viewport);

const isBegun = (trace: GamesTrace): trace is GamesTrace => trace.runs.some((run) => run !== null);

export const drawing: Drawing<"games"> = drawnOf(
  { players: drawPlayers, approach: drawApproach, gap: drawGap },
  isBegun,
  table,
  gamesFindings,
);
