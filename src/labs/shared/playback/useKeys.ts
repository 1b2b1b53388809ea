/** @file Keys of a lab: Space plays and pauses, comma and full stop step, unless a control needs them. */
import { useCallback, type RefObject } from "react";
import { useRootEvent } from "../../../ui/useRootEvent";
import type { Playback } from "./playback";

/** Elements that have uses for these keys: text fields, what is open over the lab, and grids. */
const TYPING_ELEMENTS = "input, select, textarea, dialog, [role=menu], [role=grid], [contenteditable]";
/** Elements that Space presses. */
const PRESSED_ELEMENTS = "button, a, summary";

const isIn = (target: EventTarget | null, controls: string) =>
  target instanceof Element && target.closest(controls) !== null;

/** @param root the element of the lab */
export function usePlaybackKeys(root: RefObject<Element | null>, playback: Playback): void {
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (isIn(event.target, TYPING_ELEMENTS)) return;
      if (event.key === " " && isIn(event.target, PRESSED_ELEMENTS)) return;
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
