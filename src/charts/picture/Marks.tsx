/** @file Renders marks as React elements. Marks that stay the same are not rendered again. */
import { memo, useId, useMemo, type ReactNode } from "react";
import { ink } from "../ink";
import { lazyPart } from "../../ui/lazyPart";
import { elementOf, textureId, texturesIn, type Names } from "./elements";
import { fetchSeldom } from "./fetchSeldom";
import { sameValue } from "./same";
import type { TextureDefsProps } from "./TextureDefs";
import { toReact } from "./toReact";
import type { Mark } from "./types";

const TextureDefs = lazyPart<TextureDefsProps>(async () => (await fetchSeldom()).TextureDefs, {
  waiting: null,
  failed: () => null,
});

/** Whether two marks are equal. Groups are not compared as a whole: their inner marks are, one by one. */
const sameMark = (a: Mark, b: Mark): boolean => a === b || (a.kind !== "group" && sameValue(a, b));

interface MarkProps {
  readonly mark: Mark;
  readonly names: Names;
}

const MarkView = memo(
  function MarkView({ mark, names }: MarkProps): ReactNode {
    if (mark.kind !== "group") return toReact(elementOf(mark, names));
    const { marks, dim, at } = mark;
    return (
      <g
        className={dim === undefined ? undefined : dim ? "plot__fades plot__dim" : "plot__fades"}
        transform={at && `translate(${at[0]},${at[1]})`}
      >
        <MarkList marks={marks} names={names} />
      </g>
    );
  },
  (before, after) => before.names === after.names && sameMark(before.mark, after.mark),
);

const MarkList = memo(function MarkList({ marks, names }: { marks: readonly Mark[]; names: Names }) {
  return marks.map((mark, i) => <MarkView key={i} mark={mark} names={names} />);
});

/** The content of an `<svg>`. */
export const Marks = memo(function Marks({ marks }: { marks: readonly Mark[] }) {
  const id = useId();
  const names = useMemo(
    (): Names => ({
      ink,
      font: (family) => `var(--${family})`,
      texture: (texture) => id + textureId(texture),
    }),
    [id],
  );
  const textures = [...texturesIn(marks)];
  return (
    <>
      {textures.length === 0 ? null : <TextureDefs textures={textures} id={id} names={names} />}
      <MarkList marks={marks} names={names} />
    </>
  );
});
