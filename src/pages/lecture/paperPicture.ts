/** @file The figure of a run as a picture for paper: from its trace, without the screen of its lab. */
import { SCREEN } from "../../charts/ink";
import type { Picture } from "../../charts/picture/types";
import { redrawn } from "../../labs/shared/redrawn";
import { whenReady } from "../../store/whenReady";
import type { LiveRun } from "./stores";

/** In pixels, of which paper has 680 between its margins: words stand beside a figure. */
const WIDTH = 384;
/** Three figures of that height fill a page; one that would choose far more for itself gives up so much, or all beyond a third of a page. */
const LEAST_HEIGHT = 250;
const MOST_LESS = 100;
const THIRD = 290;
/** What is higher than that has panels below each other, and needs it. */
const HIGH = 480;

async function draw({ store, scenario }: LiveRun): Promise<Picture | null> {
  const { figure } = scenario.view;
  if (figure === null) return null;
  await whenReady(store);
  const viewport = { width: WIDTH, height: null, theme: SCREEN };
  const own = await redrawn(store, figure, viewport);
  if (own === null) return null;
  const less = Math.max(LEAST_HEIGHT, Math.round(own.size.height) - MOST_LESS);
  const height = own.size.height < HIGH ? Math.min(less, THIRD) : less;
  return height < own.size.height ? redrawn(store, figure, { ...viewport, height }) : own;
}

/** As the run is now, once it is there; null where it cannot be drawn. */
export const paperPicture = (run: LiveRun): Promise<Picture | null> => draw(run).catch(() => null);
