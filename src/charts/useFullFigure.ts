/**
 * @file The figure that fills the screen or its frame, and the size of its picture there, for pages that lay
 * out several figures at once.
 */
import { useEffect, useState, type RefObject } from "react";
import { FRAMED_FIGURE } from "./framed";
import { layoutSize } from "./layoutSize";

export interface FullFigure {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

function roomOf(figure: HTMLElement, picture: Element): FullFigure | null {
  const { width, height } = layoutSize(picture);
  const room = { id: figure.dataset["figure"] ?? "", width: Math.floor(width), height: Math.floor(height) };
  return room.width > 0 && room.height > 0 ? room : null;
}

/**
 * The figure that fills the screen; null if none does. The picture of a figure is its first child.
 * @param root the element that holds the figures
 * @param framed the figure that is embedded alone and fills its frame
 */
export function useFullFigure(root: RefObject<Element | null>, framed: string | null): FullFigure | null {
  const [full, setFull] = useState<FullFigure | null>(null);
  useEffect(() => {
    let observer: ResizeObserver | null = null;
    const change = () => {
      observer?.disconnect();
      const figures = [...(root.current?.querySelectorAll<HTMLElement>(".figure") ?? [])];
      const alone = (figure: HTMLElement) =>
        figure.dataset["figure"] === framed && figure.matches(FRAMED_FIGURE);
      const figure = figures.find((each) => each === document.fullscreenElement) ?? figures.find(alone);
      const picture = figure?.firstElementChild;
      if (!figure || !picture) return setFull(null);
      observer = new ResizeObserver(() => setFull(roomOf(figure, picture)));
      return observer.observe(picture);
    };
    change();
    document.addEventListener("fullscreenchange", change);
    return () => {
      document.removeEventListener("fullscreenchange", change);
      observer?.disconnect();
    };
  }, [root, framed]);
  return full;
}
