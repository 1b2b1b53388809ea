/** @file Keys for the whole lab: Space plays and pauses, comma and full stop step, unless a control wants them. */
import { useEffect } from "react";
import type { Playback } from "./playback";

const CONTROLS = "input, select, textarea, button, a, summary, dialog, [role=menuitem], [contenteditable]";

const isInControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest(CONTROLS) !== null;

export function usePlaybackKeys(playback: Playback): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (isInControl(event.target)) return;
      if (event.key === " ") playback.toggle();
      else if (event.key === ",") playback.nudge(-1);
      else if (event.key === ".") playback.nudge(1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [playback]);
}
