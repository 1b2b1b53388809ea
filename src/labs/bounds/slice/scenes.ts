/** @file Lays out the slice, computing only what has changed. */
import { pictureScale, type FigureTheme } from "../../../charts/ink";
import type { Viewport } from "../../../charts/picture/types";
import { steady } from "../../../charts/remember";
import type { BoundsParams } from "../run/params";
import type { BoundsSummary, SliceResult } from "../run/types";
import type { Behind } from "../behind";
import { massOf, sliceDomain, type Mass, type SliceDomain } from "./domain";
import { layoutMoving, type MovingScene } from "./moving";
import { createStillLayout, stillKey, type StillScene } from "./still";

/** What stays during a drag. `texts`: texts keep their places as long as they can; `window`: so do the axes. */
export type Hold = "texts" | "window" | null;

interface Input {
  readonly slice: SliceResult;
  readonly params: BoundsParams;
  readonly target: readonly number[];
  readonly summary: BoundsSummary;
  readonly viewport: Viewport;
  readonly hold: Hold;
  readonly behind?: Behind | null;
}

export interface Scenes {
  readonly still: StillScene;
  readonly moving: MovingScene;
  readonly belief: Mass;
  readonly target: Mass;
  readonly domain: SliceDomain;
  /** A key that must be the same for texts to keep their places. */
  readonly axes: string;
}

/** The height of the plot: wide plots are flatter, narrow ones taller, but never taller than a laptop's window. */
export const sliceHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.66, 340 * (theme.text / 12)), 430 * pictureScale(theme)));

function domainOf(...[slice, params, target, behind]: [...Parameters<typeof sliceDomain>, Behind | null]) {
  const own = sliceDomain(slice, params, target);
  return behind ? behind.widen(own, params) : own;
}

/** Lays out one scene after another. Without a hold, scenes depend on the input alone. */
export function createSliceScenes(): (input: Input) => Scenes {
  const layoutStill = createStillLayout();
  const sameStill = steady<StillScene>();
  let last: Scenes | null = null;
  return ({ slice, params, target, summary, viewport, hold, behind = null }) => {
    const { width, theme } = viewport;
    const size = { width, height: viewport.height ?? sliceHeight(width, theme) };
    const { p, along, show, x, y } = params;
    const axes = [p.length, along, x, y, behind?.key].join();
    const before = hold && last?.axes === axes ? last : null;
    const domain = hold === "window" && before ? before.domain : domainOf(slice, params, target, behind);
    const inLegend = before?.still.inLegend ?? null;
    const input = { slice, p, along, target, show, x, y, domain, inLegend, size, theme, behind };
    const still = sameStill("", stillKey(input), () => layoutStill(input));
    const [belief, aim] = [massOf(p, along), massOf(target, along)];
    const moved = { still, belief, target: aim, summary, show, before: before?.moving ?? null };
    last = { still, moving: layoutMoving(moved), belief, target: aim, domain, axes };
    return last;
  };
}
