/** @file A figure of the lab on the page: picture, words, menu. */
import { useMemo } from "react";
import { Figure } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import type { Viewport } from "../../../charts/picture/types";
import { TimePanel } from "../figure/TimePanel";
import { TrianglePanel } from "../figure/TrianglePanel";
import { Words } from "../figure/Words";
import { readingOf } from "../read";
import { figureWords } from "../words/figures";
import { GRID_GAP } from "./grid";
import { isTriangle, type PanelScene } from "./layout";
import { othersIn, sizeOf } from "./pictures";
import type { FigureProps, PinnedFigure } from "./types";

type Worded = Pick<FigureProps, "said" | "id" | "anchor" | "together">;

function useFigureWords({ said, id, anchor, together }: Worded, others: number) {
  const behind = together?.behind === true ? together.run.trace : null;
  return useMemo(() => {
    const all = figureWords(said, id, others, { behind, anchor });
    const { title, caption } = all;
    return { all, title: <Words text={title.text} />, caption: <Words text={caption.text} /> };
  }, [said, id, others, behind, anchor]);
}

/** The viewport of a saved file: twice the room if the pinned run is beside. */
function viewportOf(scene: PanelScene, theme: FigureTheme, pinned: PinnedFigure | null): Viewport {
  const { width, height } = sizeOf(scene);
  return { width: pinned === null ? width : 2 * width + GRID_GAP, height, theme };
}

export function PanelFigure(props: FigureProps) {
  const { id, trace, said, styles, theme, scenes, together, anchor, keys, note, pinned } = props;
  const { onTime, onTriangle, exportsOf } = props;
  const { rules } = trace;
  const scene = scenes[id];
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
      viewport={viewportOf(scene, theme, pinned)}
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
