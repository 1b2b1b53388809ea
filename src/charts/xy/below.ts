/** @file One picture of several plots, one below the other. Pure. */
import { together } from "../picture/beside";
import type { FigureWords, Picture, Viewport } from "../picture/types";
import { axesPlane } from "../plane";
import type { CurveData, Held } from "./overlay";
import { layoutPlot, type PlotShape } from "./plot";

/** The part of the held places that belongs to one of the plots. */
const heldOf = ({ spots, homeless }: Held, data: readonly CurveData[]): Held => ({
  spots,
  homeless: homeless.filter(({ id }) => data.some(({ style }) => style.id === id)),
});

/** Each plot is at least this many em high. If there is less room its text gets smaller, down to this many pixels. */
const LEAST_HEIGHT = 11;
const LEAST_TEXT = 10;

/** The viewport of one of several plots. */
function shareOf({ height, theme, ...viewport }: Viewport, count: number): Viewport {
  if (height === null) return { ...viewport, height, theme };
  const each = Math.floor(height / count);
  const text = Math.min(theme.text, Math.max(LEAST_TEXT, Math.floor(each / LEAST_HEIGHT)));
  return { ...viewport, height: each, theme: { ...theme, text } };
}

/** The picture. Its plane is that of the first plot. */
export function drawBelow(words: FigureWords, shapes: readonly PlotShape[], viewport: Viewport): Picture {
  const { height, held } = viewport;
  const share = shareOf(viewport, shapes.length);
  const drawn = shapes.map((shape) =>
    layoutPlot({ words, ...shape }, { ...share, held: held && heldOf(held, shape.data), other: undefined }),
  );
  const { size, ...picture } = together(
    drawn.map(({ picture: each }, i) => ({
      id: `plot-${i}`,
      picture: each,
      at: [0, drawn.slice(0, i).reduce((sum, { plot }) => sum + plot.size.height, 0)],
    })),
  );
  return {
    ...words,
    ...picture,
    // When the height is odd, the parts together are a pixel short.
    size: { ...size, height: height ?? size.height },
    description: drawn.map(({ picture: { description } }) => description).join(" "),
    ...(drawn[0] && { plane: axesPlane(drawn[0].plot.scales) }),
    held: {
      spots: new Map(drawn.flatMap(({ plot }) => [...plot.overlay.spots])),
      homeless: drawn.flatMap(({ plot }) => plot.overlay.homeless),
    },
  };
}
