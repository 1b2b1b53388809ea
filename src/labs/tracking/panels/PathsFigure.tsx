/** @file Where the beliefs go: on the triangle, on the slice, or as shares of the classes. */
import { useMemo } from "react";
import { Figure } from "../../../charts/Figure";
import { Words } from "../figure/Words";
import { Strips } from "../figure/Strips";
import { TimePanel } from "../figure/TimePanel";
import { TrianglePanel } from "../figure/TrianglePanel";
import { readSlice } from "../read";
import { pathsWords } from "../words/captions";
import { spoken } from "../words/name";
import type { FigureProps } from "./types";

const noReading = () => [];

function Paths({
  trace,
  said,
  styles,
  scenes,
  keys,
  onTime,
  onTriangle,
  description,
}: FigureProps & { description: string }) {
  const { paths } = scenes;
  const slice = useMemo(() => readSlice(said.rules, styles), [said, styles]);
  if (paths.kind === "triangle")
    return (
      <TrianglePanel scene={paths.scene} description={description} rules={trace.rules} styles={styles}>
        {onTriangle?.(paths.scene)}
      </TrianglePanel>
    );
  return (
    <TimePanel
      scene={paths.scene}
      description={description}
      read={paths.kind === "slice" ? slice : noReading}
      keys={keys}
      backdrop={paths.kind === "strips" ? <Strips scene={paths.scene} /> : null}
    >
      {onTime?.(paths.scene, keys)}
    </TimePanel>
  );
}

export function PathsFigure(props: FigureProps) {
  const { said, scenes, number, note, actionsOf } = props;
  const others = scenes.paths.kind === "strips" ? scenes.paths.scene.others : 0;
  const words = useMemo(() => {
    const { title, caption } = pathsWords(said, others);
    return { title, caption: <Words text={caption} />, description: spoken(`${title}. ${caption}`) };
  }, [said, others]);
  return (
    <Figure
      id="paths"
      number={number}
      title={words.title}
      caption={words.caption}
      note={note}
      actions={actionsOf("paths")}
      fills
    >
      <div>
        <Paths {...props} description={words.description} />
      </div>
    </Figure>
  );
}
