/** @file What single params of classification cannot know: how much work they are together. */
import type { Clash } from "../../../../param/schema";
import type { ClassificationParams } from "./params";

/** Steps of all runs together: more would keep a browser busy for hours. */
const MOST = 1e8;

export function problem({ methods, steps, seeds, tune }: ClassificationParams): Clash | null {
  const runs = methods.length * (seeds + (tune === undefined ? 0 : tune.count * tune.seeds));
  if (runs * steps <= MOST) return null;
  const message = `${runs} runs of ${steps} steps are ${runs * steps} steps together, at most ${MOST} are taken; ask for ${Math.floor(MOST / runs)} steps, or for fewer runs`;
  return { path: ["steps"], message };
}
