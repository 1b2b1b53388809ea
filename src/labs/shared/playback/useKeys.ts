/** @file Keys for the whole lab: Space plays and pauses, comma and full stop step, unless a control wants them. */
import { useCallback, type RefObject } from "react";
import { useRootEvent } from "../../../ui/useRootEvent";
import type { Playback } from "./playback";

/** Where one types, what is open over the lab, and cells, which have keys of their own. */
const TYPING = "input, select, textarea, dialog, [role=menu], [role=grid], [contenteditable]";
/** What Space presses. */
const PRESSED = "button, a, summary";

const isIn = (target: EventTarget | null, controls: string) =>
  target instanceof Element && target.closest(controls) !== null;

/** @param root where the lab is in the page */
export function usePlaybackKeys(root: RefObject<Element | null>, playback: Playback): void {
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (isIn(event.target, TYPING)) return;
      if (event.key === " " && isIn(event.target, PRESSED)) return;
      if (event.key === " ") playback.toggle();
      else if (event.key === ",") playback.nudge(-1);
      else if (event.key === ".") playback.nudge(1);
      else return;
      event.preventDefault();
    },
    [playback],
  );
  useRootEvent(root, "keydown", onKeyDown);
}
