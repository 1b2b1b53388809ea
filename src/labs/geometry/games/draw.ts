/** @file The figures of a game as pictures. */
import type { Drawing } from "../part";
import type { Picture, Viewport } from "../../../charts/picture/types";
import { curvePicture, heightWithin, roomOn, underEachOther } from "../../../charts/xy/curvePicture";
import { axesPlane } from "../../../charts/plane";
import type { GamesTrace } from "../run/games/types";
import { layoutApproach, layoutGap } from "./curves";
import { layoutPlayers, type PlayersScene } from "./players";
import { approachWords, gamesFindings, gapWords, playersDescription, playersWords } from "./words";
import { table } from "./table";

const sideHeight = heightWithin(0.62, 230, 340);

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

export const drawApproach = (trace: GamesTrace, viewport: Viewport): Picture =>
  curvePicture(approachWords(), layoutApproach(trace, roomOn(viewport, sideHeight)));

export function drawGap(trace: GamesTrace, viewport: Viewport): Picture {
  const plots = layoutGap(trace, roomOn(viewport, sideHeight));
  const words = gapWords(trace);
  const drawn = underEachOther(plots, "gap");
  return {
    ...words,
    ...drawn,
    // Halves of an odd height are a pixel short.
    size: { ...drawn.size, height: viewport.height ?? drawn.size.height },
    description: words.caption.text,
    ...(plots[0] && { plane: axesPlane(plots[0].scales) }),
    held: {
      spots: new Map(plots.flatMap(({ overlay }) => [...overlay.spots])),
      homeless: plots.flatMap(({ overlay }) => overlay.homeless),
    },
  };
}

export function draw(figure: string, trace: GamesTrace, _: unknown, viewport: Viewport): Picture | null {
  if (trace.runs.every((run) => run === null)) return null;
  switch (figure) {
    case "approach":
      return drawApproach(trace, viewport);
    case "gap":
      return drawGap(trace, viewport);
    default:
      return drawPlayers(trace, viewport);
  }
}

export const drawing: Drawing<"games"> = { draw, table, findings: gamesFindings };
