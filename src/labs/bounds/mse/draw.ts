/** @file Figure 3 as a picture. */
import { SECOND_DASHES } from "../../../charts/looks";
import { markScale } from "../../../charts/ink";
import { circle, path, texts, two } from "../../../charts/picture/marks";
import { longer } from "../../../charts/picture/dashes";
import { thicker } from "../../../charts/picture/thicker";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { axesPlane } from "../../../charts/plane";
import { axisLabels, axisLines, baseLine } from "../../../charts/xy/marks";
import type { Behind } from "../behind";
import { layoutMse, TICK_LENGTH, type MseScene } from "./layout";
import { describeMse, mseWords, type Braked } from "./words";

const axes = ({ frame, xAxis, yAxis, hiddenX, hiddenY }: MseScene): readonly Mark[] => [
  ...axisLines(yAxis, frame),
  ...axisLines(xAxis, frame),
  ...baseLine(frame),
  ...axisLabels(xAxis, hiddenX),
  ...axisLabels(yAxis, hiddenY),
];

function parabola({ travelled, ahead, beyond, theme }: MseScene): readonly Mark[] {
  const thin = { stroke: "mse", width: theme.stroke / 1.6, join: "round" } as const;
  return [
    ...path(beyond, { ...thin, strokeOpacity: 0.5, dash: longer(SECOND_DASHES.dotted, theme.scale) }),
    ...path(ahead, { ...thin, name: "mse-path" }),
    ...path(travelled, { ...thin, width: theme.stroke * 1.75, cap: "round" }),
  ];
}

function points({ frame, braked, endpoint, theme }: MseScene): readonly Mark[] {
  const grow = markScale(theme);
  const [x, y] = [two(braked[0]), two(braked[1])];
  return [
    ...path(`M${x},${y}V${frame.y1}`, thicker({ stroke: "mse", dash: SECOND_DASHES.place }, theme)),
    ...path(`M${x},${frame.y1}v${-TICK_LENGTH}M${frame.x0},${y}h${TICK_LENGTH}`, {
      stroke: "mse",
      width: theme.stroke,
    }),
    circle(endpoint, 5.5 * grow, { fill: "paper", stroke: "mse", width: theme.stroke / 1.3 }),
    circle(braked, 5 * grow, { fill: "mse", stroke: "paper", width: 1.25 }),
  ];
}

export function drawMse(braked: Braked, viewport: Viewport, behind: Behind | null = null): Picture {
  const scene = layoutMse({ ...braked, ...viewport });
  const picture: Picture = {
    ...mseWords(braked),
    size: scene.size,
    description: describeMse(braked),
    plane: axesPlane(scene),
    layers: [
      { id: "axes", marks: [...axes(scene), ...(behind?.onMse(scene) ?? [])] },
      { id: "path", marks: [...parabola(scene), ...points(scene), ...texts(scene.texts)], moving: true },
    ],
  };
  return behind?.told("mse", picture) ?? picture;
}
