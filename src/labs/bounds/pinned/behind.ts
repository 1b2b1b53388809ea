/** @file Draws a pinned setting behind the present one, in each figure: grey, fine and hollow. */
import { SECOND_DASHES } from "../../../charts/looks";
import { NOTIONS } from "../../../charts/notions";
import { around } from "../../../charts/geometry/box";
import { markScale } from "../../../charts/ink";
import { assign } from "../../../charts/label/assign";
import { circle, path, texts, two } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import type { FigureWords, Mark, Picture } from "../../../charts/picture/types";
import { placeMiddle, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { curveStyle } from "../../../charts/xy/text";
import { PINNED_LABEL } from "../../shared/pinned/words";
import type { AxesRoom, Behind, OnTriangle } from "../behind";
import { targetOf } from "../defaults";
import type { FigureId } from "../figures";
import { brakedOf, describeMse } from "../mse/words";
import { summarizeBounds } from "../run/summary";
import type { BoundsTrace } from "../run/types";
import { sliceDomain, type SliceDomain } from "../slice/domain";
import { describeSlice } from "../slice/words";
import type { TriangleScene } from "../triangle/still";
import { describeTriangle, shownOf, type Shown } from "../triangle/words";
import { behindSlice } from "./slice";
import { FINE_WIDTH, PALE_INK } from "./style";
import { behindWords } from "./words";

type Range = SliceDomain["x"];

const same = (one: readonly number[] | null, other: readonly number[] | null) =>
  one?.join() === other?.join();

/** The belief, target and slice of the pinned setting on the triangle, as far as they differ. */
function onTriangle(pinned: Shown, scene: TriangleScene, now: Shown): OnTriangle | null {
  if (same(pinned.p, now.p) && same(pinned.target, now.target)) return null;
  const { at } = scene.ternary;
  const [grow, style] = [markScale(scene.theme), curveStyle(scene.theme, "ink-soft")];
  const belief = at(pinned.p);
  const target = pinned.target && !same(pinned.target, now.target) ? at(pinned.target) : null;
  const taken = [around(...belief, 9 * grow), ...(target ? [around(...target, 8 * grow)] : [])];
  const shown = [
    around(...at(now.p), 9 * grow),
    ...(now.target ? [around(...at(now.target), 9 * grow)] : []),
  ];
  const gap = 13 * grow;
  const places: readonly PlacedText[] = same(pinned.p, now.p)
    ? []
    : [
        placeMiddle(rich(PINNED_LABEL), style, belief[0] + gap, belief[1]),
        placeMiddle(rich(PINNED_LABEL), style, belief[0] - gap, belief[1], "end"),
        placeMiddle(rich(PINNED_LABEL), style, belief[0], belief[1] - gap - style.size / 2, "middle"),
        placeMiddle(rich(PINNED_LABEL), style, belief[0], belief[1] + gap + style.size / 2, "middle"),
      ];
  const { width } = scene.ternary.size;
  const within = places.filter(({ box }) => box.x0 >= 0 && box.x1 <= width);
  const labels = [
    ...assign(
      [{ id: PINNED_LABEL, candidates: within.map((placed, cost) => ({ placed, cost })) }],
      [...taken, ...shown],
    ).values(),
  ];
  const marks: readonly Mark[] = [
    ...(target
      ? [
          circle(
            target,
            6 * grow,
            thicker({ stroke: PALE_INK, width: FINE_WIDTH, dash: NOTIONS.aim.dash }, scene.theme),
          ),
        ]
      : []),
    circle(belief, 6 * grow, { fill: "paper", stroke: PALE_INK, width: FINE_WIDTH }),
    ...texts(labels, true),
  ];
  return { marks, taken: [...taken, ...labels.map(({ box }) => box)] };
}

/** For a pinned setting that stands beside: nothing is drawn behind, but the axes hold both. */
export function besideOf(trace: BoundsTrace | null): Behind | null {
  const behind = behindOf(trace);
  return (
    behind && {
      key: `beside ${behind.key}`,
      widen: behind.widen,
      onSlice: null,
      onTriangle: () => null,
      onMse: () => [],
      told: (_figure, picture) => picture,
      captioned: (_figure, words) => words,
    }
  );
}

function onMse(braked: ReturnType<typeof brakedOf>, { x, y, frame, theme }: AxesRoom): readonly Mark[] {
  const at = [x.at(braked.brake), y.at(braked.residual)] as const;
  const grow = markScale(theme);
  const words = placeMiddle(
    rich(PINNED_LABEL),
    curveStyle(theme, "ink-soft"),
    at[0] + 9 * grow,
    frame.y1 - theme.text,
  );
  return [
    ...path(
      `M${two(at[0])},${two(at[1])}V${frame.y1}`,
      thicker({ stroke: PALE_INK, width: FINE_WIDTH, dash: SECOND_DASHES.place }, theme),
    ),
    circle(at, 5 * grow, { fill: "paper", stroke: PALE_INK, width: FINE_WIDTH }),
    ...texts([words], true),
  ];
}

/** What is drawn of the pinned setting; null if there is none, or it is not computed yet. */
export function behindOf(trace: BoundsTrace | null): Behind | null {
  if (trace === null || trace.slice === null) return null;
  const { params: pin, slice } = trace;
  const [target, summary] = [targetOf(pin), summarizeBounds({ params: pin })];
  const descriptions: Readonly<Record<FigureId, () => string>> = {
    slice: () => describeSlice(summary),
    triangle: () => describeTriangle(shownOf(pin, target)),
    mse: () => describeMse(brakedOf(summary)),
  };
  const captioned = <Words extends FigureWords>(figure: FigureId, words: Words): Words => {
    const { caption } = words;
    return { ...words, caption: { ...caption, text: `${caption.text} ${behindWords(figure, pin)}` } };
  };
  const told = (figure: FigureId, picture: Picture): Picture => ({
    ...captioned(figure, picture),
    description: `${picture.description} Pinned: ${descriptions[figure]()}`,
  });
  return {
    key: JSON.stringify(pin),
    widen: (own, { x, y }) => {
      const its = sliceDomain(slice, { ...pin, x, y }, target);
      const both = (one: Range, other: Range) =>
        [Math.min(one[0], other[0]), Math.max(one[1], other[1])] as const;
      return { x: both(own.x, its.x), y: both(own.y, its.y) };
    },
    onSlice: behindSlice({ pin, slice, target, summary }),
    onTriangle: (scene, now) => onTriangle(shownOf(pin, target), scene, now),
    onMse: (scene) => onMse(brakedOf(summary), scene),
    told,
    captioned,
  };
}
