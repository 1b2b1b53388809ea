/** @file A figure as in a paper: picture, number, caption; and a quiet menu that says what it did. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Menu } from "../ui/Menu";
import "./figure.css";

export interface FigureAction {
  readonly id: string;
  readonly label: string;
  /** What was done, to be said; a rejection's message is said, too. */
  readonly run: (figure: HTMLElement) => Promise<string | null>;
}

interface FigureProps {
  readonly id: string;
  readonly number: string;
  readonly title: ReactNode;
  readonly caption: ReactNode;
  readonly actions?: readonly FigureAction[];
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

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function Figure({ id, number, title, caption, actions = [], children }: FigureProps) {
  const figure = useRef<HTMLElement>(null);
  const [said, say] = useSaid();
  const items = actions.map(({ run, ...item }) => ({
    ...item,
    onSelect: () => {
      if (figure.current) run(figure.current).then(say, (error: unknown) => say(sentence(error)));
    },
  }));
  return (
    <figure className="figure" id={id} ref={figure} aria-labelledby={`${id}-title`}>
      {children}
      <figcaption className="figure__caption">
        <p>
          <b id={`${id}-title`}>
            {number} · {title}.
          </b>{" "}
          {caption}
        </p>
        {items.length > 0 ? <Menu label={`${number}: save, copy, data`} items={items} /> : null}
        <span className="figure__said" role="status">
          {said}
        </span>
      </figcaption>
    </figure>
  );
}
