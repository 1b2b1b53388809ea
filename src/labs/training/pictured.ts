/** @file A figure over two axes as a picture: curves, areas under them, intervals and rings over them. */
import { around, type Box } from "../../charts/geometry/box";
import { markScale } from "../../charts/ink";
import { circle, marker, path, two } from "../../charts/picture/marks";
import type { FigureWords, Mark, Picture, Viewport } from "../../charts/picture/types";
import { bandMarks } from "../../charts/xy/band";
import { curvePicture, heightWithin, roomOn } from "../../charts/xy/curvePicture";
import { layoutCurves, type CurvePlot } from "../../charts/xy/curvePlot";
import type { Scene } from "./scene";

const heightFor = heightWithin(0.62, 260, 380);

const WASH = 0.13;
const WHISKER = 3.2;

/** Inside the frame. */
const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);

type Scales = CurvePlot["scales"];

const WHISKER_WIDTH = 1.2;
const RING = 7;

/** What labels keep off besides the curves: intervals with their means, and rings. */
const takenBy = ({ whiskers = [], rings = [] }: Scene, { x, y }: Scales, size: number): readonly Box[] => [
  ...whiskers.map((one): Box => {
    const at = x.at(one.x);
    const [top, bottom] = [y.at(one.high), y.at(one.low)];
    return { x0: at - WHISKER * size, y0: top - size, x1: at + WHISKER * size, y1: bottom + size };
  }),
  ...rings.map((one) => around(x.at(one.x), y.at(one.y), RING * size)),
];

/** Intervals, means, and what is beyond the axis. */
function pointMarks({ frame, scales, theme }: CurvePlot, { whiskers = [], beyond = [], rings = [] }: Scene) {
  const size = markScale(theme);
  const up = (value: number) => within(scales.y.at(value), frame.y0, frame.y1);
  return [
    ...whiskers.flatMap(({ x, low, mean, high, style }): readonly Mark[] => {
      const at = two(scales.x.at(x));
      return [
        ...path(`M${at},${two(up(low))}L${at},${two(up(high))}`, {
          stroke: style.color,
          width: WHISKER_WIDTH * size,
        }),
        circle([at, up(mean)], WHISKER * size, { fill: style.color }),
      ];
    }),
    ...beyond.map(({ x, style }) =>
      marker("cross", [scales.x.at(x), frame.y0 + 5 * size], 3 * size, style.color),
    ),
    ...rings.map(({ x, y, style }) =>
      circle([scales.x.at(x), scales.y.at(y)], RING * size, { stroke: style.color, width: 2 * size }),
    ),
  ];
}

export function pictured(words: FigureWords, scene: Scene, viewport: Viewport): Picture {
  const room = roomOn(viewport, heightFor);
  const taken = (scales: Scales) => takenBy(scene, scales, markScale(room.theme));
  const plot = layoutCurves({ ...scene.shape, taken }, room);
  const washes = (scene.washes ?? []).flatMap((wash) =>
    bandMarks(plot, wash, { fill: wash.color, fillOpacity: WASH }),
  );
  return curvePicture(words, plot, {
    under: washes.length > 0 ? [{ id: "washes", marks: washes }] : [],
    over: [{ id: "points", marks: pointMarks(plot, scene) }],
  });
}
