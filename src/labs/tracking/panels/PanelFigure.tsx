/** @file A figure of the lab on the page: its picture alive, its words, its menu. */
import { useMemo } from "react";
import { Figure } from "../../../charts/Figure";
import type { Picture } from "../../../charts/picture/types";
import { TimePanel } from "../figure/TimePanel";
import { TrianglePanel } from "../figure/TrianglePanel";
import { Words } from "../figure/Words";
import { usePlayback } from "../../shared/playback/context";
import { readingOf } from "../read";
import { figureWords, pinnedWords, type SaidFigure } from "../words/figures";
import { GRID_GAP } from "./grid";
import { besidePicture, isTriangle, othersIn, pictureOf, sceneOf } from "./pictures";
import type { PanelScene } from "./layout";
import type { FigureProps } from "./types";

type Worded = Pick<FigureProps, "said" | "id" | "anchor" | "together">;

function useFigureWords({ said, id, anchor, together }: Worded, others: number) {
  const behind = together?.behind === true ? together.run.trace : null;
  return useMemo(() => {
    const all = figureWords(said, id, others, { behind, anchor });
    const { title, caption } = all;
    return { all, title: <Words text={title.text} />, caption: <Words text={caption.text} /> };
  }, [said, id, others, behind, anchor]);
}

type Drawn = Pick<FigureProps, "trace" | "styles" | "together" | "pinned">;

/** As a saved file shows it. */
function pictureNow(
  { trace, styles, together, pinned }: Drawn,
  scene: PanelScene,
  words: SaidFigure,
  t: number,
): Picture {
  const shown = pictureOf(scene, words, { rules: trace.rules, styles, t, together });
  if (pinned === null) return shown;
  const { run, id, scene: other, anchor } = pinned;
  const beside = pinnedWords(run.trace, id, othersIn(other), { anchor });
  return besidePicture(
    shown,
    pictureOf(other, beside, { rules: run.trace.rules, styles: run.styles, t }),
    GRID_GAP,
  );
}

export function PanelFigure(props: FigureProps) {
  const { id, trace, said, styles, scenes, together, anchor, keys, note, onTime, onTriangle, exportsOf } =
    props;
  const { rules } = trace;
  const clock = usePlayback();
  const scene = sceneOf(scenes, id);
  const behind = together?.behind === true ? together.run : null;
  const words = useFigureWords(props, scene ? othersIn(scene) : 0);
  const read = useMemo(() => readingOf(id, said, styles, anchor), [id, said, styles, anchor]);
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
      picture={() => pictureNow(props, scene, words.all, clock.getState().t)}
      fills
    >
      <div>
        {isTriangle(scene) ? (
          <TrianglePanel {...{ scene, description, rules, styles, behind }}>
            {onTriangle?.(scene)}
          </TrianglePanel>
        ) : (
          <TimePanel {...{ scene, description, read, keys }}>{onTime?.(scene, keys)}</TimePanel>
        )}
      </div>
    </Figure>
  );
}
