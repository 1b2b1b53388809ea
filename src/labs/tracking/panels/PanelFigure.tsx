/** @file A figure of the lab on the page: its picture alive, its words, its menu. */
import { useMemo } from "react";
import { Figure } from "../../../charts/Figure";
import { TimePanel } from "../figure/TimePanel";
import { TrianglePanel } from "../figure/TrianglePanel";
import { Words } from "../figure/Words";
import { usePlayback } from "../../shared/playback/context";
import { readingOf } from "../read";
import { figureWords } from "../words/figures";
import { isTriangle, othersIn, pictureOf, sceneOf } from "./pictures";
import type { FigureProps } from "./types";

function useFigureWords(...[said, id, others]: Parameters<typeof figureWords>) {
  return useMemo(() => {
    const all = figureWords(said, id, others);
    const { title, caption } = all;
    return { all, title: <Words text={title.text} />, caption: <Words text={caption.text} /> };
  }, [said, id, others]);
}

export function PanelFigure(props: FigureProps) {
  const { id, trace, said, styles, scenes, keys, note, onTime, onTriangle, exportsOf } = props;
  const { rules } = trace;
  const clock = usePlayback();
  const scene = sceneOf(scenes, id);
  const words = useFigureWords(said, id, scene ? othersIn(scene) : 0);
  const read = useMemo(() => readingOf(id, said, styles), [id, said, styles]);
  if (!scene) return null;
  const { number, description } = words.all;
  return (
    <Figure
      id={id}
      number={number}
      title={words.title}
      caption={words.caption}
      note={note}
      exports={exportsOf(id)}
      picture={() => pictureOf(scene, words.all, { rules, styles, t: clock.getState().t })}
      fills
    >
      <div>
        {isTriangle(scene) ? (
          <TrianglePanel {...{ scene, description, rules, styles }}>{onTriangle?.(scene)}</TrianglePanel>
        ) : (
          <TimePanel {...{ scene, description, read, keys }}>{onTime?.(scene, keys)}</TimePanel>
        )}
      </div>
    </Figure>
  );
}
