/** @file One rule's belief over time. */
import { useMemo } from "react";
import { Figure } from "../../../charts/Figure";
import { ruleLabel } from "../../../experiments/tracking/labels";
import { Words } from "../figure/Words";
import { TimePanel } from "../figure/TimePanel";
import { classStyles } from "../scene/classes";
import { readBelief } from "../read";
import { named } from "../words/name";
import { outcomeWords } from "../words/outcome";
import { describeRule } from "./layout";
import { ruleFigure, type FigureProps } from "./types";

export function BeliefFigure({
  said,
  scenes,
  index,
  number,
  keys,
  note,
  onTime,
  actionsOf,
}: FigureProps & { index: number }) {
  const scene = scenes.beliefs[index];
  const words = useMemo(() => {
    const one = said.rules[index] ?? null;
    const rule = said.params.rules[index];
    return {
      title: <Words text={rule ? named(ruleLabel(rule)) : ""} />,
      caption: <Words text={one ? outcomeWords(said, one).caption : "Computing …"} />,
      description: describeRule(said, index),
    };
  }, [said, index]);
  const read = useMemo(() => readBelief(said.rules[index] ?? null, classStyles(said)), [said, index]);
  if (!scene) return null;
  return (
    <Figure
      id={ruleFigure(index)}
      number={number}
      title={words.title}
      caption={words.caption}
      note={note}
      actions={actionsOf(ruleFigure(index))}
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
