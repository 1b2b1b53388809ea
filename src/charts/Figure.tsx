/** @file A figure as in a paper: picture, number, caption; and a quiet menu that says what it did. */
import { memo, useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { Menu } from "../ui/Menu";
import { inOurWords } from "../ui/inOurWords";
import type { MenuItems } from "../ui/menuItems";
import type { Picture } from "./picture/types";
import "./figure.css";
import "./fullscreen.css";

export interface FigureAction {
  readonly id: string;
  readonly label: string;
  /** What was done, to be said; a rejection's message is said, too. `picture` tells what is drawn when it is asked. */
  readonly run: (figure: HTMLElement, picture: () => Picture | null) => Promise<string | null>;
}

interface FigureProps {
  /** Its name in its lab; two labs on a page may both have one of that name. */
  readonly id: string;
  readonly number: string;
  readonly title: ReactNode;
  readonly caption: ReactNode;
  readonly actions?: readonly FigureAction[];
  /** Under the caption, not part of it. */
  readonly note?: ReactNode;
  /** What is drawn, or what draws it as it is now; what a saved file shows. */
  readonly picture?: Picture | (() => Picture | null) | null;
  /** Whether its picture can fill a screen. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

const SAY_FOR_MS = 4000;

/** A sentence that goes away by itself. */
function useSaid(): readonly [string | null, (sentence: string | null) => void] {
  const [said, say] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => say(null), SAY_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, say];
}

const NONE: readonly FigureAction[] = [];

/** A picture that learns of its new room is drawn again, and with it this. */
function fullscreenAction(shown: HTMLElement | null): FigureAction {
  const full = shown !== null && document.fullscreenElement === shown;
  return {
    id: "fullscreen",
    label: full ? "Leave full screen" : "Full screen",
    run: async (figure) => {
      await (full ? document.exitFullscreen() : (await import("./fullscreen")).fill(figure));
      return null;
    },
  };
}

interface CaptionProps extends Pick<FigureProps, "number" | "title" | "caption" | "note"> {
  readonly titleId: string;
  readonly items: MenuItems | null;
  readonly said: string | null;
}

/** Drawn again when it says something else, which while something is dragged is seldom. */
const Caption = memo(function Caption({ titleId, number, title, caption, note, items, said }: CaptionProps) {
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
      {items === null ? null : <Menu label={`${number}: save, copy, data`} items={items} />}
      <span className="figure__said" role="status">
        {said}
      </span>
    </figcaption>
  );
});

export function Figure(props: FigureProps) {
  const { id, number, title, caption, actions = NONE, note = null, fills = false, children } = props;
  const titleId = useId();
  const figure = useRef<HTMLElement>(null);
  const shown = useRef<FigureProps["picture"]>(null);
  const { picture = null } = props;
  useEffect(() => {
    shown.current = picture;
  }, [picture]);
  const [said, say] = useSaid();
  const items = useMemo(() => {
    const drawn = () => {
      const now = shown.current ?? null;
      return typeof now === "function" ? now() : now;
    };
    const item = ({ run, ...action }: FigureAction) => ({
      ...action,
      onSelect: () => {
        const { current } = figure;
        if (current) run(current, drawn).then(say, (error: unknown) => say(inOurWords(error)));
      },
    });
    const own = () => (fills && document.fullscreenEnabled ? [fullscreenAction(figure.current)] : []);
    // Asked for when the menu opens: by then the figure may have come to fill the screen.
    return () => [...actions, ...own()].map(item);
  }, [actions, fills, figure, say]);
  return (
    <figure className="figure" data-figure={id} ref={figure} aria-labelledby={titleId}>
      {children}
      <Caption
        {...{ titleId, number, title, caption, note, said }}
        items={actions === NONE && !fills ? null : items}
      />
    </figure>
  );
}
