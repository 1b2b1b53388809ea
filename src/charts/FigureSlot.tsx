/** @file A figure on the page, drawn for the room it has: picture, number, caption, menu. */
import { useMemo, type ReactNode } from "react";
import { CopyGroup } from "../ui/CopyGroup";
import { Rich } from "../ui/Rich";
import { unbroken } from "../ui/unbroken";
import { Figure, type FigureAction } from "./Figure";
import type { FigureTheme } from "./ink";
import { PictureView } from "./picture/PictureView";
import type { FigureWords, Paper, Picture } from "./picture/types";
import { usePaper } from "./picture/usePaper";

interface FigureSlotProps {
  readonly id: string;
  readonly theme: FigureTheme;
  readonly words: FigureWords;
  /** Null while there is nothing to draw; the same function draws the same picture. */
  readonly draw: ((paper: Paper) => Picture) | null;
  readonly actions: readonly FigureAction[];
  /** In the places of the caption's slots, where they are more than words. */
  readonly slots?: readonly ReactNode[];
  /** What the numbers in the slots are of, where they are to copy. */
  readonly group?: string;
  /** At the end of the caption, on the page only. */
  readonly after?: ReactNode;
  readonly note?: ReactNode;
  /** Grips and hit areas over the picture. */
  readonly over?: (picture: Picture, paper: Paper) => ReactNode;
}

export function FigureSlot(props: FigureSlotProps) {
  const { id, theme, words, draw, actions, slots, group, after = null, note, over } = props;
  const [ref, paper] = usePaper(theme);
  const picture = useMemo(() => paper && draw && draw(paper), [paper, draw]);
  const { number, title, caption } = words;
  const prose = <Rich text={unbroken(caption.text)} slots={slots ?? caption.slots ?? []} />;
  return (
    <Figure
      id={id}
      number={number}
      title={<Rich text={title.text} slots={title.slots ?? []} />}
      caption={
        <>
          {group === undefined ? (
            prose
          ) : (
            <CopyGroup label={group} as="span">
              {prose}
            </CopyGroup>
          )}
          {after}
        </>
      }
      note={note}
      actions={actions}
      picture={picture}
      fills
    >
      <div ref={ref}>
        {picture === null || paper === null ? null : (
          <PictureView picture={picture}>{over?.(picture, paper)}</PictureView>
        )}
      </div>
    </Figure>
  );
}
