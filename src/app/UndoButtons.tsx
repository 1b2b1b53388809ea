/** @file Undo and redo for those who have no keys, and what they brought back, for those who do not see it. */
import { useStore } from "zustand";
import type { Undo } from "../store/undo";
import "./undo.css";

const ARROW = "M5.5 2.5 2.5 5.5l3 3M2.5 5.5h6a3.5 3.5 0 0 1 0 7h-3";

export function UndoButtons({ undo }: { undo: Undo }) {
  const { canUndo, canRedo, said, undo: back, redo: forth } = useStore(undo);
  const button = (name: string, keys: string, can: boolean, act: () => void) => (
    <button
      type="button"
      className={name === "Redo" ? "undo__button undo__button--redo" : "undo__button"}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={name}
      aria-disabled={!can}
      onClick={act}
    >
      <svg width="15" height="15" viewBox="0 0 15 15" aria-hidden="true">
        <path d={ARROW} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
    </button>
  );
  return (
    <span className="undo">
      {button("Undo", "Control+Z Meta+Z", canUndo, back)}
      {button("Redo", "Control+Shift+Z Meta+Shift+Z", canRedo, forth)}
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </span>
  );
}
