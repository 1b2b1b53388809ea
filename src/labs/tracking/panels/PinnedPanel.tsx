/** @file The figure of the pinned run, beside that of the run that is shown, at the same step. */
import { useMemo } from "react";
import { Figure } from "../../../charts/Figure";
import { TimePanel } from "../figure/TimePanel";
import { TrianglePanel } from "../figure/TrianglePanel";
import { Words } from "../figure/Words";
import { readingOf } from "../read";
import { pinnedWords } from "../words/figures";
import { isTriangle } from "./layout";
import { othersIn } from "./pictures";
import type { PinnedFigure } from "./types";

export function PinnedPanel({ id, run, scene, anchor }: PinnedFigure) {
  const { trace, styles } = run;
  const others = othersIn(scene);
  const words = useMemo(() => pinnedWords(trace, id, others, { anchor }), [trace, id, others, anchor]);
  const read = useMemo(() => readingOf(id, trace, styles, anchor), [id, trace, styles, anchor]);
  const { number, title, caption, description } = words;
  return (
    <Figure
      id={`pinned-${id}`}
      number={number}
      title={<Words text={title.text} />}
      caption={<Words text={caption.text} />}
    >
      <div>
        {isTriangle(scene) ? (
          <TrianglePanel {...{ scene, description, styles }} rules={trace.rules} />
        ) : (
          <TimePanel {...{ scene, description, read }} keys={false} />
        )}
      </div>
    </Figure>
  );
}
