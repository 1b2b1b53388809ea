/** @file The open menu of a figure: the formats to save and copy, and the whole screen. */
import { useContext, useState, type RefObject } from "react";
import { inOurWords } from "../ui/inOurWords";
import type { OpenMenu } from "../ui/Menu";
import { MenuList, type MenuItem } from "../ui/MenuList";
import { figureActions, type FigureAction, type FigureExports } from "./export/actions";
import { MoreActions } from "./export/more";
import { fill } from "./fullscreen";
import type { Viewport } from "./picture/types";
import "./figureMenu.css";

/** What the items of a figure's menu need. */
export interface FigureOffers {
  readonly number: string;
  readonly figure: RefObject<HTMLElement | null>;
  /** The size and theme that it is drawn for now; null while they are not known. */
  readonly viewport: RefObject<Viewport | null>;
  readonly exports: FigureExports | null;
  /** Whether the picture can fill a screen. */
  readonly fills: boolean;
  readonly say: (sentence: string | null) => void;
}

/**
 * The item that enters or leaves the whole screen. The menu renders again with the picture, which is drawn
 * anew for its new size.
 */
function fullscreenAction(shown: HTMLElement | null): FigureAction {
  const full = shown !== null && document.fullscreenElement === shown;
  return {
    id: "fullscreen",
    label: full ? "Leave full screen" : "Full screen",
    run: async (figure) => {
      await (full ? document.exitFullscreen() : fill(figure));
      return null;
    },
  };
}

type More = (link: string) => readonly FigureAction[];

function itemsOf(
  { number, figure, viewport, exports, fills, say }: FigureOffers,
  more: More,
): readonly MenuItem[] {
  const item = ({ run, ...action }: FigureAction): MenuItem => ({
    ...action,
    onSelect: () => {
      const { current } = figure;
      if (current) run(current, () => viewport.current).then(say, (error: unknown) => say(inOurWords(error)));
    },
  });
  const actions = exports === null ? [] : [...figureActions(exports, number), ...more(exports.link())];
  const screen = fills && document.fullscreenEnabled ? [fullscreenAction(figure.current)] : [];
  return [...actions, ...screen].map(item);
}

const NOTHING_MORE: More = () => [];

export function FigureMenu(props: FigureOffers & OpenMenu) {
  const { id, root, onClose, onLeave } = props;
  const more = useContext(MoreActions) ?? NOTHING_MORE;
  // Made when the menu opens, since the figure may fill the screen by then.
  const [items] = useState(() => itemsOf(props, more));
  return <MenuList {...{ id, root, onClose, onLeave, items }} />;
}
