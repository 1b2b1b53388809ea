/** @file A figure as in a paper: picture, number, caption; and a quiet menu that says what it did. */
import { memo, useContext, useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { lazyDialog } from "../ui/lazyPart";
import { Menu, type OpenMenu } from "../ui/Menu";
import { FigureAlone } from "./alone";
import type { FigureExports } from "./export/actions";
import type { FigureOffers } from "./FigureMenu";
import type { Viewport } from "./picture/types";
import "./figure.css";

interface FigureProps {
  /** The figure's name in its lab. Two labs on a page may both have a figure of that name. */
  readonly id: string;
  readonly number: string;
  readonly title: ReactNode;
  readonly caption: ReactNode;
  readonly exports?: FigureExports | null;
  /** Under the caption, not part of it. */
  readonly note?: ReactNode;
  /** The size and theme that it is drawn for; saved files use the same. Null while they are not known. */
  readonly viewport?: Viewport | null;
  /** Whether its picture can fill a screen. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

const fetchMenu = () => import("./FigureMenu");
const FigureMenu = lazyDialog<FigureOffers & OpenMenu>(
  "The menu",
  async () => (await fetchMenu()).FigureMenu,
);

const SAY_FOR_MS = 4000;

/** A sentence that disappears after a while. */
function useSaid(): readonly [string | null, (sentence: string | null) => void] {
  const [said, say] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => say(null), SAY_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, say];
}

interface CaptionProps extends Pick<FigureProps, "number" | "title" | "caption" | "note"> {
  readonly titleId: string;
  readonly offers: FigureOffers | null;
  readonly said: string | null;
}

/** The caption. Memoised: during a drag it seldom says something else. */
const Caption = memo(function Caption({ titleId, number, title, caption, note, offers, said }: CaptionProps) {
  return (
    <figcaption className="figure__caption">
      <div>
        <p>
          <b id={titleId}>
            {number} · {title}.
          </b>{" "}
          {caption}
        </p>
        {note}
      </div>
      {offers && (
        <Menu label={`${number}: save, copy, data`} List={FigureMenu} fetchList={fetchMenu} offers={offers} />
      )}
      <span className="figure__said" role="status">
        {said}
      </span>
    </figcaption>
  );
});

export function Figure(props: FigureProps) {
  const { id, number, title, caption, exports = null, note = null, fills = false, children } = props;
  const titleId = useId();
  const alone = useContext(FigureAlone);
  const figure = useRef<HTMLElement>(null);
  const drawnOn = useRef<Viewport | null>(null);
  const { viewport = null } = props;
  useEffect(() => {
    drawnOn.current = viewport;
  }, [viewport]);
  const [said, say] = useSaid();
  const offers = useMemo(
    () => (exports === null && !fills ? null : { number, figure, viewport: drawnOn, exports, fills, say }),
    [number, exports, fills, say],
  );
  return (
    <figure
      className="figure"
      data-figure={id}
      ref={figure}
      aria-labelledby={titleId}
      hidden={alone !== null && alone !== id}
    >
      {children}
      <Caption {...{ titleId, number, title, caption, note, offers, said }} />
    </figure>
  );
}
