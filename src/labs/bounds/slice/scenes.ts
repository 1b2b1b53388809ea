/** @file Computes the slice's geometry, and of that only what changed. */
import { pictureScale, type FigureTheme } from "../../../charts/ink";
import type { Viewport } from "../../../charts/picture/types";
import { steady } from "../../../charts/remember";
import type { BoundsParams } from "../run/params";
import type { BoundsSummary, SliceResult } from "../run/types";
import type { Behind } from "../behind";
import { massOf, sliceDomain, type Mass, type SliceDomain } from "./domain";
import { layoutMoving, type MovingScene } from "./moving";
import { createStillLayout, stillKey, type StillScene } from "./still";

/**
 * What stays as it was while something is dragged. `texts`: they keep their places as long as they can; `window`: the axes
 * stay, too.
 */
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
  /** What must be the same for texts to stay where they are. */
  readonly axes: string;
}

/** Wide plots are flatter, narrow ones taller; never taller than a laptop's window shows at once. */
export const sliceHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.66, 340 * (theme.text / 12)), 430 * pictureScale(theme)));

function domainOf(...[slice, params, target, behind]: [...Parameters<typeof sliceDomain>, Behind | null]) {
  const own = sliceDomain(slice, params, target);
  return behind ? behind.widen(own, params) : own;
}

/** Scenes one after the other. Those without a hold depend on the input alone. */
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
