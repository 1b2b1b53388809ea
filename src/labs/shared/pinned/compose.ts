/** @file Composes a figure of a run with that of a pinned one, behind it or beside it. Pure. */
import { together } from "../../../charts/picture/beside";
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Plane } from "../../../charts/plane";
import { curvesBehind } from "../../../charts/xy/other";
import { PINNED_LABEL } from "./words";

/** Draws one figure of a run; null if there is nothing to draw. */
export type DrawRun<Run> = (run: Run, viewport: Viewport) => Picture | null;

const withCaption = (picture: Picture, more: string): Picture => ({
  ...picture,
  caption: { ...picture.caption, text: [picture.caption.text, more].filter((one) => one !== "").join(" ") },
});

/** The sentence of a caption about the curves behind. */
function behindWords(shown: Picture, pinned: Picture | null): string {
  if (!shown.plot || !pinned?.plot) return "The pinned run has no such curves.";
  const behind = curvesBehind(shown.plot.data, { name: PINNED_LABEL, data: pinned.plot.data });
  return behind.length === 0
    ? "The pinned run has the same curves."
    : "Grey and fine: the pinned run, where it differs.";
}

/** A picture, and what is added to its caption. */
export interface Told {
  readonly picture: Picture;
  readonly more: string;
}

/**
 * @param other the figure of the pinned run
 * @param widens whether the axes may grow to hold both; otherwise they stay
 */
export function layBehind<Run>(
  draw: DrawRun<Run>,
  run: Run,
  other: Picture | null,
  viewport: Viewport,
  widens = true,
): Told | null {
  const plot = other?.plot;
  const behind = plot && { name: PINNED_LABEL, data: plot.data, scales: widens ? plot.scales : null };
  const picture = draw(run, { ...viewport, other: behind });
  if (picture === null) return null;
  const said = plot ? `${picture.description} Pinned run: ${other.description}` : picture.description;
  return { picture: { ...picture, description: said }, more: behindWords(picture, other) };
}

/** Names the params in which a pinned run differs. */
const withDiffers = (differs: string): string => (differs === "" ? "" : ` (${differs})`);

/** @param differs names the params in which the pinned run differs */
export function drawBehind<Run>(
  draw: DrawRun<Run>,
  [run, pinned]: readonly [Run, Run],
  viewport: Viewport,
  differs = "",
): Picture | null {
  const told = layBehind(draw, run, draw(pinned, viewport), viewport);
  return told && withCaption(told.picture, told.more.replace("the pinned run", `$&${withDiffers(differs)}`));
}

/** Draws a run on axes that also hold another picture, with room for at least as many rows of a legend. */
function drawOnAxesOfBoth<Run>(
  draw: DrawRun<Run>,
  run: Run,
  other: Picture | null,
  viewport: Viewport,
  above = 0,
): Picture | null {
  const scales = other?.plot?.scales;
  return draw(
    run,
    scales ? { ...viewport, other: { name: PINNED_LABEL, data: [], scales, above } } : viewport,
  );
}

/**
 * Draws a run that stands beside another: on axes that hold both, at the same height as the other's, which
 * may have a legend above. Held labels keep their places.
 * @param other the figure of the other run, as drawn by itself
 */
export function drawAligned<Run>(
  draw: DrawRun<Run>,
  [run, otherRun]: readonly [Run, Run],
  other: Picture | null,
  viewport: Viewport,
): Picture | null {
  const shown = drawOnAxesOfBoth(draw, run, other, viewport);
  if (!shown?.plot || !other?.plot || viewport.held) return shown;
  const above = drawOnAxesOfBoth(draw, otherRun, draw(run, viewport), viewport)?.plot?.above ?? 0;
  return above > shown.plot.above ? drawOnAxesOfBoth(draw, run, other, viewport, above) : shown;
}

const endsOf = (plane: Plane | undefined): readonly number[] =>
  plane?.kind === "axes" ? [...plane.x.domain, ...plane.y.domain] : [];

/** Ends of axes computed in two ways differ by rounding. */
const AXIS_ROUNDING = 1e-9;
const areAlike = (one: number, other = Number.NaN): boolean =>
  one === other || Math.abs(one - other) <= AXIS_ROUNDING * Math.max(Math.abs(one), Math.abs(other));

/** A warning for the case that two pictures have different axes, and cannot be compared by eye. */
export function axesWords(shown: Picture, pinned: Picture): string {
  if (pinned.plane?.kind === "none") return "Its scale may be another.";
  const [here, there] = [endsOf(shown.plane), endsOf(pinned.plane)];
  const isSame = here.length === there.length && here.every((end, i) => areAlike(end, there[i]));
  return isSame ? "" : "Its axes are not those beside it.";
}

export const BESIDE_GAP = 28;
/** On a page narrower than this, with text of 12 pixels, the pictures stand below each other. */
const NARROW_PX = 520;
/** Two pictures higher than this do not fit on one page. */
const MOST_STACKED = 430;

/** One picture of two: the figure of the run that is shown, and that of the pinned one. */
export function besidePicture(
  shown: Picture,
  pinned: Picture,
  gap: number,
  { isStacked = false, differs = "" } = {},
): Picture {
  const title = pinned.title.text === shown.title.text ? "" : ` (${pinned.title.text})`;
  const name = title + (differs === "" ? "" : `: ${differs}`);
  const at = isStacked ? ([0, shown.size.height + gap] as const) : ([shown.size.width + gap, 0] as const);
  const where = isStacked ? "Below" : "On the right";
  return {
    ...shown,
    ...together([
      { id: "shown", picture: shown, at: [0, 0] },
      { id: "pinned", picture: pinned, at },
    ]),
    caption: {
      ...shown.caption,
      text: `${shown.caption.text} ${where} the pinned run${name}. ${pinned.caption.text}`.trim(),
    },
    description: `${shown.description} ${where}: ${pinned.description}`,
  };
}

function halfOf({ width, height, ...viewport }: Viewport, isStacked: boolean): Viewport {
  if (!isStacked) return { ...viewport, height, width: Math.floor((width - BESIDE_GAP) / 2) };
  return { ...viewport, width, height: height === null ? null : Math.floor((height - BESIDE_GAP) / 2) };
}

/** Draws both, each for half of the viewport. */
export function drawBeside<Run>(
  draw: DrawRun<Run>,
  [run, pinned]: readonly [Run, Run],
  viewport: Viewport,
  differs = "",
): Picture | null {
  const isStacked = viewport.width < NARROW_PX * (viewport.theme.text / 12);
  const both = (half: Viewport) => {
    const [own, other] = [draw(run, half), draw(pinned, half)];
    return [
      drawAligned(draw, [run, pinned], other, half),
      drawAligned(draw, [pinned, run], own, half),
    ] as const;
  };
  const half = halfOf(viewport, isStacked);
  const free = both(half);
  const most = MOST_STACKED * (viewport.theme.text / 12);
  const isHigh =
    isStacked && half.height === null && free.some((one) => one !== null && one.size.height > most);
  const [shown, beside] = isHigh ? both({ ...half, height: most }) : free;
  if (shown === null || beside === null) return shown;
  const more = axesWords(shown, beside);
  return besidePicture(shown, more === "" ? beside : withCaption(beside, more), BESIDE_GAP, {
    isStacked,
    differs,
  });
}
