/** @file The orbit of a cell as pictures: over time, as a cobweb, on the triangle. */
import { NOTIONS } from "../../../charts/notions";
import { circle, marker, path, texts } from "../../../charts/picture/marks";
import { together } from "../../../charts/picture/beside";
import { longer } from "../../../charts/picture/dashes";
import { thicker } from "../../../charts/picture/thicker";
import type { Mark, Tabled, Size, Viewport } from "../../../charts/picture/types";
import { axesPlane } from "../../../charts/plane";
import { ternaryMarks } from "../../../charts/ternaryMarks";
import { axisLabels, axisLines } from "../../../charts/xy/marks";
import type { FigureTheme } from "../../../charts/ink";
import { counted } from "../../shared/thousands";
import { heightByText } from "../figure/heights";
import { orbitTable } from "../export/orbitTable";
import type { Orbit } from "../run/cell/orbit";
import { cobwebHeight, layoutCobweb, type CobwebScene } from "./cobweb";
import { layoutPath, type PathScene } from "./path";
import { layoutOrbitSeries, type SeriesScene } from "./series";
import { orbitWords } from "./words";

function seriesMarks({ frame, theme, x, y, lines, dots, collapse, titles, labels }: SeriesScene) {
  const colorOf = (dot: number) => lines[Math.floor((dot * lines.length) / dots.length)]?.color ?? "ink";
  return [
    ...axisLines(y, frame),
    ...axisLines(x, frame),
    ...axisLabels(x),
    ...axisLabels(y),
    ...lines.flatMap(({ target }) =>
      path(
        `M${frame.x0},${target}H${frame.x1}`,
        thicker({ stroke: "target", dash: NOTIONS.target.dash }, theme),
      ),
    ),
    ...lines.flatMap(({ path: line, bands, color, dash }) => [
      ...path(bands, { fill: color, fillOpacity: 0.3, stroke: color, width: 0.75 }),
      ...path(line, {
        stroke: color,
        width: theme.stroke * 0.75,
        dash: longer(dash, theme.scale),
        join: "round",
      }),
    ]),
    ...dots.map((at, i) => circle(at, theme.stroke, { fill: colorOf(i) })),
    ...(collapse ? [marker("diamond", collapse, theme.text * 0.4, "violation")] : []),
    ...texts([...titles, ...labels]),
  ];
}

export const cobwebMarks = (scene: CobwebScene): readonly Mark[] => {
  const { frame, theme, x, y, diagonal, curve, stairs, start, target, titles } = scene;
  const ring = thicker({ fill: "paper", stroke: "target", width: 1.5, dash: NOTIONS.aim.dash }, theme);
  return [
    ...path(`M${frame.x0},${frame.y0}H${frame.x1}V${frame.y1}H${frame.x0}Z`, { stroke: "line" }),
    ...axisLabels(x),
    ...axisLabels(y),
    ...path(diagonal, { stroke: "ink-faint" }),
    ...path(curve, { stroke: "ink", width: theme.stroke, join: "round" }),
    ...path(stairs, { stroke: "entropy", width: theme.stroke * 0.6, join: "round" }),
    circle(target, theme.text * 0.45, ring),
    marker("circle", start, theme.text * 0.34, "entropy", true),
    ...texts(titles),
  ];
};

const pathMarks = ({ ternary, theme, path: line, dots, target, start }: PathScene) => [
  ...ternaryMarks(ternary),
  ...path(line, { stroke: "entropy", width: theme.stroke * 0.75, join: "round" }),
  ...dots.map((at) => circle(at, theme.stroke * 0.9, { fill: "entropy" })),
  circle(target, theme.text * 0.5, thicker({ stroke: "target", width: 1.5, dash: NOTIONS.aim.dash }, theme)),
  marker("circle", start, theme.text * 0.36, "entropy", true),
];

const seriesHeight = heightByText(0.5, 150, 200);

const GAP_PX = { below: 4, beside: 32 };
const WIDEST_PATH = 380;

const drawn = (size: Size, marks: readonly Mark[]) => ({ size, layers: [{ id: "marks", marks }] });

/** The orbit in space: for two classes as a cobweb, for three on the triangle. */
function place(orbit: Orbit, web: Size, pathWidth: number, theme: FigureTheme) {
  if (orbit.classes !== 3) return drawn(web, cobwebMarks(layoutCobweb(orbit, web, theme)));
  const scene = layoutPath(orbit, pathWidth, theme);
  return drawn(scene.ternary.size, pathMarks(scene));
}

/** Both pictures below each other, or side by side if the height is fixed. */
function bothOf(orbit: Orbit, { width, height, theme }: Viewport) {
  const isGiven = height !== null;
  const half = Math.floor((width - GAP_PX.beside) / 2);
  const size = isGiven ? { width: half, height } : { width, height: seriesHeight(width, theme) };
  const web = isGiven ? size : { width, height: cobwebHeight(width, theme) };
  const pathWidth = isGiven ? Math.min(half, height) : Math.min(width, WIDEST_PATH);
  const scene = layoutOrbitSeries(orbit, size, theme);
  const both = together([
    { id: "series", picture: drawn(size, seriesMarks(scene)), at: [0, 0] },
    {
      id: "place",
      picture: place(orbit, web, pathWidth, theme),
      at: isGiven ? [half + GAP_PX.beside, 0] : [0, size.height + GAP_PX.below],
    },
  ]);
  return { ...both, plane: axesPlane(scene.scales) };
}

export const drawOrbit = (orbit: Orbit, viewport: Viewport): Tabled => ({
  ...orbitWords(orbit),
  ...bothOf(orbit, viewport),
  description: `The orbit over ${counted(orbit.steps, "step")}, and ${orbit.classes === 3 ? "its path on the triangle" : "as a cobweb"}.`,
  table: (most) => orbitTable(orbit, most),
});
