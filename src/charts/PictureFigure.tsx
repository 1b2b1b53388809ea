/** @file A figure on the page whose picture is drawn already: picture, number, caption, menu. */
import { createContext, useContext, useMemo, type ReactNode, type RefCallback } from "react";
import { CopyGroup } from "../ui/CopyGroup";
import { Explained } from "../ui/Explained";
import { Rich } from "../ui/Rich";
import { unbroken } from "../ui/unbroken";
import type { FigureExports } from "./export/actions";
import { Figure } from "./Figure";
import { PictureView } from "./picture/PictureView";
import type { FigureWords, Picture, Viewport } from "./picture/types";
import type { Press } from "./usePress";

export interface CaptionedProps {
  readonly id: string;
  readonly words: FigureWords;
  readonly exports: FigureExports | null;
  /** In the places of the caption's slots, where they are more than words. */
  readonly slots?: readonly ReactNode[];
  /** What the numbers in the slots are of, where they are to copy. */
  readonly group?: string;
  /** At the end of the caption, on the page only. */
  readonly after?: ReactNode;
  readonly note?: ReactNode;
}

export interface PictureFigureProps extends CaptionedProps {
  /** On what the picture is measured by. */
  readonly room: RefCallback<HTMLDivElement>;
  /** What the picture is drawn on; null while that is not known. */
  readonly viewport: Viewport | null;
  readonly picture: Picture | null;
  /** What is on the page instead of it, while something in it is pointed at. */
  readonly highlighted?: Picture | null;
  readonly press?: Press | undefined;
  /** Grips and hit areas over the picture. */
  readonly children?: ReactNode;
}

interface CaptionTextProps {
  readonly text: string;
  readonly slots: readonly ReactNode[] | undefined;
  readonly group: string | undefined;
  readonly after: ReactNode;
}

function CaptionText({ text, slots, group, after }: CaptionTextProps) {
  const prose = <Explained text={text} slots={slots} />;
  return (
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
  );
}

/** Wherever it stands. */
export function PlainFigure(props: PictureFigureProps) {
  const {
    id,
    words,
    exports,
    slots,
    group,
    after,
    note,
    room,
    viewport,
    picture,
    highlighted,
    press,
    children,
  } = props;
  const { number, title, caption } = words;
  const { text, slots: said } = caption;
  const shown = highlighted ?? picture;
  // The same elements while they say the same, so that the caption is not drawn again with every picture.
  const heading = useMemo(() => <Rich text={title.text} slots={title.slots} />, [title.text, title.slots]);
  const prose = useMemo(
    () => <CaptionText text={unbroken(text)} slots={slots ?? said} group={group} after={after} />,
    [text, said, slots, group, after],
  );
  return (
    <Figure
      id={id}
      number={number}
      title={heading}
      caption={prose}
      note={note}
      exports={exports}
      viewport={viewport}
      fills
    >
      <div ref={room}>
        {shown === null ? null : (
          <PictureView picture={shown} press={press}>
            {children}
          </PictureView>
        )}
      </div>
    </Figure>
  );
}

/** What stands in the place of a figure, which begins anew when something else does; null: itself. */
export const FigurePlace = createContext<((figure: PictureFigureProps) => ReactNode) | null>(null);

export const PictureFigure = (props: PictureFigureProps) =>
  useContext(FigurePlace)?.(props) ?? <PlainFigure {...props} />;
