/** @file Step against bound, and divergence: all rules in one frame. */
import { useMemo } from "react";
import { Figure } from "../../../charts/Figure";
import { Words } from "../figure/Words";
import { TimePanel } from "../figure/TimePanel";
import { readDivergence, readSteps } from "../read";
import { divergenceWords, stepsWords } from "../words/captions";
import { spoken } from "../words/name";
import type { FigureProps } from "./types";

const PANELS = {
  steps: { words: stepsWords, read: readSteps },
  divergence: { words: divergenceWords, read: readDivergence },
} as const;

export function RulesFigure({
  said,
  styles,
  scenes,
  id,
  number,
  keys,
  note,
  onTime,
  actionsOf,
}: FigureProps & { id: keyof typeof PANELS }) {
  const panel = PANELS[id];
  const scene = scenes[id];
  const read = useMemo(() => panel.read(said.rules, styles), [panel, said, styles]);
  const words = useMemo(() => {
    const { title, caption } = panel.words(said);
    return { title, caption: <Words text={caption} />, description: spoken(`${title}. ${caption}`) };
  }, [panel, said]);
  return (
    <Figure
      id={id}
      number={number}
      title={words.title}
      caption={words.caption}
      note={note}
      actions={actionsOf(id)}
      fills
    >
      <div>
        <TimePanel scene={scene} description={words.description} read={read} keys={keys}>
          {onTime?.(scene, keys)}
        </TimePanel>
      </div>
    </Figure>
  );
}
