/** @file Draws the figure of a run for paper, from its trace, without its lab's screen. */
import { SCREEN } from "../../charts/ink";
import type { Picture } from "../../charts/picture/types";
import { redrawn } from "../../labs/shared/redrawn";
import { whenReady } from "../../store/whenReady";
import type { LiveRun } from "./stores";

/** The width in pixels: paper has 680 between its margins, and words stand beside a figure. */
const WIDTH_PX = 384;
/**
 * Three figures of this height fit on a page. A figure that would be much higher gets the given share of its
 * height, or is cut to a third of a page.
 */
const LEAST_HEIGHT = 250;
const MOST_LESS = 100;
const THIRD_PX = 290;
/** A figure higher than this has several panels and needs its height. */
const HIGH_PX = 480;

async function draw({ store, scenario }: LiveRun): Promise<Picture | null> {
  const { figure } = scenario.view;
  if (figure === null) return null;
  await whenReady(store);
  const viewport = { width: WIDTH_PX, height: null, theme: SCREEN };
  const own = await redrawn(store, figure, viewport);
  if (own === null) return null;
  const less = Math.max(LEAST_HEIGHT, Math.round(own.size.height) - MOST_LESS);
  const height = own.size.height < HIGH_PX ? Math.min(less, THIRD_PX) : less;
  return height < own.size.height ? redrawn(store, figure, { ...viewport, height }) : own;
}

/** The picture of the run as it is now, once it is computed; null if it cannot be drawn. */
export const paperPicture = (run: LiveRun): Promise<Picture | null> => draw(run).catch(() => null);
