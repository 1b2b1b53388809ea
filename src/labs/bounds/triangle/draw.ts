/** @file Figure 2 as a picture. */
import { NOTIONS } from "../../../charts/notions";
import { padBox } from "../../../charts/geometry/box";
import { cutLine, linesPath, type Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { circle, path, texts, two } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { trianglePlane } from "../../../charts/plane";
import { steady } from "../../../charts/remember";
import { ternaryMarks } from "../../../charts/ternaryMarks";
import type { Behind } from "../behind";
import type { Level } from "./levels";
import { layoutMovingTriangle, type MovingTriangle } from "./moving";
import { layoutTriangle, type Contour, type TriangleScene } from "./still";
import { describeTriangle, triangleWords, valueAt, type Shown } from "./words";

type Labels = MovingTriangle["labels"];

function cutPath({ value, lines }: Contour, labels: Labels): string {
  const label = labels.get(String(value));
  return linesPath(label ? lines.flatMap((line) => cutLine(line, padBox(label.box, 2, 1))) : lines);
}

/** Each level lies on the ones below it, so that the washes add up toward the peak. */
function stillMarks({ contours, color, theme, ternary }: TriangleScene, labels: Labels): readonly Mark[] {
  const wash = { fill: color, fillOpacity: 0.085, evenOdd: true } as const;
  const line = { stroke: color, strokeOpacity: 0.6, width: theme.stroke / 2.5 } as const;
  return [
    ...contours.flatMap(({ area }) => path(area, wash)),
    ...contours.flatMap((contour) =>
      path(cutPath(contour, labels), { ...line, name: String(contour.value) }),
    ),
    ...ternaryMarks(ternary),
  ];
}

const at = ([x, y]: Point) => `${two(x)},${two(y)}`;

function movingMarks({ belief, target, slice, labels, readings }: MovingTriangle, theme: FigureTheme) {
  const grow = markScale(theme);
  const aim = thicker({ stroke: "target", width: 1.75, dash: NOTIONS.aim.dash }, theme);
  const thin = { stroke: "ink", strokeOpacity: 0.55 } as const;
  return [
    ...(slice ? path(`M${at(slice[0])}L${at(slice[1])}`, thin) : []),
    ...texts(labels.values()),
    ...(target ? [circle(target, 7 * grow, aim)] : []),
    circle(belief, 7 * grow, { fill: "paper", stroke: "ink", width: 2.25 }),
    ...texts(readings),
  ];
}

const placesOf = (labels: Labels) =>
  [...labels].map(([id, { x, y }]) => `${id}:${Math.round(x)},${Math.round(y)}`).join(" ");

export interface DrawnTriangle {
  readonly scene: TriangleScene;
  readonly belief: Point;
  readonly picture: Picture;
}

/** Draws one picture after another. What does not move with the belief stays the same object. */
export function createTriangles(): (
  shown: Shown,
  levels: readonly Level[],
  viewport: Viewport,
  behind?: Behind | null,
) => DrawnTriangle {
  const sameScene = steady<TriangleScene>();
  const sameMarks = steady<readonly Mark[]>();
  return (shown, levels, viewport, behind) => {
    const { surface } = shown;
    const key = JSON.stringify([surface, levels.length, viewport]);
    const scene = sameScene("", key, () => layoutTriangle({ levels, surface, ...viewport }));
    const ghost = behind?.onTriangle(scene, shown);
    const moving = layoutMovingTriangle(scene, { ...shown, value: valueAt(shown) }, ghost?.taken);
    const still = sameMarks("", `${key} ${placesOf(moving.labels)}`, () => stillMarks(scene, moving.labels));
    const picture: Picture = {
      ...triangleWords(shown),
      size: scene.ternary.size,
      plane: trianglePlane(scene.ternary),
      description: describeTriangle(shown),
      layers: [
        { id: "levels", marks: still },
        ...(ghost ? [{ id: "pinned", marks: ghost.marks }] : []),
        { id: "belief", marks: movingMarks(moving, scene.theme), moving: true },
      ],
    };
    return {
      scene,
      belief: moving.belief,
      picture: behind && ghost ? behind.told("triangle", picture) : picture,
    };
  };
}
