/** @file A figure on the page with a finished picture: number, caption and menu. */
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
  /** Elements for the slots of the caption, instead of plain words. */
  readonly slots?: readonly ReactNode[];
  /** Names what the numbers in the slots belong to, if they can be copied. */
  readonly group?: string;
  /** Added to the caption, on the page only. */
  readonly after?: ReactNode;
  readonly note?: ReactNode;
}

export interface PictureFigureProps extends CaptionedProps {
  /** The ref of the element whose size the picture is drawn for. */
  readonly room: RefCallback<HTMLDivElement>;
  /** The size and theme that the picture is drawn for; null while they are not known. */
  readonly viewport: Viewport | null;
  readonly picture: Picture | null;
  /** A picture that the page shows instead, while something in it is pointed at. */
  readonly highlighted?: Picture | null;
  readonly press?: Press | undefined;
  /** Grips and areas that react to the pointer, laid over the picture. */
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

/** The figure itself, whether or not `FigurePlace` puts something in its place. */
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
  // Memoised, so that the caption is not rendered again with every picture.
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

/** Renders something else in place of a figure; null for the figure itself. */
export const FigurePlace = createContext<((figure: PictureFigureProps) => ReactNode) | null>(null);

export const PictureFigure = (props: PictureFigureProps) =>
  useContext(FigurePlace)?.(props) ?? <PlainFigure {...props} />;
