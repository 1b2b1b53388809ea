/** @file Draws a pinned run behind the one that is shown: the lines of its own picture, on the same axes. */
import { rich } from "../../../charts/text/measure";
import { PINNED_LABEL } from "../../shared/pinned/words";
import { RECOVERED_ID } from "./divergence";
import { placeEnds } from "./ends";
import type { EndLabel, TimeScene } from "./types";

/** Larger than the weight of any rule's label, so that this label stays when there is no room for all. */
const LABEL_WEIGHT = 4;

const gapTo = (ends: readonly EndLabel[], { y }: EndLabel) =>
  ends.reduce((least, end) => Math.min(least, Math.abs(end.y - y)), Infinity);

/** One label for all of its lines, at the line that is furthest from those of the run that is shown. */
function labelOf(ends: readonly EndLabel[], pinned: readonly EndLabel[]): readonly EndLabel[] {
  const [best] = pinned.toSorted((a, b) => gapTo(ends, b) - gapTo(ends, a));
  return best
    ? [{ text: rich(PINNED_LABEL), color: "ink-soft", y: best.y, markers: [], weight: LABEL_WEIGHT }]
    : [];
}

/** @param pinned a scene in the same frame with the same scales */
export function withBehind(scene: TimeScene, pinned: TimeScene): TimeScene {
  const { bands, lines, target, marks } = pinned;
  return {
    ...scene,
    behind: {
      bands,
      lines: lines.filter(({ id }) => id !== RECOVERED_ID),
      target: target === scene.target ? "" : target,
      marks,
    },
    ...placeEnds([...scene.ends, ...labelOf(scene.ends, pinned.ends)], scene),
  };
}
